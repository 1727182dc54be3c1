package org.stepwise.solver.board;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Writes a line as the line checker reads it: derivatives as d/dx(...), integrals as ∫ ... dx. */
public final class Chalk {

    /** (function, letter) */
    public static final String DERIVATIVE = "diff";
    /** (function, letter) */
    public static final String INTEGRAL = "integrate_poly";
    /** (function, letter, from, to): our own, which no text is read as. */
    public static final String DEFINITE = "definite";
    /** (function, letter, from, to), the antiderivative in square brackets. */
    public static final String BETWEEN = "between";

    public static final String ABSOLUTE = "abs";

    private Chalk() {}

    public static Expr derivative(Expr of, String letter) {
        return Build.call(DERIVATIVE, of, Build.name(letter));
    }

    public static Expr integral(Expr of, String letter) {
        return Build.call(INTEGRAL, of, Build.name(letter));
    }

    public static boolean is(Expr expr, String operator) {
        return expr instanceof Expr.Call call && call.function().equals(operator);
    }

    public static boolean has(Expr expr, String operator) {
        return is(expr, operator) || expr.children().stream().anyMatch(child -> has(child, operator));
    }

    public static String text(Expr expr) {
        String text = PlainText.of(expr).replaceAll("mixed\\((\\d+), (\\d+), (\\d+)\\)", "($1 + $2/$3)");
        for (String operator : List.of(DERIVATIVE, INTEGRAL, DEFINITE, BETWEEN)) {
            text = replaced(text, expr, operator);
        }
        return text;
    }

    private static String replaced(String text, Expr expr, String operator) {
        String result = text;
        for (Expr place : places(expr, operator)) {
            String written = PlainText.of(place);
            result = result.replaceFirst(
                    "(?<=[\\p{L}\\d)])" + Pattern.quote(written), "*" + Matcher.quoteReplacement(written));
            result = result.replace(written, symbols((Expr.Call) place));
        }
        return result;
    }

    private static List<Expr> places(Expr expr, String operator) {
        return is(expr, operator)
                ? List.of(expr)
                : expr.children().stream()
                        .flatMap(child -> places(child, operator).stream())
                        .toList();
    }

    private static String symbols(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        String letter = PlainText.of(arguments.get(1));
        String inner = PlainText.of(arguments.getFirst());
        return switch (call.function()) {
            case DERIVATIVE -> "d/d" + letter + "(" + inner + ")";
            case INTEGRAL -> "∫ " + bracketed(arguments.getFirst(), inner) + " d" + letter;
            case DEFINITE -> "∫" + limits(arguments) + " " + bracketed(arguments.getFirst(), inner) + " d" + letter;
            default -> "[" + inner + "]" + limits(arguments);
        };
    }

    private static String bracketed(Expr function, String inner) {
        boolean sum = function instanceof Expr.Sum || function instanceof Expr.Negation(Expr _, Span _);
        return sum ? "(" + inner + ")" : inner;
    }

    private static String limits(List<Expr> arguments) {
        return "_" + limit(arguments.get(2)) + "^" + limit(arguments.get(3));
    }

    private static String limit(Expr expr) {
        String text = PlainText.of(expr);
        return text.matches("\\d+") ? text : "{" + text + "}";
    }
}
