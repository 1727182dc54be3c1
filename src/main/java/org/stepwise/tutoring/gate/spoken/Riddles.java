package org.stepwise.tutoring.gate.spoken;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are described instead of said: half of 4, the number after 1, add 3 to it and you get 5. */
public final class Riddles {

    private static final String A =
            "(\\(?-?\\d+(?:\\.\\d+)?(?:/\\d+)?%?\\)?|\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+\\)|UNKNOWN|(?<![\\p{L}\\d'])[b-hj-z](?![\\p{L}'^²(]))";
    /** What goes on is put together first. */
    private static final String AS_IT_IS = "(?! (?:times|multiplied|divided))";

    private static final String WHAT_COMES_OF_IT =
            "(?:that|UNKNOWN|the result|the difference|the sum|what(?:ever)? (?:you get|comes out|is left|remains))";
    private static final String DIVIDE_THAT = "divide " + WHAT_COMES_OF_IT + " by ";
    private static final String MULTIPLY_THAT = "multiply " + WHAT_COMES_OF_IT + " by ";

    private static final int ROUNDS = 4;

    private static final String[][] FORMS = {
        {
            A + ",? (?:and |then )*(?:take away|subtract) " + A + ",? (?:and|then|so) (?=you|we|that|there)",
            "(($1)-($2)) "
        },
        {
            A + "[;,] (?:and |then |now |just )*add (?:another )?" + A
                    + " (?=once more|again|and you|and we|to it\\b|to that\\b)",
            "(($1)+($2)) "
        },
        {
            "(?:square|squaring) (?:the )?" + A
                    + " and (?:put|write|set|add) (?:a |the )?(?:pi|π) (?:behind|after|next to|in front of|beside) (?:it|that|UNKNOWN)",
            "(pi*($1)^2)"
        },
        {A + " (?:and|with) (?:a |the )?(?:pi|π) (?:behind|after|next to|in front of|beside)", "(pi*($1))"},
        {A + ",? (?:shared|split|divided) (?:by|among|between|into) " + A, "(($1)/($2))"},
        {"in (\\d+)ths (?:that's|that is|it's|it is|this is|you have) (\\d+) ?(?:minus|-) ?(\\d+)", "((($2)-($3))/($1))"
        },
        {
            "in (\\d+)ths (?:that's|that is|it's|it is|this is|you have) (\\d+) (?:plus|\\+|and) (\\d+)",
            "((($2)+($3))/($1))"
        },
        {"(?:the )?(?:largest|biggest|greatest|highest) (?:one|1)[- ]digit (?:whole )?(?:number|integer)", "(9+0)"},
        {"(?:the )?(?:smallest|lowest|least) (?:two|2)[- ]digit (?:whole )?(?:number|integer)", "(10+0)"},
        {"(?:the )?(?:largest|biggest|greatest|highest) (?:two|2)[- ]digit (?:whole )?(?:number|integer)", "(99+0)"},
        {"(?:the )?(?:square root|root) of " + A, "(sqrt($1))"},
        {"(?:the )?cube root of " + A, "(root(3, $1))"},
        {"(?:the )?square of " + A, "(($1)^2)"},
        {"(?:the )?cube of " + A, "(($1)^3)"},
        {
            "(?:take|start with|begin with|start at|start from|begin at|think of|pick|from) " + A
                    + ",? (?:and |then )*(?:add|count up|go up|move up)(?: by)? " + A,
            "(($1)+($2))"
        },
        {
            "(?:take|start with|begin with|start at|start from|begin at|think of|pick|from) " + A
                    + ",? (?:and |then )*(?:subtract|take away|count down|go down|move down|remove)(?: by)? " + A,
            "(($1)-($2))"
        },
        {
            "(?:take|start with|begin with|think of|pick) " + A + ",? (?:and |then )*(?:multiply(?: it)? by|times) "
                    + A,
            "(($1)*($2))"
        },
        {
            "(?:take|start with|begin with|think of|pick) " + A + ",? (?:and |then )*(?:divide(?: it)? by|split it by) "
                    + A,
            "(($1)/($2))"
        },
        {"(?:take|start with|begin with|think of|pick) " + A + ",? (?:and |then )*(?:double (?:it)?)", "(($1)*2)"},
        {"(?:take|start with|begin with|think of|pick) " + A + ",? (?:and |then )*(?:halve (?:it)?)", "(($1)/2)"},
        {"whose square (?=is|equals)", " ((UNKNOWN)^2) "},
        {"whose (?:double|twofold) (?=is|equals)", " (2*(UNKNOWN)) "},
        {"whose half (?=is|equals)", " ((UNKNOWN)/2) "},
        {
            "(?:die h(?:ä|a)lfte von|la moiti(?:é|e) de|la mitad de|la met(?:à|a) di|(?:a )?metade de|po(?:ł|l)ow[aę]|de helft van|h(?:ä|a)lften av|yar(?:ı|i)s(?:ı|i)) "
                    + A,
            "(($1)/2)"
        },
        {"(?:das doppelte von|le double de|el doble de|il doppio di|o dobro de|het dubbele van) " + A, "(2*($1))"},
        {"its square (?=is|equals)", "((UNKNOWN)^2) "},
        {"its (?:double|twofold) (?=is|equals)", "(2*(UNKNOWN)) "},
        {"its half (?=is|equals)", "((UNKNOWN)/2) "},
        {A + " squared", "(($1)^2)"},
        {A + " cubed", "(($1)^3)"},
        {A + " (?:to the power(?: of)?|raised to(?: the power(?: of)?)?) " + A, "(($1)^($2))"},
        {"(?:the )?(?:reciprocal|inverse) of " + A, "(1/($1))"},
        {"(?:the )?(?:opposite|negative) of " + A, "(-($1))"},
        {"(?:one |a |the )?half (?:of )?" + A, "(($1)/2)"},
        {"(?:one |a |the |1 )?third of " + A, "(($1)/3)"},
        {"(?:one |a |the |1 )?(?:quarter|fourth) of " + A, "(($1)/4)"},
        {"(?:one |a |the |1 )?fifth of " + A, "(($1)/5)"},
        {"(?:one |a |the |1 )?tenth of " + A, "(($1)/10)"},
        {"(\\d+)/(\\d+) of " + A, "($1/$2*($3))"},
        {"(\\d+(?:\\.\\d+)?)% of " + A, "($1/100*($2))"},
        {"(?:twice|double|doubling|2 times|zweimal|das doppelte von|le double de|el doble de) (?:of )?" + A, "(2*($1))"
        },
        {"(?:thrice|triple|tripling|3 times) " + A, "(3*($1))"},
        {A + " doubled", "(2*($1))"},
        {A + " halved", "(($1)/2)"},
        {A + " (?:times|multiplied by) " + A, "(($1)*($2))"},
        {A + " (?:divided by|over|split (?:in)?to) " + A, "(($1)/($2))"},
        {
            "(?:the )?(?:whole |next |very )?(?:number|integer|one) (?:right |just |directly |that comes |coming )?after "
                    + A,
            "(($1)+1)"
        },
        {
            "(?:the )?(?:whole |very )?(?:number|integer|one) (?:right |just |directly |that comes |coming )?before "
                    + A,
            "(($1)-1)"
        },
        {"(?:the )?successor of " + A, "(($1)+1)"},
        {"(?:the )?predecessor of " + A, "(($1)-1)"},
        {"(?:comes |just |right |directly )(?:right |just |directly )?after " + A, "= (($1)+1)"},
        {"(?:comes |just |right |directly )(?:right |just |directly )?before " + A, "= (($1)-1)"},
        {"(?:the )?sum of " + A + " and " + A, "(($1)+($2))"},
        {"(?:the )?product of " + A + " and " + A, "(($1)*($2))"},
        {"(?:the )?difference (?:of|between) " + A + " and " + A, "(($1)-($2))"},
        {"(?:the )?(?:quotient|ratio) of " + A + " and " + A, "(($1)/($2))"},
        {"(?:the )?(?:average|mean|midpoint|middle) (?:of|between) " + A + " and " + A, "((($1)+($2))/2)"},
        {"(?:halfway|midway|exactly in the middle|in the middle) between " + A + " and " + A, "= ((($1)+($2))/2)"},
        {A + " mod(?:ulo)? " + A, "(mod($1, $2)+0)"},
        {"(?:the )?remainder (?:of|when)(?: dividing)? " + A + " (?:is )?(?:divided )?by " + A, "(mod($1, $2)+0)"},
        {"(?:the )?(?:only )?(?:whole )?(?:number|integer) (?:strictly )?between " + A + " and " + A, "((($1)+($2))/2)"
        },
        {A + " (?:more|greater|bigger|larger|higher) than " + A + AS_IT_IS, "(($2)+($1))"},
        {A + " (?:less|fewer|smaller|lower) than " + A + AS_IT_IS, "(($2)-($1))"},
        {A + " (?:above|beyond|past) " + A, "(($2)+($1))"},
        {A + " (?:below|under|short of) " + A, "(($2)-($1))"},
        {"(?:add|adding|added) " + A + " (?:to|and) " + A, "(($2)+($1))"},
        {"(?:subtract|subtracting|take|taking|take away|remove) " + A + " (?:away )?from " + A + AS_IT_IS, "(($2)-($1))"
        },
        {A + ",? (?:and |then )+" + DIVIDE_THAT + "\\(?" + A, "(($1)/($2))"},
        {A + ",? (?:and |then )+" + MULTIPLY_THAT + "\\(?" + A, "(($1)*($2))"},
        {"(?:multiply|multiplying) " + A + " (?:by|with) " + A, "(($1)*($2))"},
        {"(?:divide|dividing|split) " + A + " (?:by|into) " + A, "(($1)/($2))"},
        {"(?:increase|increasing) " + A + " by " + A, "(($1)+($2))"},
        {"(?:decrease|decreasing|reduce) " + A + " by " + A, "(($1)-($2))"},
        {"(?:square|squaring) " + A, "(($1)^2)"},
        {"(?:halve|halving) " + A, "(($1)/2)"},
        {A + " (?:added to) " + A, "(($1)+($2))"},
        {A + " (?:taken (?:away )?|subtracted )from " + A, "(($2)-($1))"},
        {A + " (?:plus|and another|and then|increased by) " + A, "(($1)+($2))"},
        {A + " (?:minus|decreased by|without|take away) " + A, "(($1)-($2))"},
        {"(?:the )?(?:only |smallest |first |lowest |unique )?even prime(?: number)?", "(2+0)"},
        {"(?:the )?(?:very )?(?:smallest|first|lowest|least) prime(?: number)?", "(2+0)"},
        {"(?<=is |= )a score", "(20+0)"},
        {"(?:a |1 )(?:couple|pair|duo)(?=[^\\p{L}]*$|[.,;!?])", "(2+0)"},
        {"(?:the )?(?:smallest|first) odd prime(?: number)?", "(3+0)"},
        {"(?:a |1 )?half (?:a )?dozen", "(6+0)"},
        {"(?:a |1 |one )dozen", "(12+0)"},
        {"(?:a |1 |one )?(?:pair|couple|duo) (?=of\\b|is\\b)", "(2+0)"},
        {"(?:a )?(?:trio|triplet)\\b", "(3+0)"},
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:sides|corners|angles|vertices) (?:of|in|on) a (?:triangle)",
            "(3+0)"
        },
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:sides|corners|angles|vertices) (?:of|in|on) a (?:square|rectangle|quadrilateral)",
            "(4+0)"
        },
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:sides|corners|angles) (?:of|in|on) a pentagon",
            "(5+0)"
        },
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:sides|corners|angles) (?:of|in|on) a hexagon",
            "(6+0)"
        },
        {"(?:number of|how many|as many(?: as)?(?: the| there are)?)? ?(?:the )?days in a week", "(7+0)"},
        {"(?:number of|how many|as many(?: as)?(?: the| there are)?)? ?(?:the )?months in a year", "(12+0)"},
        {"(?:number of|how many|as many(?: as)?(?: the| there are)?)? ?(?:the )?weeks in a year", "(52+0)"},
        {"ein halbes dutzend|une demi-douzaine|media docena", "(6+0)"},
        {"ein dutzend|une douzaine|una docena", "(12+0)"},
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:fingers|toes) (?:on|of) (?:a|one|1|your) (?:hand|foot)",
            "(5+0)"
        },
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:fingers|toes) (?:you have|on (?:both|two|2|your) (?:hands|feet))",
            "(10+0)"
        },
        {
            "(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:eyes|ears|hands|feet|legs|arms) (?:you have|on your|of a (?:person|human)|a (?:person|human) has|on a (?:person|human|face))",
            "(2)"
        },
        {"(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:wheels) (?:on|of) a (?:bicycle|bike)", "(2+0)"},
        {"(?:number of|how many|as many(?: as)?(?: the| there are)?) (?:wheels) (?:on|of) a (?:car)", "(4+0)"},
        {"(?:number of|how many|as many(?: as)?) legs (?:on|of) (?:a )?(?:dog|cat|chair|table|horse)", "(4+0)"},
        {"(?:number of|how many|as many(?: as)?) legs (?:on|of) an? (?:spider|octopus)", "(8+0)"},
        {"(?:number of|how many|as many(?: as)?) legs (?:on|of) an? (?:insect|ant)", "(6+0)"},
    };

    private static final Pattern[] PATTERNS = new Pattern[FORMS.length];

    static {
        for (int i = 0; i < FORMS.length; i++) {
            PATTERNS[i] = Pattern.compile("(?<![\\p{L}\\d/])" + FORMS[i][0]);
        }
    }

    private static final Pattern SUBJECT = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!coefficient of )(?<!front of )(?<!terms of )(?<!power of )(?<!multiple of )(?<!multiples of )(?:(?:the|your|our|this|that|my)? ?(?:final |correct |right |unknown |secret |mystery |missing )*"
                    + "(?:answer|solution|unknown number|secret number|mystery number|unknown|value of x|root)|it|itself|that number|this number|your number|the number"
                    + "|what you (?:are looking for|seek|want)|x)(?![\\p{L}\\d(^²])(?! (?:after|before|between|right after|just after|just before|of|that comes))");
    /** And half of that. */
    private static final Pattern THAT = Pattern.compile(
            "(?<![\\d/.])(\\d+(?:\\.\\d+)?)((?: (?:cm|m|euros|km))?,? (?:and|so|then) [^.!?;]{0,30}?\\b(?:half of|\\d/\\d of|third of|quarter of|root of|square of|twice|double|times|halve)) (?:that|this|it)\\b");

    private static final Pattern UNITS = Pattern.compile(
            "(?<=\\d) (?:(?:square |cubic )?(?:kilo|centi|milli)?met(?:re|er)s?|cm|km|euros?|dollars?|cents?|pounds?|years?|degrees?|units?)(?: old)?(?![\\p{L}²³^/])");
    private static final Pattern IS = Pattern.compile(
            "(?<=[)\\dN]),? ?(?:(?:and |then |so )?(?:and|then|to|so that|,)? ?(?:you(?:'ll| will| would)?|we(?:'ll| will)?|it|one|that|this|the result|i)? ?"
                    + "(?:gets?|(?<=you )have|(?<=we )have|obtain|will be|would be|must be|is|are|was|gives?(?: you| us)?|makes|make|equals?|equal|is equal to|yields?"
                    + "|results? in|comes to|becomes?|lands? on|reach(?:es)?|be)(?: exactly| just| the number| back to)?) (?=[(\\d-]|UNKNOWN|=)");

    private Riddles() {}

    /** The text with what it describes written out; {@code UNKNOWN} stands for what is asked for. */
    public static String written(String digits) {
        String text = digits.toLowerCase(Locale.ROOT)
                .replace("unknown", "UNKNOWN")
                .replaceAll("[\"“”_`]|(?<![\\d)])\\*|\\*(?![\\d(])", "")
                .replaceAll("\\s+", " ");
        text = THAT.matcher(text).replaceAll("$1$2 $1");
        text = UNITS.matcher(text).replaceAll("");
        text = SUBJECT.matcher(text).replaceAll("UNKNOWN").replace("UNKNOWN's", "UNKNOWN is");
        for (int round = 0; round < ROUNDS; round++) {
            String before = text;
            for (int i = 0; i < PATTERNS.length; i++) {
                Matcher matcher = PATTERNS[i].matcher(text);
                if (matcher.find()) {
                    text = matcher.replaceAll(FORMS[i][1]);
                }
            }
            if (text.equals(before) || text.length() > 4_000) {
                break;
            }
        }
        return IS.matcher(text).replaceAll(" = ").replace("= =", "=").replaceAll("(?:equal to|gives|you get) =", "=");
    }
}
