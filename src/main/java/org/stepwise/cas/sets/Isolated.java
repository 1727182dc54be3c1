package org.stepwise.cas.sets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Two equations, each with a letter alone on one side: y = 2^x and x = log_2 y follow from each other by putting in. */
final class Isolated {

    /** A letter that is given by the others, which it does not occur among. */
    private record Definition(String name, Expr value) {}

    private Isolated() {}

    /** Square roots as powers, so that both ways of writing one look alike. */
    static Expr powers(Expr expr) {
        Expr inner = Trees.map(expr, Isolated::powers);
        return Solver.isCall(inner, "sqrt")
                ? Build.power(inner.children().getFirst(), Build.number(Rational.of(1, 2)))
                : inner;
    }

    /** Whether each of the two equations holds wherever the other one does; false says nothing. */
    static boolean same(Expr a, Expr b) {
        Optional<Definition> one = definition(a);
        Optional<Definition> other = definition(b);
        return one.isPresent() && other.isPresent() && follows(one.get(), b) && follows(other.get(), a);
    }

    private static Optional<Definition> definition(Expr expr) {
        if (!Trees.isEquation(expr)) {
            return Optional.empty();
        }
        List<Expr> sides = expr.children();
        return definition(sides.getFirst(), sides.getLast()).or(() -> definition(sides.getLast(), sides.getFirst()));
    }

    private static Optional<Definition> definition(Expr left, Expr right) {
        return left instanceof Expr.Name(String name, Span _)
                        && !right.variables().contains(name)
                ? Optional.of(new Definition(name, right))
                : Optional.empty();
    }

    /**
     * With the letter put in, both sides are equal wherever the definition is real. Equality leaves single places out; where
     * nothing can fail at a single place, both sides being continuous, it holds there as well.
     */
    private static boolean follows(Definition definition, Expr equation) {
        Expr carrier = Build.product(Build.whole(0), definition.value());
        Expr put = equation.substitute(Map.of(definition.name(), definition.value()));
        Expr difference =
                Build.difference(put.children().getFirst(), put.children().getLast());
        return isContinuous(put, definition.value()) && Equality.equal(carrier, Build.sum(carrier, difference));
    }

    /**
     * Nothing is divided by letters, an even root stands in the other one too (its square factors hide single places), and
     * logarithms are taken of powers of positive numbers, or stand there too.
     */
    static boolean isContinuous(Expr expr, Expr within) {
        boolean here = switch (expr) {
            case Expr.Quotient(Expr _, Expr bottom, Span _) ->
                bottom.variables().isEmpty();
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                isPositive(base)
                        || Exact.value(exponent)
                                .filter(value -> value.signum() > 0
                                        && (value.denominator().testBit(0) || contains(within, expr) || isTotal(expr)))
                                .isPresent();
            case Expr.Call(String function, List<Expr> arguments, Span _) ->
                switch (function) {
                    case "abs", "exp", "sin", "cos" -> true;
                    case "sqrt" -> contains(within, expr) || isTotal(expr);
                    case "root" ->
                        contains(within, expr)
                                || Exact.value(arguments.getFirst())
                                        .filter(index -> index.isInteger()
                                                && index.numerator().testBit(0))
                                        .isPresent();
                    case "ln", "log" ->
                        arguments.getFirst() instanceof Expr.Power(Expr base, Expr _, Span _) && isPositive(base)
                                || Solver.isCall(arguments.getFirst(), "exp")
                                || contains(within, expr);
                    default -> expr.variables().isEmpty();
                };
            case Expr.Suffixed _ -> expr.variables().isEmpty();
            default -> true;
        };
        return here && expr.children().stream().allMatch(child -> isContinuous(child, within));
    }

    /** Real on nearly the whole line or space, and so, an even root being real on a closed set, on all of it. */
    private static boolean isTotal(Expr root) {
        Expr everywhere = Build.product(
                Build.whole(0),
                Build.sum(root.variables().stream().map(Build::name).toList()));
        return Equality.equal(everywhere, Build.product(Build.whole(0), root));
    }

    private static boolean contains(Expr whole, Expr part) {
        return whole.equals(part) || whole.children().stream().anyMatch(child -> contains(child, part));
    }

    private static boolean isPositive(Expr base) {
        return base.variables().isEmpty()
                && Enclosure.sign(base, Map.of()).filter(sign -> sign > 0).isPresent();
    }
}
