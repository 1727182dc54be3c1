package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Families with a sign that changes, (-1)^k π/6 + kπ, as two: with k even and with k odd. */
final class Parity {

    private Parity() {}

    static boolean occurs(Expr expr) {
        return isChanging(expr) || expr.children().stream().anyMatch(Parity::occurs);
    }

    private static boolean isChanging(Expr expr) {
        return expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && !exponent.variables().isEmpty()
                && Exact.value(base).equals(Optional.of(Rational.of(-1)));
    }

    /** The expression with 2k, or 2k + 1, for k. */
    static Expr of(Expr expr, String letter, int odd) {
        return signed(expr, letter, odd)
                .substitute(
                        Map.of(letter, Build.sum(Build.product(Build.whole(2), Build.name(letter)), Build.whole(odd))));
    }

    private static Expr signed(Expr expr, String letter, int odd) {
        if (!isChanging(expr)) {
            return Trees.map(expr, child -> signed(child, letter, odd));
        }
        // An exponent that is whole and linear has at k and at k + 2 the same parity.
        Expr exponent = expr.children().getLast();
        BigInteger here = at(exponent, letter, odd);
        BigInteger next = at(exponent, letter, odd + 1L);
        BigInteger second = at(exponent, letter, odd + 2L);
        boolean linear = next.subtract(here).equals(second.subtract(next)) && isLinear(exponent, letter);
        if (!linear) {
            throw new BeyondReach("a sign that changes in another way");
        }
        return Build.whole(here.testBit(0) ? -1 : 1);
    }

    private static BigInteger at(Expr exponent, String letter, long value) {
        return Exact.value(exponent.substitute(Map.of(letter, Build.whole(value))))
                .filter(Rational::isInteger)
                .map(Rational::numerator)
                .orElseThrow(() -> new BeyondReach("an exponent that is not whole"));
    }

    private static boolean isLinear(Expr exponent, String letter) {
        return org.stepwise.cas.algebra.Derivative.of(exponent, letter)
                .flatMap(Exact::value)
                .isPresent();
    }
}
