package org.stepwise.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;

/**
 * Reads integrals: one sign or several that are added up, limits at the sign or in words, or the function alone.
 *
 * @param variable that is asked for; null where it is found in the text
 * @param expression reads what stands in an integral
 */
record IntegralReader(@Nullable String variable, Function<String, Expr> expression) {

    private static final Pattern SIGN = Pattern.compile("\\\\int(?![a-z])|∫");
    private static final String LIMIT = "\\s*(\\{(?:[^{}]|\\{[^{}]*\\})*\\}|\\([^()]*\\)|-?[\\d.]+|\\\\?[a-z]+)";
    private static final String LIMITS = "(?:\\\\limits)?(?:\\s*_" + LIMIT + "\\s*\\^" + LIMIT + ")?";
    private static final Pattern INTEGRAL = Pattern.compile(
            "^(?:\\\\int|∫)" + LIMITS + "(.*?)(?:\\\\[,;! ]|\\*)?\\s*(?:d|\\\\mathrm\\{d\\}|\\\\,d)\\s*([a-z])\\s*$",
            Pattern.DOTALL);
    /** dx above a line, as in \frac{dx}{x}. */
    private static final Pattern ABOVE = Pattern.compile(
            "\\\\[dt]?frac\\s*\\{([^{}]*?)(?:\\\\[,;! ])?\\s*d([a-z])\\s*\\}\\s*(\\{(?:[^{}]|\\{[^{}]*\\})*\\})\\s*$");

    private static final Pattern FROM_TO =
            Pattern.compile("^(.*?)[,;]?\\s+from\\s+(.+?)\\s+to\\s+(.+)$", Pattern.DOTALL);

    /** A part of the sum with its function and its sign of integration. */
    private record Part(Expr function, Expr line, String letter) {}

    Exercise read(String text) {
        List<Part> parts = new ArrayList<>();
        boolean minus = false;
        for (String piece : pieces(text)) {
            String bare = piece.replaceFirst("\\s*[+-]\\s*$", "");
            Part part = part(bare);
            parts.add(minus ? negated(part) : part);
            minus = piece.stripTrailing().endsWith("-");
        }
        if (parts.stream().map(Part::letter).distinct().count() > 1) {
            throw new BeyondSchool("These integrals are over different letters.");
        }
        Expr line = Build.sum(parts.stream().map(Part::line).toList());
        if (Chalk.has(line, Chalk.DEFINITE) && Chalk.has(line, Chalk.INTEGRAL)) {
            throw new BeyondSchool("Some of these integrals have limits and others have none.");
        }
        Expr function = Build.sum(parts.stream().map(Part::function).toList());
        return new Exercise(function, line, List.of(parts.getFirst().letter()));
    }

    private static Part negated(Part part) {
        return new Part(Build.negation(part.function()), Build.negation(part.line()), part.letter());
    }

    /** Cut before each sign of integration. */
    private static List<String> pieces(String text) {
        List<String> all = new ArrayList<>();
        Matcher sign = SIGN.matcher(text);
        int start = 0;
        while (sign.find()) {
            if (sign.start() > 0) {
                all.add(text.substring(start, sign.start()));
                start = sign.start();
            }
        }
        all.add(text.substring(start));
        return all;
    }

    private Part part(String text) {
        String beside = ABOVE.matcher(text)
                .replaceFirst(above ->
                        Matcher.quoteReplacement("\\frac{" + (above.group(1).isBlank() ? "1" : above.group(1)) + "}"
                                + above.group(3) + " d" + above.group(2)));
        Matcher written = INTEGRAL.matcher(beside);
        if (written.matches()) {
            String inside = written.group(3).isBlank() ? "1" : written.group(3);
            return part(inside, written.group(4), written.group(1), written.group(2));
        }
        Matcher range = FROM_TO.matcher(beside);
        return range.matches()
                ? part(range.group(1), null, range.group(2), range.group(3))
                : part(TaskReader.named(beside), null, null, null);
    }

    private Part part(String inside, @Nullable String over, @Nullable String low, @Nullable String high) {
        Expr function = expression.apply(inside);
        String letter = variable != null ? variable : over != null ? over : TaskReader.only(function);
        Expr line = low == null || high == null
                ? Chalk.integral(function, letter)
                : Build.call(Chalk.DEFINITE, function, Build.name(letter), limit(low), limit(high));
        return new Part(function, line, letter);
    }

    private Expr limit(String text) {
        return expression.apply(text.startsWith("{") ? text.substring(1, text.length() - 1) : text);
    }
}
