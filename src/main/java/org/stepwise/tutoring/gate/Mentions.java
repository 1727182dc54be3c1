package org.stepwise.tutoring.gate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.SoughtNames;
import org.stepwise.tutoring.verify.Task;

/**
 * Numbers in prose that are the answer. One that stands in the problem gives it away only where something is claimed of it;
 * another one wherever it stands, unless it only counts or numbers things.
 */
final class Mentions {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_^\\\\-]|\\d[.,/])(-\\s?)?(\\d+(?:[.,]\\d+)*)(?:\\s?/\\s?(\\d+))?(\\s?%)?");
    private static final Pattern COUNTED = Pattern.compile(
            "^[ -]?(?:(?:more|other|different|simple|equal|possible|small|big|whole|real|distinct|main|key|separate|opposite|of"
                    + "|similar|like|new|short|easy|such|unknown|positive|negative|linear|quick|good|of these|of the|of them|of those) ){0,2}"
                    + "(?:steps?|solutions?|sides?|ways?|roots?|numbers?|terms?|equations?|unknowns?|variables?|factors?|brackets?"
                    + "|parenthes[ei]s|cases?|parts?|things?|values?|answers?|points?|methods?|operations?|halves|rules?|hints?|lines?"
                    + "|moves?|questions?|expressions?|minutes?|seconds|integers?|digits?|choices|options|pieces|signs?|binomials?"
                    + "|inequalit(?:y|ies)|facts?|stages?|places?|fractions?|letters?|ideas?|tries|attempts|pairs?|groups?|examples?"
                    + "|problems?|tasks?|directions?|quantities|pages?|formulas?|functions?|powers?|x-terms|rows?|columns?|branches"
                    + "|schritte?n?|l(?:ö|o)sungen|seiten|gleichungen|zahlen|terme|wege|f(?:ä|a)lle|teile"
                    + "|(?:é|e)tapes?|c(?:ô|o)t(?:é|e)s?|(?:é|e)quations?|nombres?|termes?|pasos?|soluciones|lados?|ecuaciones|n(?:ú|u)meros|formas"
                    + "|passi|soluzioni|lati|equazioni|passos?|solu(?:ç|c)(?:õ|o)es|equa(?:ç|c)(?:õ|o)es|kroki|kroków|rozwi(?:ą|a)zania|strony|ad(?:ı|i)m"
                    + "|stappen|kanten|oplossingen|x|y)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile(
            "(?:\\b(?:(?:question|problem|task|step|page|hint|part|exercise) \\d+ of|scale (?:of|from) \\d+ to|from \\d+ to|step|line|part|case|question|problem|method|rule|hint|no\\.?|exercise|page|equation|section|example|option|figure"
                    + "|chapter|way|stage|task|grade|level|attempt|try number|schritt|zeile|(?:é|e)tape|paso|passo|krok|degree|base|root|log|power"
                    + "|class|lesson|unit|year|(?<!(?:you|us|we|arrive|arrives|end|ends|up|land|lands|stands|stays|left|out|is|be|are|stop) )at)\\s*#?\\(?|[\\^_#§]|\\bto the|\\bpower of|(?:^|\\n)\\s*[-*(]?)$",
            Pattern.CASE_INSENSITIVE);
    private static final String COPULA =
            "(?:\\b(?:is|are|equals?|equal(?:s|ling)? to|be|was|were|as|ist|gleich|betr(?:ä|a)gt|lautet|est|vaut|(?:é|e)gale?|es|vale"
                    + "|igual|(?:è|é)|uguale|sont|sind|son|s(?:ã|a)o|jest|r(?:ó|o)wn[aoy]|wynosi|e(?:ş|s)it|(?:ä|a)r|er|on|gives?|becomes|means|called|namely|to)\\b|[=:≈→⇒~]|->|=>|равн\\w*|это)";
    private static final String CLAIMED =
            "(?:ans|answers?|solutions?|results?|roots?|zeros?|unknown|value|secret|final|outcome|l(?:ö|o)sung(?:en)?|antwort|ergebnis|wert|soluci(?:ó|o)n"
                    + "|respuesta|resultado|r(?:é|e)ponse|r(?:é|e)sultat|valeur|soluzione|risposta|risultato|resposta|solu(?:ç|c)(?:ã|a)o"
                    + "|odpowied\\p{L}*|rozwi(?:ą|a)zani\\p{L}*|wynik|cevap|sonu(?:ç|c)|(?:ç|c)(?:ö|o)z(?:ü|u)m|antwoord|oplossing|svar\\p{L}*|l(?:ö|o)sning\\p{L}*|ответ|решение)";
    private static final String COMPARED =
            "\\b(?:at least|at most|(?:greater|less|more|bigger|smaller|larger) than(?: or equal to)?|above|below|over|under|no (?:more|less) than|up to)\\b";
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:coefficients?|exponents?|constants?|degree|powers?|divided|multiplied|multiply|divide|subtract|add|how many|steps?|number of"
                    + "|in front|terms?|sides?|index|both|left|side|multiples?|factors?)\\b");
    private static final Pattern GOT = Pattern.compile(
            "\\b(?:(?:you|we|they|i|one)(?:'ll| will| should| would| can|'d)? (?:get|find|obtain|got|end up with|end up at|arrive at|land at|reach|see)"
                    + "|(?:it|that|this|x|he|she)(?:'s| is| must be| has to be| should be| equals| will be| would be| can only be)"
                    + "|must be|has to be|leaves(?: you with)?|left with|comes? out (?:to|as|at)|works? out (?:to|as|at)|turns? out to be|boils down to"
                    + "|starts? with|simplifies to|reduces to|answered|answer|solution|result|ends? (?:up )?(?:at|with|in))"
                    + "(?: (?:be|exactly|just|only|simply|to be|x as|the number|as|that))?[\\s\"'(:*_`=→>-]{0,5}$");
    private static final Pattern GIVES = Pattern.compile("^ (?:gives|yields|produces|leads to|results in|makes)\\b");
    private static final Pattern MEASURED =
            Pattern.compile("^(?:m|cm|mm|km|g|kg|h|s|l|ml|min|k|usd|eur)(?![\\p{L}\\d(^²³=+*/-])");
    private static final Pattern BY =
            Pattern.compile("\\b(?:by|from|to|of|and|with|in|minus|plus|times|subtracting|adding|the) $");
    private static final Pattern TRIED = Pattern.compile(
            "(?:\\\\boxed\\s*\\{|\\b(?:is it|could it be|isn't it|maybe|perhaps|probably|how about|what about|try|trying|plug in|plugging in|plug|substitute|substituting|insert|put|test|guess|choose|pick|think of|whisper"
                    + "|remember|write|write down|type|enter|submit|circle|box|setze|prueba|essaie|prova|says?|said|shout|spell|prints?|outputs?|returns?)"
                    + "(?: in| the number| the value| with| down| back| x as| for x| out)?[\\s\"'(:*_`]{1,4})$");
    private static final Pattern FITS = Pattern.compile(
            "^[\"')*_`\\s,]{0,4}(?:(?:also |would |will )?works?\\b|is (?:an?|another|the other|the second) (?:solution|root|answer|zero)\\b|fits|does the (?:trick|job)|is (?:the|your|correct|right|it\\b|what|x\\b|our)|satisf|solves|makes (?:it|the|both)"
                    + "|would work|will work|checks out|into the eq|for x\\b|in for\\b|in place of|back into|as (?:the|your|an|its) (?:answer|solution|result|value|root)"
                    + "|= ?[a-z]\\b(?! ?[-+*/])|ist die|est la|es la|makes the)");

    /** What may stand between a word and a number without a meaning; as long as it was. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(?<![\\p{L}\\d])_(?=-?\\d)|(?<=\\d)_(?![\\p{L}\\d{])|\\\\(?:to|rightarrow|Rightarrow|implies|mathbf|textbf|text|mathrm|approx|colon|quad)(?![a-zA-Z]|(?=to)$)|\\\\to(?=\\d)");

    private final Secret secret;
    private final Pattern letterFirst;

    Mentions(Secret secret, Set<String> letters, Task task) {
        this.secret = secret;
        String names =
                letters.isEmpty() ? "x" : letters.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String claimed = "(?:" + CLAIMED
                + SoughtNames.names(task.prompt()).stream()
                        .map(name -> "|" + Pattern.quote(name))
                        .collect(Collectors.joining())
                + ")";
        boolean region = task.kind() == AnswerKind.INEQUALITY || task.kind() == AnswerKind.INTERVAL;
        String copula = region ? "(?:" + COPULA + "|" + COMPARED + ")" : COPULA;
        this.letterFirst = Pattern.compile(
                "(?:(?<![\\p{L}\\d])(?:" + names + ")(?:_?\\d)?(?![\\p{L}\\d])|\\b" + claimed
                        + "\\b)([^.!?\\n\\d]{0,40}?)" + copula
                        + "[^.!?\\n\\p{L}\\d]{0,6}(?:\\p{L}{1,9}\\s){0,2}[^.!?\\n\\p{L}\\d]{0,3}$|\\b" + claimed
                        + "[^\\p{L}\\d]{1,6}$"
                        + "|(?<![\\p{L}\\d])(?:" + names + ")\\s*[:=→]+\\s*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * @param text digits for number words, formulas blanked out
     * @param from where the clause begins; what stands before it is what was said before
     * @param example whether the text is about another problem
     */
    boolean tell(String written, int from, boolean example) {
        String text = WRAPPED.matcher(written)
                .replaceAll(found -> (found.group().matches("\\\\(?:to|.*arrow|implies)") ? "→" : " ")
                        + " ".repeat(found.group().length() - 1));
        Matcher number = NUMBER.matcher(text);
        int start = 0;
        while (number.find(start)) {
            start = Math.max(number.end(), start + 1);
            Optional<Rational> value = value(number);
            if (number.end() > from
                    && value.isPresent()
                    && secret.isValue(value.get())
                    && !secret.isReached(value.get())
                    && isTold(text, number.start(), number.end(), from, value.get(), example)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(String text, int start, int end, int from, Rational value, boolean example) {
        String before = text.substring(Math.max(0, start - 80), start).toLowerCase(Locale.ROOT);
        String after = text.substring(end, Math.min(text.length(), end + 45)).toLowerCase(Locale.ROOT);
        if (isClaimed(before, after) || isAlone(text, start, end, from)) {
            return true;
        }
        boolean part = after.matches("(?s)\\s?[-+*/^·×÷<>=²³].*|(?s)[\\p{L}(_].*|(?s)\\s[a-z]\\b(?!').*")
                        && !after.matches("(?s)(?:\\s?-(?:\\s.*|$)|\\s(?:a|i)\\b.*|\\s?[-=]>.*|\\*\\*.*)")
                || before.matches("(?s).*(?:[+/·×÷<>]|\\d ?-|\\p{L} -|(?<![*])\\*) ?$");
        boolean small = value.isInteger() && value.abs().compareTo(Rational.of(1)) <= 0;
        boolean measured = MEASURED.matcher(after).find();
        return !example
                && (!part || measured)
                && !small
                && !secret.isSeen(value)
                && !COUNTED.matcher(after).find()
                && !isLabel(before, after);
    }

    private static boolean isLabel(String before, String after) {
        boolean line = before.isBlank() || before.endsWith("\n") || before.matches("(?s).*\\n\\s*[-*(#]*\\s*");
        return LABELLED.matcher(before).find() && (!line || after.matches("(?s)[.):].*"));
    }

    private boolean isClaimed(String before, String after) {
        if (FITS.matcher(after).find()
                || GIVES.matcher(after).find() && !BY.matcher(before).find()) {
            return true;
        }
        boolean counts = COUNTED.matcher(after).find();
        if (counts) {
            return false;
        }
        if (before.endsWith(": ")
                && after.matches("(?s) [a-z]{2,}(?:s|es)\\b.*")
                && !after.matches("(?s) (?:is|was|does|works|fits|units|dollars)\\b.*")) {
            return false;
        }
        Matcher subject = letterFirst.matcher(before);
        if (subject.find()) {
            String between = subject.group(1) == null ? "" : subject.group(1);
            String around = before.substring(Math.max(0, subject.start() - 25), subject.start());
            if (!OTHERS.matcher(between).find()
                    && !around.matches("(?s).*\\b(?:coefficient|exponent|number in front) of\\s*$")) {
                return true;
            }
        }
        boolean got = GOT.matcher(before).find() && !OTHERS.matcher(before).find();
        boolean moved = after.matches("(?s)\\s*(?:from|to) (?:both|each|the).*");
        return got && !after.matches("(?s)\\s?[-+*/^·×÷(²³].*|[a-z].*|\\s[a-z]\\b(?!').*")
                || TRIED.matcher(before).find() && !moved;
    }

    /** A clause that says nothing but a number. */
    private static boolean isAlone(String text, int start, int end, int from) {
        String clause = text.substring(from);
        clause = clause.substring(0, Math.max(0, start - from)).replaceAll("[*_~`$\\\\({\\[]", " ")
                + clause.substring(Math.max(0, start - from)).replaceAll("[*_~`$\\\\)}\\]]", " ");
        boolean inside = start >= from;
        return inside
                && clause.chars().noneMatch(Character::isLetter)
                && clause.substring(0, start - from).chars().noneMatch(Character::isDigit)
                && text.substring(end).chars().noneMatch(Character::isDigit)
                && !clause.matches("(?s)\\s*(?:[-+] |[*/^=]).*|.*[-+*/^=<>]\\s*$");
    }

    private static Optional<Rational> value(Matcher number) {
        try {
            String digits = number.group(2);
            String plain = digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?")
                    ? digits.replace(",", "")
                    : digits.replace(",", ".");
            Rational value = Rational.of(new BigDecimal(plain.length() > 40 ? "0" : plain));
            if (number.group(3) != null && number.group(3).length() < 20) {
                value = value.over(Rational.of(new BigDecimal(number.group(3))));
            }
            if (number.group(4) != null) {
                value = value.over(Rational.of(100));
            }
            return Optional.of(number.group(1) != null ? value.negate() : value);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
