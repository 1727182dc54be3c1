package org.stepwise.solver.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.RootRules;

/** The chain rule read backwards: g(u) u' is integrated by integrating g and keeping u. */
final class SubstitutionsInside {

    private final String letter;
    private final Letter in;

    SubstitutionsInside(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    /** The integrand as outer · rest, the outer one being a function of the inside. */
    private record Split(Expr outer, Expr inside, Expr rest) {}

    /** Where the derivative of the inside stands beside the outer function already. */
    @Nullable
    Move exact(Expr f) {
        Move move = move(f);
        return move != null && move.rule() == Rule.REVERSE_CHAIN ? move : null;
    }

    @Nullable
    Move move(Expr f) {
        for (Split split : splits(f)) {
            Expr slope = Derivative.of(split.inside(), letter).map(Flat::of).orElse(null);
            if (slope == null || !in.occurs(split.inside()) || in.is(split.inside()) || Literals.isZero(slope)) {
                continue;
            }
            Rational factor = ratio(split.rest(), slope);
            if (factor == null) {
                continue;
            }
            Expr whole = integrated(split);
            if (whole == null) {
                continue;
            }
            Expr prepared = isOne(slope) ? split.outer() : Build.product(split.outer(), slope);
            if (factor.equals(Rational.ONE)) {
                return Move.of(whole, Rule.REVERSE_CHAIN, slope, split.inside());
            }
            Expr integral = Chalk.integral(Flat.of(prepared), letter);
            return Move.of(Build.product(Build.number(factor), integral), Rule.PREPARE_CHAIN, slope);
        }
        return null;
    }

    private static boolean isOne(Expr slope) {
        return Literals.is(slope, 1);
    }

    /** The outer function integrated, with the inside kept. */
    private @Nullable Expr integrated(Split split) {
        String own = letter.equals("t") ? "s" : "t";
        Expr outer = replaced(split.outer(), split.inside(), Build.name(own));
        if (in.occurs(outer)) {
            return null;
        }
        Move known = new Antiderivatives(own).move(outer);
        if (known == null && RootRules.isRoot(outer)) {
            known = new Antiderivatives(own)
                    .move(Build.power(Build.name(own), Build.number(Rational.of(1, RootRules.index(outer)))));
        }
        if (known == null && outer instanceof Expr.Quotient(Expr _, Expr bottom, Span _)) {
            Rational exponent = power(bottom, own);
            known = exponent == null
                    ? null
                    : new Antiderivatives(own).move(Build.power(Build.name(own), Build.number(exponent.negate())));
        }
        return known == null ? null : known.result().substitute(Map.of(own, split.inside()));
    }

    private static @Nullable Rational power(Expr bottom, String own) {
        if (RootRules.isRoot(bottom)) {
            return Rational.of(1, RootRules.index(bottom));
        }
        return bottom instanceof Expr.Power(Expr base, Expr exponent, Span _) && base.equals(Build.name(own))
                ? Literals.value(exponent).orElse(null)
                : null;
    }

    private static Expr replaced(Expr expr, Expr inside, Expr by) {
        return expr.equals(inside) ? by : Trees.map(expr, child -> replaced(child, inside, by));
    }

    private List<Split> splits(Expr f) {
        List<Split> all = new ArrayList<>();
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr factor : factors(f)) {
            if (factor instanceof Expr.Quotient(Expr top, Expr under, Span _)) {
                above.addAll(factors(top));
                below.addAll(factors(under));
            } else {
                above.add(factor);
            }
        }
        for (Expr factor : below) {
            Expr inside = factor instanceof Expr.Power(Expr base, Expr exponent, Span _) && !in.occurs(exponent)
                    ? base
                    : RootRules.isRoot(factor) ? RootRules.radicand(factor) : factor;
            all.add(new Split(
                    Build.quotient(Build.whole(1), factor), inside, over(Build.product(above), below, factor)));
        }
        Expr bottom = Build.product(below);
        for (int i = 0; i < above.size(); i++) {
            List<Expr> others = new ArrayList<>(above);
            Expr factor = others.remove(i);
            Expr rest = Literals.is(bottom, 1) ? Build.product(others) : Build.quotient(Build.product(others), bottom);
            Expr inside = inside(factor);
            if (inside != null) {
                all.add(new Split(factor, inside, rest));
            }
            all.add(new Split(factor, factor, rest));
        }
        return all;
    }

    private static List<Expr> factors(Expr expr) {
        return expr instanceof Expr.Product product ? product.factors() : List.of(expr);
    }

    private static Expr over(Expr top, List<Expr> below, Expr without) {
        List<Expr> others = new ArrayList<>(below);
        others.remove(without);
        return others.isEmpty() ? top : Build.quotient(top, Build.product(others));
    }

    private @Nullable Expr inside(Expr factor) {
        return switch (factor) {
            case Expr.Power(Expr base, Expr exponent, Span _) -> in.occurs(exponent) ? exponent : base;
            case Expr.Call call ->
                RootRules.isRoot(call)
                        ? RootRules.radicand(call)
                        : call.arguments().getFirst();
            default -> null;
        };
    }

    /** The number that the rest is of the slope; null if it is none. */
    private static @Nullable Rational ratio(Expr rest, Expr slope) {
        try {
            Expr quotient = Compute.evaluate(Build.call("simplify", Build.quotient(rest, slope)));
            Rational value = Literals.value(quotient).orElse(null);
            return value != null && !value.isZero() && Equality.equal(rest, Build.product(Build.number(value), slope))
                    ? value
                    : null;
        } catch (IllegalArgumentException reason) {
            return null;
        }
    }
}
