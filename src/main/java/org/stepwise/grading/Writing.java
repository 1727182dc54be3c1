package org.stepwise.grading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.syntax.UnreadableException;
import org.stepwise.cas.tree.Expr;

/** How texts are read for a kind of answer: what is said in words, typed signs, powers of ten. */
final class Writing {

    private static final Set<String> NOTHING = Set.of(
            "none",
            "no solution",
            "no solutions",
            "no real solution",
            "no real solutions",
            "there is no solution",
            "no roots",
            "no real roots",
            "empty",
            "empty set",
            "the empty set",
            "false");
    private static final Set<String> EVERYTHING = Set.of(
            "all real numbers", "all reals", "all numbers", "all real", "every real number", "everything", "true", "R");
    private static final int LONGEST_PHRASE = 40;

    /** How ± is typed without the sign. Between two numbers of a sum, +- is a plus and a minus, but not in a set. */
    private static final Pattern PLUS_MINUS = Pattern.compile("\\+-");

    /** 3e5 and 2.5E-3, as calculators write. */
    private static final Pattern POWER_OF_TEN =
            Pattern.compile("(?<![A-Za-z0-9_.\\\\])(\\d+\\.?\\d*|\\.\\d+)[eE]([+-]?\\d{1,4})(?![0-9A-Za-z.^(])");

    /** 1E-3, 1e-3, 2.5e+4 and 3e2; 2e-3 could be 2e - 3. */
    private static final Pattern CALCULATOR =
            Pattern.compile("(?<![A-Za-z0-9_.\\\\])(\\d+\\.?\\d*|\\.\\d+)E([+-]?\\d{1,4})(?![0-9A-Za-z.^(])"
                    + "|(?<![A-Za-z0-9_.\\\\])(\\d*\\.\\d+|1)e([+-]?\\d{1,4})(?![0-9A-Za-z.^(])"
                    + "|(?<![A-Za-z0-9_.\\\\])(\\d+)e(\\d{1,4})(?![0-9A-Za-z.^(])");

    /** A capital U between two sets. */
    private static final Pattern UNION = Pattern.compile("([)\\]}])\\s*U\\s*(?=[(\\[{]|\\\\left)");

    /** x = kπ, k ∈ ℤ */
    private static final Pattern WHOLE_NUMBERS = Pattern.compile(
            "(?:\\s|\\\\[,;: ])*[,;]?(?:\\s|\\\\[,;: ]|\\\\q?quad\\b)*\\(?(?:\\b(?:with|where|for|mit) )?(?<![A-Za-z])[klmn]\\s*(?:∈|\\\\in\\b|\\bin\\b)\\s*"
                    + "(?:Z|ℤ|\\\\mathbb\\s*\\{?\\s*Z\\s*}?|\\\\Z)\\)?\\s*$");

    /** x = t, y = 1 - t, t ∈ ℝ */
    private static final Pattern ANY_REAL = Pattern.compile(
            "\\s*(?:[,;]|[,;]?\\s*\\(|[,;]?\\s*\\b(?:with|where|for|mit)\\b)\\s*[a-z](?:\\s*,\\s*[a-z])*\\s*"
                    + "(?:∈|\\\\in\\b|\\bin\\b)\\s*(?:R|ℝ|\\\\R|\\\\mathbb\\s*\\{?\\s*R\\s*}?)\\)?\\s*$");

    /** {x | x > 2}, {x ∈ ℝ : x > 2}: what is said of the letter. */
    private static final Pattern SET_BUILDER = Pattern.compile(
            "\\s*\\\\?(?:left)?\\\\?\\{\\s*[a-z]\\s*(?:(?:∈|\\bin\\b|\\\\in\\b)\\s*"
                    + "(?:R|ℝ|\\\\mathbb\\s*\\{?R}?)\\s*)?(?::|\\||\\\\mid\\b|\\\\vert\\b)(.*[^\\\\])\\\\?(?:right)?\\\\?}\\s*");

    /** Two equations with nothing but a blank between them: x=1 y=2. */
    private static final Pattern BESIDE = Pattern.compile("(=\\s*[-−]?[0-9./]+)\\s+(?=[A-Za-z]\\w*\\s*=)");

    /** x = {2, 3} */
    private static final Pattern EQUAL_TO_SET =
            Pattern.compile("\\s*([a-z])\\s*=\\s*((?:\\\\left)?\\\\?\\{[^{}=|:]*}\\s*)");

    /** x_{1/2} = 1 ± √2 numbers two roots. */
    private static final Pattern BOTH_ROOTS = Pattern.compile("(?<![A-Za-z])([a-z])_\\{\\s*1\\s*/\\s*2\\s*}(?=\\s*=)");

    /** x ≠ 2, 3 with a gap after the comma, which is no decimal one then. */
    private static final Pattern UNEQUAL = Pattern.compile(
            "\\s*([a-z])\\s*(?:≠|!=|\\\\neq?(?![a-z]))\\s*([^,;=<>≠!(){}\\[\\]]+(?:(?:,\\s+|;\\s*)[^,;=<>≠!(){}\\[\\]]+)+)");

    private static final Pattern CONSTANT =
            Pattern.compile("([-+−±]\\s*)(?:\\\\(?:text|mathrm|textrm)\\s*\\{\\s*)?const(?:ant)?\\.?\\s*}?\\s*$");

    private static final Pattern LATEX_TEXT = Pattern.compile("\\\\(?:text|textrm|mathrm|mbox) ?\\{([A-Za-z ]*)}");

    /** {(t, 2 - t) | t ∈ ℝ}: the points for all values of a letter. */
    private static final Pattern POINT_BUILDER = Pattern.compile(
            "\\s*\\\\?(?:left)?\\\\?\\{\\s*(\\(.*\\))\\s*(?::|\\||\\\\mid\\b|\\\\vert\\b)\\s*[a-z]\\s*(?:∈|\\bin\\b|\\\\in\\b)\\s*"
                    + "(?:R|ℝ|\\\\mathbb\\s*\\{?R}?)\\s*\\\\?(?:right)?\\\\?}\\s*");

    private static final Pattern WORD = Pattern.compile("(?<![\\\\A-Za-z])[A-Za-z]{3,}");

    private Writing() {}

    static Reading read(AnswerKey key, String text, Expr expected) {
        if (text.length() > Syntax.LONGEST_TEXT) {
            return Syntax.read(text);
        }
        return Syntax.read(words(key.kind(), text), options(key, expected));
    }

    static Expr expected(AnswerKey key) {
        try {
            Set<String> names = key.variable() == null ? Set.of() : letters(key.variable());
            String text = key.expected();
            return Syntax.parse(
                    text.length() > Syntax.LONGEST_TEXT ? text : words(key.kind(), text), reading(key, names));
        } catch (UnreadableException reason) {
            throw new UnusableKey(reason.reading().message());
        }
    }

    private static ReadOptions options(AnswerKey key, Expr expected) {
        Set<String> names = new HashSet<>();
        expected.variables().stream()
                .filter(name -> name.matches("[A-Za-z]\\w+"))
                .forEach(names::add);
        if (key.variable() != null) {
            names.addAll(letters(key.variable()));
        }
        return reading(key, names);
    }

    private static ReadOptions reading(AnswerKey key, Set<String> names) {
        Options options = Options.of(key);
        return new ReadOptions(names, options.has(Options.DECIMAL_COMMA), options.has(Options.NATURAL_LOG));
    }

    static Set<String> letters(String variable) {
        Set<String> letters = new HashSet<>(Set.of(variable.strip().split("\\s*[,;]\\s*|\\s+")));
        letters.remove("");
        return letters;
    }

    private static String words(AnswerKind kind, String typed) {
        String text = typed.replace("+/-", "±").replaceFirst("^\\s*=(?![=<>])", "");
        text = switch (kind) {
            case SET -> PLUS_MINUS.matcher(text).replaceAll("±");
            case NUMBER, DECIMAL_PLACES, SIGNIFICANT_FIGURES -> {
                Matcher power = POWER_OF_TEN.matcher(text);
                yield power.replaceAll("$1*10^($2)");
            }
            default -> calculated(text);
        };
        boolean set = kind == AnswerKind.SET
                || kind == AnswerKind.INTERVAL
                || kind == AnswerKind.INEQUALITY
                || kind == AnswerKind.EQUATION
                || kind == AnswerKind.SYSTEM;
        if (kind == AnswerKind.SYSTEM || kind == AnswerKind.EQUATION) {
            text = Labels.removed(text);
        }
        if (kind == AnswerKind.INTEGRAL) {
            Matcher constant = CONSTANT.matcher(text);
            return constant.find() ? constant.replaceFirst("$1" + free(text)) : text;
        }
        if (kind == AnswerKind.EQUATION || kind == AnswerKind.SET) {
            text = BOTH_ROOTS.matcher(text).replaceAll("$1_{1,2}");
        }
        if (kind == AnswerKind.EQUATION) {
            Matcher listed = EQUAL_TO_SET.matcher(text);
            text = listed.matches() ? listed.group(1) + " ∈ " + listed.group(2) : text;
        }
        if (kind == AnswerKind.SYSTEM) {
            text = ANY_REAL.matcher(text).replaceFirst("");
            text = BESIDE.matcher(text).replaceAll("$1, ");
            Matcher builder = POINT_BUILDER.matcher(text);
            text = builder.matches() ? builder.group(1) : text;
        }
        if (set) {
            text = WHOLE_NUMBERS.matcher(text).replaceFirst("");
            text = NumberSets.spelled(text);
            Matcher unequal = UNEQUAL.matcher(text);
            text = unequal.matches() ? without(unequal.group(1), unequal.group(2), "(?:,\\s+|;)") : text;
            text = UNION.matcher(text).replaceAll("$1 ∪ ");
        }
        if (set || kind == AnswerKind.EQUIVALENT) {
            Matcher builder = SET_BUILDER.matcher(text);
            text = builder.matches() ? builder.group(1) : text;
        }
        if (text.length() > LONGEST_PHRASE || !set) {
            return text;
        }
        String plain = LATEX_TEXT.matcher(text).replaceAll("$1").strip().replaceAll("\\s+", " ");
        String lower = plain.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(lower)) {
            return "{}";
        }
        return EVERYTHING.contains(lower) || EVERYTHING.contains(plain) ? "ℝ" : text;
    }

    /** Each value in its own statement: x ≠ 2 and x ≠ 3. */
    static String without(String letter, String values, String separator) {
        return Stream.of(values.split(separator))
                .map(value -> letter + " ≠ " + value.strip())
                .collect(Collectors.joining(" and "));
    }

    /** A letter for a constant that the text has not yet. */
    private static String free(String text) {
        return Stream.of("C", "K", "D")
                .filter(letter -> !text.contains(letter))
                .findFirst()
                .orElse("C");
    }

    private static String calculated(String text) {
        return CALCULATOR.matcher(text).replaceAll(found -> {
            int group = found.group(1) != null ? 1 : found.group(3) != null ? 3 : 5;
            return found.group(group) + "*10^(" + found.group(group + 1) + ")";
        });
    }

    /** Whether the text has a word in it whose letters stand for nothing. */
    static boolean isProse(String text, Expr answer, Set<String> known) {
        Set<String> odd = new HashSet<>(answer.variables());
        odd.removeAll(known);
        return WORD.matcher(text)
                .results()
                .anyMatch(word -> word.group()
                                .chars()
                                .mapToObj(letter -> Character.toString(letter))
                                .filter(odd::contains)
                                .distinct()
                                .count()
                        > 1);
    }
}
