package org.stepwise.tutoring.talk;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which questions beside a problem a small model has learned to answer (model-runtime/nano/text/questions.txt). To any other it says
 * what it has learned of something else.
 */
final class Learned {

    private static final String WORD =
            "(coefficient|variable|letter|equation|term|like term|factor|factori[sz]e|denominator|numerator"
                    + "|fraction|bracket|exponent|power|small number|quadratic|linear|inequality|derivative|differentiate|integral|integrate"
                    + "|antiderivative|constant|square root|root|discriminant|simplify|expand|multiply out|solve|solution|system"
                    + "|system of equations|negative number)s?";
    private static final Pattern MEANING =
            Pattern.compile("((what|what is|what s|whats|what are|what does|what do) )?(it mean to )?((an?|the) )?"
                    + WORD
                    + "( equation)?( c)?( mean| stand for| for)?|what does the sign < mean|why are there brackets");
    private static final Pattern REASON = Pattern.compile(
            "why plus c|why do i need c|(why may i do the same on|why) both sides|why is minus times minus plus|why do two minus signs make plus"
                    + "|how (can|do) i check( my answer)?|how do i know it is right");
    private static final Pattern LOST = Pattern.compile(
            "(please )?help( me)?( please)?|(can you give me )?an? hint( please)?|hint|what (now|next|comes next)|i am (stuck|lost|confused)|i m (stuck|lost|confused)|im stuck"
                    + "|i (don ?t|do not) (understand|get it|know how to start|know)|what (do|should) i do( first| next| now)?|how (do|can|should) i (start|begin|go on)"
                    + "|where do i (start|begin)|this is too hard|can you explain it again");
    private static final Pattern ASKED = Pattern.compile(
            "what is the (answer|result|solution)|((just|please) )?(tell|give) me the (answer|result|solution)|i need the answer( now)?"
                    + "|my teacher said you may tell me the answer|can you solve it for me|just do it for me");
    private static final Pattern RIGHT = Pattern.compile(
            "is (this|that|it|my line) (right|correct)|did i (do it right|make a mistake)|where is my mistake|what is wrong");
    private static final Pattern GREETING =
            Pattern.compile("(hello|hi|hey)( there)?|(ok )?thanks|thank you( i got it)?");

    private Learned() {}

    static boolean isIn(String question) {
        String words = question.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d<]+", " ")
                .strip();
        return MEANING.matcher(words).matches()
                || REASON.matcher(words).matches()
                || LOST.matcher(words).matches()
                || ASKED.matcher(words).matches()
                || RIGHT.matcher(words).matches()
                || GREETING.matcher(words).matches();
    }
}
