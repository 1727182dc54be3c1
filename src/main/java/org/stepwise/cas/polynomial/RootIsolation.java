package org.stepwise.cas.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Rational;

/** The real roots of a polynomial, each alone in an interval, by Descartes' rule and halving (Collins and Akritas). */
public final class RootIsolation {

    private static final int MOST_STEPS = 4_000;

    /** What is left on one interval: the polynomial stretched to (0, 1), and where that interval lies. */
    private record Stretch(List<BigInteger> coefficients, Rational low, Rational width) {}

    private RootIsolation() {}

    /** In rising order, without multiplicity; the polynomial is not zero. */
    public static List<Algebraic> of(Univariate polynomial) {
        List<Algebraic> roots = new ArrayList<>();
        for (Univariate factor : Coprime.of(polynomial)) {
            roots.addAll(squareFree(factor));
        }
        roots.sort(Algebraic::compareTo);
        return roots;
    }

    private static List<Algebraic> squareFree(Univariate polynomial) {
        if (polynomial.degree() < 1) {
            return List.of();
        }
        if (polynomial.degree() == 1) {
            return List.of(Algebraic.of(root(polynomial)));
        }
        if (polynomial.coefficients().getFirst().signum() == 0) {
            return with(polynomial, Rational.ZERO);
        }
        List<Algebraic> roots = new ArrayList<>();
        Rational bound = bound(polynomial);
        for (int side : new int[] {-1, 1}) {
            List<Stretch> open = new ArrayList<>();
            open.add(new Stretch(
                    scaled(polynomial.coefficients(), bound.times(Rational.of(side))), Rational.ZERO, bound));
            for (int steps = 0; !open.isEmpty(); steps++) {
                if (steps > MOST_STEPS) {
                    throw new BeyondReach("roots too near each other");
                }
                Stretch here = open.removeLast();
                int changes = changes(shifted(reversed(here.coefficients)));
                if (changes == 1) {
                    Rational high = here.low.plus(here.width);
                    roots.add(
                            side > 0
                                    ? Algebraic.between(polynomial, here.low, high)
                                    : Algebraic.between(polynomial, high.negate(), here.low.negate()));
                } else if (changes > 1) {
                    Rational half = here.width.times(Rational.of(1, 2));
                    List<BigInteger> left = halved(here.coefficients);
                    List<BigInteger> right = shifted(left);
                    if (right.getFirst().signum() == 0) {
                        return with(polynomial, here.low.plus(half).times(Rational.of(side)));
                    }
                    open.add(new Stretch(left, here.low, half));
                    open.add(new Stretch(right, here.low.plus(half), half));
                }
            }
        }
        return roots;
    }

    /** A rational root is taken out, so that no interval ends at a root. */
    private static List<Algebraic> with(Univariate polynomial, Rational root) {
        List<Algebraic> roots = new ArrayList<>(squareFree(polynomial.over(Univariate.linear(root))));
        roots.add(Algebraic.of(root));
        return roots;
    }

    private static Rational root(Univariate linear) {
        return new Rational(linear.coefficients().getFirst().negate(), linear.lead());
    }

    /** A power of two above the size of every root (Cauchy). */
    private static Rational bound(Univariate polynomial) {
        BigInteger most = BigInteger.ZERO;
        for (BigInteger coefficient : polynomial.coefficients()) {
            most = most.max(coefficient.abs());
        }
        BigInteger bound = most.divide(polynomial.lead()).add(BigInteger.TWO);
        return Rational.of(BigInteger.ONE.shiftLeft(bound.bitLength()));
    }

    /** p(sx) for a whole s. */
    private static List<BigInteger> scaled(List<BigInteger> coefficients, Rational scale) {
        List<BigInteger> result = new ArrayList<>();
        BigInteger power = BigInteger.ONE;
        for (BigInteger coefficient : coefficients) {
            result.add(coefficient.multiply(power));
            power = power.multiply(scale.numerator());
        }
        return result;
    }

    /** 2^n p(x/2). */
    private static List<BigInteger> halved(List<BigInteger> coefficients) {
        List<BigInteger> result = new ArrayList<>();
        int degree = coefficients.size() - 1;
        for (int i = 0; i <= degree; i++) {
            result.add(coefficients.get(i).shiftLeft(degree - i));
        }
        return result;
    }

    private static List<BigInteger> reversed(List<BigInteger> coefficients) {
        return coefficients.reversed();
    }

    /** p(x + 1). */
    private static List<BigInteger> shifted(List<BigInteger> coefficients) {
        List<BigInteger> result = new ArrayList<>(coefficients);
        long bits = coefficients.getFirst().bitLength();
        Fuel.spend(coefficients.size() * (long) coefficients.size() * (1 + bits / 256));
        for (int i = 0; i < result.size() - 1; i++) {
            for (int j = result.size() - 2; j >= i; j--) {
                result.set(j, result.get(j).add(result.get(j + 1)));
            }
        }
        return result;
    }

    private static int changes(List<BigInteger> coefficients) {
        int changes = 0;
        int before = 0;
        for (BigInteger coefficient : coefficients) {
            int sign = coefficient.signum();
            changes += sign * before < 0 ? 1 : 0;
            before = sign == 0 ? before : sign;
        }
        return changes;
    }
}
