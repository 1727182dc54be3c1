package org.stepwise.grading.working;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/** One line of working as it was read. */
sealed interface Line {

    /** A number or an expression in letters. @param continued whether it starts with an equals sign */
    record Value(Expr expr, boolean continued) implements Line {}

    /** An equation, an inequality, several of them, a set of solutions. @param continued as for a value */
    record Statement(Expr expr, boolean continued) implements Line {}

    /** Words. */
    record Prose() implements Line {}

    record Unreadable(Reading.Unreadable reading) implements Line {}

    Pattern ARROW = Pattern.compile(
            "^\\s*(?:<=>|<==>|<->|=>|==>|->|⇒|⇔|⟹|⟺|→|↔|∴|(?:therefore|hence|thus|so|then|also|daher|it follows that|we get)\\b[,:]?)\\s*",
            Pattern.CASE_INSENSITIVE);
    /** What is to be done next, set apart by a space: 2x = 10 :2, 2x = 10 || :2. */
    Pattern NOTE = Pattern.compile("\\s(?:(?:\\|{1,2}|/)\\s*[:*·+−-].*|:\\S+)$");

    Pattern EMPTY = Pattern.compile(
            "(?:(?:there (?:is|are) )?no (?:real )?(?:solutions?|roots?)|none|empty(?: set)?|no answer|keine (?:reelle )?l(?:ö|oe)sung(?:en)?|(?:l|𝕃)\\s*=\\s*(?:\\{\\s*\\}|∅))",
            Pattern.CASE_INSENSITIVE);
    Pattern ALL = Pattern.compile(
            "(?:(?:all|every) (?:real )?(?:numbers?|reals?|x)|true for all x|any (?:real )?number)",
            Pattern.CASE_INSENSITIVE);
    Pattern WORD = Pattern.compile("(?<![\\\\\\p{L}])\\p{L}{3,}");
    Set<String> KNOWN = Set.of(
            "sin",
            "cos",
            "tan",
            "sec",
            "csc",
            "cot",
            "sqrt",
            "root",
            "cbrt",
            "abs",
            "log",
            "exp",
            "and",
            "not",
            "arcsin",
            "arccos",
            "arctan",
            "asin",
            "acos",
            "atan",
            "sinh",
            "cosh",
            "tanh",
            "union",
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "theta",
            "lambda",
            "sigma",
            "omega",
            "phi",
            "infinity",
            "inf",
            "infty",
            "min",
            "max",
            "mod",
            "gcd",
            "lcm",
            "floor",
            "ceil",
            "oder",
            "und",
            "binomial",
            "cosec");

    static Line read(String text, Set<String> names) {
        String plain = bare(text);
        Matcher arrow = ARROW.matcher(plain);
        while (arrow.find() && !plain.isEmpty()) {
            plain = plain.substring(arrow.end());
            arrow = ARROW.matcher(plain);
        }
        boolean continued = plain.startsWith("=") && !plain.startsWith("=>");
        if (continued) {
            plain = plain.substring(1).strip();
        }
        String words = plain.strip();
        if (EMPTY.matcher(words).matches()) {
            return new Statement(Syntax.parse("{}"), false);
        }
        if (ALL.matcher(words).matches()) {
            return new Statement(Syntax.parse("ℝ"), false);
        }
        if (prose(plain, names)) {
            return new Prose();
        }
        plain = plain.replaceAll("\\boder\\b", "or").replaceAll("\\bund\\b", "and");
        return switch (Syntax.read(plain, new ReadOptions(names, false))) {
            case Reading.Unreadable unreadable -> new Unreadable(unreadable);
            case Reading.Read(Expr expr) ->
                isValue(expr) ? new Value(expr, continued) : new Statement(Joined.of(expr), continued);
        };
    }

    /** Without what is to be done next, which pupils write behind a bar: 2x + 3 = 7 | -3. */
    private static String bare(String text) {
        String plain =
                text.strip().replace("+/-", "±").replaceAll("=\\s*\\+-", "= ±").replaceAll("[.;]\\s*$", "");
        plain = NOTE.matcher(plain).replaceFirst("");
        long bars = plain.chars().filter(c -> c == '|').count();
        int last = plain.lastIndexOf('|');
        return bars % 2 == 1 && last > 0 && plain.indexOf('\\') < 0
                ? plain.substring(0, last).strip()
                : plain;
    }

    private static boolean prose(String text, Set<String> names) {
        int unknown = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group().toLowerCase(Locale.ROOT);
            boolean known = names.contains(word.group()) || KNOWN.stream().anyMatch(found::contains);
            if (!known) {
                unknown += found.length() > 3 ? 2 : 1;
            }
        }
        return unknown >= 2;
    }

    private static boolean isValue(Expr expr) {
        return switch (expr) {
            case Expr.Relation _,
                    Expr.And _,
                    Expr.Or _,
                    Expr.Not _,
                    Expr.Union _,
                    Expr.Braces _,
                    Expr.Bracketed _,
                    Expr.Listing _ -> false;
            case Expr.Symbol symbol ->
                switch (symbol.constant()) {
                    case E, PI, I -> true;
                    case INFINITY, REALS -> false;
                };
            default -> expr.children().stream().allMatch(Line::isValue);
        };
    }
}
