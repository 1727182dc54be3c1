package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Whether two expressions are written alike, up to order and grouping in sums and products; nothing is computed. */
public final class Likeness {

    private Likeness() {}

    public static boolean same(Expr a, Expr b) {
        return key(a).equals(key(b));
    }

    /** A text that is the same for expressions written alike. */
    private static String key(Expr written) {
        Expr expr = named(written);
        return switch (expr) {
            case Expr.Sum _ -> "+" + sorted(terms(expr, new ArrayList<>()));
            case Expr.Product _, Expr.Quotient _, Expr.Negation _ -> product(expr);
            case Expr.Braces(List<Expr> items, Span _) -> "set" + sorted(keys(items));
            case Expr.And(List<Expr> parts, Span _) -> "and" + sorted(keys(parts));
            case Expr.Or(List<Expr> parts, Span _) -> "or" + sorted(keys(parts));
            case Expr.Union(List<Expr> parts, Span _) -> "union" + sorted(keys(parts));
            default ->
                expr.children().isEmpty()
                        ? expr.getClass().getSimpleName() + PlainText.of(expr)
                        : head(expr) + keys(expr.children());
        };
    }

    /** exp x is another name of e^x and log_10 x one of log x. */
    private static Expr named(Expr expr) {
        if (!(expr instanceof Expr.Call(String function, List<Expr> arguments, Span span))) {
            return expr;
        }
        return switch (function) {
            case "exp" -> new Expr.Power(Build.symbol(Constant.E), arguments.getFirst(), span);
            case "log" ->
                arguments.size() == 2 && Tidy.is(arguments.getLast(), 10)
                        ? new Expr.Call(function, List.of(arguments.getFirst()), span)
                        : expr;
            case "root" ->
                Tidy.is(arguments.getFirst(), 2) ? new Expr.Call("sqrt", List.of(arguments.getLast()), span) : expr;
            default -> expr;
        };
    }

    /** The node without its parts. */
    private static String head(Expr expr) {
        return switch (expr) {
            case Expr.Call call -> "call " + call.function();
            case Expr.Application application -> "application " + application.name() + application.primes();
            case Expr.Relation relation -> "relation" + relation.signs();
            case Expr.Suffixed suffixed -> "suffixed " + suffixed.suffix();
            case Expr.Bracketed bracketed -> "bracketed " + bracketed.left() + bracketed.right();
            default -> expr.getClass().getSimpleName();
        };
    }

    private static List<String> keys(List<Expr> exprs) {
        return exprs.stream().map(Likeness::key).toList();
    }

    private static List<String> sorted(List<String> keys) {
        List<String> sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> terms(Expr expr, List<String> terms) {
        if (expr instanceof Expr.Sum(List<Expr> parts, Span _)) {
            parts.forEach(part -> terms(part, terms));
        } else {
            terms.add(key(expr));
        }
        return terms;
    }

    private static String product(Expr expr) {
        List<String> factors = new ArrayList<>();
        collect(expr, false, factors);
        return factors.size() == 1 ? factors.getFirst() : "*" + sorted(factors);
    }

    /** A minus and a division are factors that may stand anywhere in the product. */
    private static void collect(Expr expr, boolean below, List<String> factors) {
        switch (expr) {
            case Expr.Product(List<Expr> parts, Span _) -> parts.forEach(part -> collect(part, below, factors));
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when !below -> {
                collect(top, false, factors);
                collect(bottom, true, factors);
            }
            case Expr.Negation(Expr operand, Span _) -> {
                factors.add("-");
                collect(operand, below, factors);
            }
            case Expr.Quotient quotient ->
                factors.add("1/(" + key(quotient.numerator()) + "/" + key(quotient.denominator()) + ")");
            default -> factors.add(below ? "1/" + key(expr) : key(expr));
        }
    }
}
