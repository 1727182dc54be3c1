package org.stepwise.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Expressions in the syntax of SymPy, letters being real symbols. */
final class PythonText {

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"),
            Map.entry("arctan", "atan"),
            Map.entry("arsinh", "asinh"),
            Map.entry("arcosh", "acosh"),
            Map.entry("artanh", "atanh"),
            Map.entry("abs", "Abs"),
            Map.entry("conj", "conjugate"),
            Map.entry("max", "Max"),
            Map.entry("min", "Min"),
            Map.entry("ceil", "ceiling"));

    private PythonText() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> "Integer(" + whole.value() + ")";
            case Expr.Decimal decimal -> "Rational('" + decimal.value().toPlainString() + "')";
            case Expr.Mixed mixed ->
                "(Integer(%s)+Rational(%s,%s))".formatted(mixed.whole(), mixed.numerator(), mixed.denominator());
            case Expr.Name(String name, Span _) -> "Symbol('" + name + "',real=True)";
            case Expr.Symbol(Constant constant, Span _) ->
                switch (constant) {
                    case PI -> "pi";
                    case E -> "E";
                    case I -> "I";
                    case INFINITY, REALS -> "oo";
                };
            case Expr.Sum(List<Expr> terms, Span _) -> joined(terms, "+");
            case Expr.Product(List<Expr> factors, Span _) -> joined(factors, "*");
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> "(" + of(top) + "/" + of(bottom) + ")";
            case Expr.Power(Expr base, Expr exponent, Span _) -> "(" + of(base) + "**" + of(exponent) + ")";
            case Expr.Negation(Expr operand, Span _) -> "(-" + of(operand) + ")";
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) ->
                switch (suffix) {
                    case FACTORIAL -> "factorial(" + of(operand) + ")";
                    case PERCENT -> "(" + of(operand) + "/100)";
                    case DEGREES -> "(" + of(operand) + "*pi/180)";
                };
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(function, arguments);
            default -> throw new IllegalArgumentException("Not a value: " + PlainText.of(expr));
        };
    }

    private static String call(String function, List<Expr> arguments) {
        String first = of(arguments.getFirst());
        return switch (function) {
            case "log" -> "log(" + first + "," + (arguments.size() == 2 ? of(arguments.getLast()) : "10") + ")";
            case "root" -> "real_root(" + of(arguments.getLast()) + "," + first + ")";
            default ->
                FUNCTIONS.getOrDefault(function, function)
                        + arguments.stream().map(PythonText::of).collect(Collectors.joining(",", "(", ")"));
        };
    }

    private static String joined(List<Expr> parts, String sign) {
        return parts.stream().map(PythonText::of).collect(Collectors.joining(sign, "(", ")"));
    }
}
