package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** What was done to an equation so that solutions came in or went: the keys of what is said about it. */
final class Changes {

    private static final int MOST_FACTORS = 6;
    private static final Set<String> NARROW = Set.of("ln", "log", "sqrt");

    private static final Predicate<Expr> BARS =
            expr -> expr instanceof Expr.Call call && call.function().equals("abs");

    /** Whether two statements have the same solutions. */
    private final BiPredicate<Expr, Expr> same;

    Changes(BiPredicate<Expr, Expr> same) {
        this.same = same;
    }

    String gained(Expr before, Expr after) {
        if (Trees.isRegion(after)) {
            return "gained-region";
        }
        if (isSquared(before, after)) {
            return "gained-squaring";
        }
        if (divides(before) && !divides(after)) {
            return "gained-multiplying";
        }
        return narrow(before) > narrow(after) ? "gained-domain" : "gained";
    }

    String lost(Expr before, Expr after) {
        if (Trees.isRegion(before) || Trees.isRegion(after)) {
            return "lost-region";
        }
        if (after instanceof Expr.Relation(List<Expr> sides, var _, Span _)
                && before instanceof Expr.Relation
                && sides.getFirst() instanceof Expr.Name
                && isEven(before)
                && mirrored(before, sides)) {
            return isEven(before, BARS) ? "lost-bars" : "lost-sign";
        }
        return divided(before, after) ? "lost-division" : "lost";
    }

    private static boolean isSquared(Expr before, Expr after) {
        if (!Trees.isEquation(before) || !Trees.isEquation(after)) {
            return false;
        }
        Expr squares = Build.difference(
                Build.power(before.children().getFirst(), 2),
                Build.power(before.children().getLast(), 2));
        Expr difference =
                Build.difference(after.children().getFirst(), after.children().getLast());
        boolean zero = Equality.equal(difference, Build.whole(0));
        return !zero
                && (Equality.agree(difference, squares) instanceof Comparison.Equal
                        || Equality.agree(difference, Build.negation(squares)) instanceof Comparison.Equal);
    }

    private static boolean divides(Expr expr) {
        return expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && !bottom.variables().isEmpty()
                || expr.children().stream().anyMatch(Changes::divides);
    }

    /** How many functions ask something of the numbers in them. */
    private static long narrow(Expr expr) {
        long here = expr instanceof Expr.Call call
                        && NARROW.contains(call.function())
                        && !call.variables().isEmpty()
                ? 1
                : 0;
        return here + expr.children().stream().mapToLong(Changes::narrow).sum();
    }

    /** Whether something stands under an even power, a square root or between bars. */
    private static boolean isEven(Expr expr) {
        return isEven(expr, BARS)
                || isEven(
                        expr,
                        part -> part instanceof Expr.Power(Expr _, Expr exponent, Span _)
                                        && exponent instanceof Expr.Whole whole
                                        && !whole.value().testBit(0)
                                || part instanceof Expr.Call call
                                        && call.function().equals("sqrt"));
    }

    private static boolean isEven(Expr expr, Predicate<Expr> even) {
        return even.test(expr) || expr.children().stream().anyMatch(child -> isEven(child, even));
    }

    /** x = a where -a solves the line before as well. */
    private boolean mirrored(Expr before, List<Expr> sides) {
        Expr both = new Expr.Or(
                List.of(
                        Build.equation(sides.getFirst(), sides.getLast()),
                        Build.equation(sides.getFirst(), Build.negation(sides.getLast()))),
                Span.NONE);
        return same.test(before, both);
    }

    /** The line before says this line or that a letter or one of its factors is zero. */
    private boolean divided(Expr before, Expr after) {
        return factors(before).stream()
                .map(factor -> (Expr) new Expr.Or(List.of(after, Build.equation(factor, Build.whole(0))), Span.NONE))
                .anyMatch(both -> same.test(before, both));
    }

    private static List<Expr> factors(Expr before) {
        Set<Expr> factors = new LinkedHashSet<>();
        // Of a product that is zero a factor is rather forgotten than divided by.
        if (before.children().stream()
                .noneMatch(side -> Exact.value(side).filter(Rational::isZero).isPresent())) {
            collect(before, factors);
        }
        if (factors.stream().noneMatch(factor -> factor instanceof Expr.Call)) {
            before.variables().forEach(name -> factors.add(Build.name(name)));
        }
        List<Expr> all = new ArrayList<>(factors);
        return all.subList(0, Math.min(MOST_FACTORS, all.size()));
    }

    /** Of products on a side, alone or in a sum, and the bases of powers. */
    private static void collect(Expr expr, Set<Expr> factors) {
        switch (expr) {
            case Expr.Relation _, Expr.Sum _, Expr.Negation _ ->
                expr.children().forEach(child -> collect(child, factors));
            case Expr.Product(List<Expr> parts, Span _) ->
                parts.forEach(part -> {
                    if (part instanceof Expr.Sum && !part.variables().isEmpty()) {
                        factors.add(part);
                    } else {
                        collect(part, factors);
                    }
                });
            case Expr.Power(Expr base, Expr _, Span _) when !base.variables().isEmpty() -> factors.add(base);
            case Expr.Call _, Expr.Name _ when !expr.variables().isEmpty() -> factors.add(expr);
            default -> {}
        }
    }
}
