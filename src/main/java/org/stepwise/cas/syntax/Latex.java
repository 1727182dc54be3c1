package org.stepwise.cas.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Writes a tree as LaTeX; reading that gives the same tree. */
public final class Latex extends Notation {

    private static final Latex NOTATION = new Latex();
    private static final Set<String> COMMANDS = Set.of(
            "sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth",
            "ln", "log", "exp");
    private static final Set<String> POWERED = Set.of("sin", "cos", "tan");

    private static final List<String> STANDS_ALONE = List.of("\\left|", "\\left[", "\\left\\{", "\\emptyset");

    private Latex() {}

    public static String of(Expr expr) {
        return NOTATION.bare(expr);
    }

    @Override
    String brackets(String inside) {
        return inside.contains("\\frac") ? "\\left(" + inside + "\\right)" : "(" + inside + ")";
    }

    /** A fraction holds together by itself. */
    @Override
    Level level(Expr expr) {
        return expr instanceof Expr.Quotient ? Level.POWER : super.level(expr);
    }

    @Override
    String bare(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> whole.value().toString();
            case Expr.Decimal decimal -> decimal.value().toPlainString();
            case Expr.Mixed m -> m.whole() + "\\frac{" + m.numerator() + "}{" + m.denominator() + "}";
            case Expr.Name name -> name(name.name());
            case Expr.Symbol symbol -> symbol.constant().latex();
            case Expr.Sum sum -> sum(sum.terms(), "\\pm");
            case Expr.Negation(Expr operand, Span _) -> "-" + write(operand, Level.PRODUCT);
            case Expr.PlusMinus(Expr operand, Span _) -> "\\pm " + write(operand, Level.PRODUCT);
            case Expr.Product product -> product(product.factors());
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> "\\frac{" + bare(top) + "}{" + bare(bottom) + "}";
            case Expr.Power power -> power(power.base(), power.exponent());
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) ->
                write(operand, operand instanceof Expr.Mixed || doubled(operand, suffix) ? Level.ATOM : Level.SUFFIXED)
                        + suffix.latex();
            case Expr.Call call -> call(call.function(), "", call.arguments());
            case Expr.Application(String name, int primes, List<Expr> arguments, Span _) ->
                name(name)
                        + (primes < 0 ? "^{-1}" : "'".repeat(primes))
                        + (arguments.isEmpty() ? "" : brackets(items(arguments)));
            case Expr.Relation relation -> relation(relation, Sign::latex);
            case Expr.And(List<Expr> parts, Span _) -> joined(parts, " \\text{ and } ", Level.LISTING);
            case Expr.Or(List<Expr> parts, Span _) -> joined(parts, " \\text{ or } ", Level.AND);
            case Expr.Not(Expr part, Span _) -> outside(part, " \\notin ", "\\lnot ");
            case Expr.Union(List<Expr> parts, Span _) -> joined(parts, " \\cup ", Level.SUM);
            case Expr.Intersection(List<Expr> parts, Span _) -> joined(parts, " \\cap ", Level.SUM);
            case Expr.Without(Expr left, Expr right, Span _) ->
                write(left, Level.SUM) + " \\setminus " + write(right, Level.SUM);
            case Expr.Matrix(List<List<Expr>> rows, Span _) ->
                rows.stream()
                        .map(row -> joined(row, " & ", Level.OR))
                        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"));
            case Expr.Braces(List<Expr> items, Span _) ->
                items.isEmpty() ? "\\emptyset" : "\\left\\{" + items(items) + "\\right\\}";
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _) ->
                "\\left" + left.left()
                        + (rows(expr) || rows(items) ? brackets(bare(items.getFirst())) + rest(items) : items(items))
                        + "\\right" + right.right();
            case Expr.Listing(List<Expr> items, Span _) -> joined(items, ", ", Level.RELATION);
        };
    }

    private static String name(String name) {
        int cut = name.indexOf('_');
        String head = cut < 0 ? name : name.substring(0, cut);
        String written =
                Words.GREEK.contains(head) ? "\\" + head : head.length() == 1 ? head : "\\mathrm{" + head + "}";
        String below = name.substring(cut + 1);
        return cut < 0 ? written : written + "_{" + (Words.GREEK.contains(below) ? "\\" + below : below) + "}";
    }

    private String rest(List<Expr> items) {
        return items.size() == 1 ? "" : ", " + items(items.subList(1, items.size()));
    }

    /** Brackets round a table alone belong to the table. */
    private static boolean rows(List<Expr> items) {
        return items.size() == 1 && items.getFirst() instanceof Expr.Matrix;
    }

    private String items(List<Expr> items) {
        return joined(items, ", ", Level.OR);
    }

    private String power(Expr base, Expr exponent) {
        String raised = "^{" + bare(exponent) + "}";
        if (base instanceof Expr.Call call && POWERED.contains(call.function()) && exponent instanceof Expr.Whole) {
            return call(call.function(), raised, call.arguments());
        }
        boolean bracketed = base instanceof Expr.Mixed || base instanceof Expr.Call call && !fenced(call);
        return (bracketed ? brackets(bare(base)) : write(base, Level.SUFFIXED)) + raised;
    }

    private static boolean fenced(Expr.Call call) {
        return call.function().equals("abs") || call.function().equals("sqrt");
    }

    private String call(String function, String raised, List<Expr> arguments) {
        Expr first = arguments.getFirst();
        return switch (function) {
            case "sqrt" -> "\\sqrt{" + bare(first) + "}";
            case "root" -> "\\sqrt[" + bare(first) + "]{" + bare(arguments.getLast()) + "}";
            case "abs" ->
                first instanceof Expr.Matrix
                        ? "\\operatorname{abs}" + brackets(bare(first))
                        : "\\left|" + bare(first) + "\\right|";
            case "floor" -> "\\left\\lfloor " + bare(first) + "\\right\\rfloor ";
            case "ceil" -> "\\left\\lceil " + bare(first) + "\\right\\rceil ";
            case "binomial" -> "\\binom{" + bare(first) + "}{" + bare(arguments.getLast()) + "}";
            case "conj" -> "\\overline{" + bare(first) + "}";
            case "log" ->
                "\\log" + (arguments.size() == 2 ? "_{" + bare(arguments.getLast()) + "}" : "") + brackets(bare(first));
            default ->
                (COMMANDS.contains(function) ? "\\" + function : "\\operatorname{" + function + "}")
                        + raised
                        + brackets(items(arguments));
        };
    }

    private String product(List<Expr> factors) {
        StringBuilder text = new StringBuilder();
        Expr before = null;
        for (Expr factor : factors) {
            String written = write(factor, Level.POWER);
            if (before != null) {
                text.append(between(before, factor, written));
            }
            text.append(written);
            before = factor;
        }
        return text.toString();
    }

    private String between(Expr left, Expr right, String written) {
        char next = written.charAt(0);
        boolean functionLetter = left instanceof Expr.Name name && Definition.LETTERS.contains(name.name())
                || left instanceof Expr.Application;
        boolean number = left instanceof Expr.Whole || left instanceof Expr.Decimal;
        boolean fraction = left instanceof Expr.Whole && right instanceof Expr.Quotient;
        // 0.1 and a bar would repeat for ever.
        boolean repeating = left instanceof Expr.Decimal && written.startsWith("\\overline");
        boolean fenced = STANDS_ALONE.stream().anyMatch(written::startsWith);
        // d y over d x would be a derivative.
        boolean differential = left instanceof Expr.Name name && name.name().equals("d");
        return Lexer.isDigit(next)
                        || fraction
                        || repeating
                        || fenced
                        || differential
                        || left instanceof Expr.Call
                        || left instanceof Expr.Bracketed
                        || functionLetter && (written.startsWith("(") || written.startsWith("\\left("))
                ? " \\cdot "
                : Lexer.isLetter(next) && level(left) == Level.ATOM && !number ? " " : "";
    }
}
