package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Rational;

/**
 * Real algebraic numbers built from each other, each kept once. A sign is decided by a separation bound, after Burnikel,
 * Fleischer, Mehlhorn and Schirra:
 *
 * <p>Each number is A/B, where A and B ≠ 0 are algebraic integers in the field K that all roots and cosines below it
 * generate, one after the other. 2^u bounds all conjugates of A, 2^l those of B. This holds for p/q; for sums
 * (A/B + C/D = (AD + CB)/BD), products and quotients by a proved C ≠ 0, as conjugation respects both operations; for a
 * root of a polynomial with the lead c, which is an algebraic integer over c; for a
 * k-th root, which is (A B^(k-1))^(1/k) / B up to its sign, the radicand known not to be negative if k is even; and for
 * cos(2πp/n), which is half of an algebraic integer with conjugates of at most 2. The degree D of K is at most the
 * product of the indices of the different roots, times φ(n)/2 for the common n of all cosines, which lie in the real
 * part of one cyclotomic field, times the degrees of the polynomials whose roots are given. If A ≠ 0, the product of its at most D conjugates is a whole number other than 0, so
 * |A| is at least 2^(-u(D-1)) and the number at least 2^(-u(D-1) - l). A smaller one is 0.
 */
final class AlgebraicNumbers {

    static final int MOST_BITS = 60_000;
    private static final int MOST_DEGREE = 4_000;
    private static final int MOST_NUMBERS = 2_000;
    private static final int MOST_WORK = 600_000;
    private static final int FEWEST_BITS = 128;

    private final List<AlgebraicShape> shapes = new ArrayList<>();
    private final Map<AlgebraicShape, Integer> numbers = new HashMap<>();
    private final List<Size> sizes = new ArrayList<>();
    private final Map<Integer, Integer> signs = new HashMap<>();

    /** Base-2 logarithms that bound the conjugates of numerator and denominator. */
    record Size(double u, double l) {

        Size plus(Size other) {
            double left = u + other.l;
            double right = other.u + l;
            double most = Math.max(left, right);
            double both = most + StrictMath.log1p(StrictMath.pow(2, Math.min(left, right) - most)) * 1.4427;
            return new Size(above(both), above(l + other.l));
        }

        Size times(Size other) {
            return new Size(above(u + other.u), above(l + other.l));
        }

        Size over(Size other) {
            return new Size(above(u + other.l), above(l + other.u));
        }

        Size power(int exponent) {
            return new Size(above(u * exponent), above(l * exponent));
        }

        Size root(int index) {
            return new Size(above((u + l * (index - 1)) / index), l);
        }

        private static double above(double bound) {
            return bound * (1 + 1e-12) + 1e-9;
        }
    }

    int number(AlgebraicShape shape) {
        Integer known = numbers.get(shape);
        if (known != null) {
            return known;
        }
        if (shapes.size() >= MOST_NUMBERS) {
            throw new BeyondReach("too many numbers");
        }
        shapes.add(shape);
        sizes.add(shape.size(sizes));
        numbers.put(shape, shapes.size() - 1);
        return shapes.size() - 1;
    }

    AlgebraicShape shape(int number) {
        return shapes.get(number);
    }

    /** The proved sign; BeyondReach where the proof would take too long. */
    int sign(int number) {
        Integer known = signs.get(number);
        if (known == null) {
            known = shapes.get(number) instanceof AlgebraicShape.Fraction(Rational value)
                    ? Integer.valueOf(value.signum())
                    : Integer.valueOf(proved(number));
            signs.put(number, known);
        }
        return known;
    }

    private int proved(int number) {
        double needed = Double.NaN;
        for (int bits = FEWEST_BITS; ; bits *= 2) {
            try {
                Precise ball = ball(number, bits);
                if (ball.sign().isPresent()) {
                    return ball.sign().get();
                }
                needed = Double.isNaN(needed) ? separation(number) : needed;
                if (ball.abs().high().magnitude() < -needed) {
                    return 0;
                }
            } catch (TooWide more) {
                needed = Double.isNaN(needed) ? separation(number) : needed;
            }
            if (bits > 4 * needed + 1_000) {
                throw new BeyondReach("a value that stays unclear");
            }
            if (bits < needed && 2 * bits > needed + 300) {
                bits = (int) needed / 2 + 200;
            }
        }
    }

    Precise ball(int number, int bits) {
        return shapes.get(number).ball(new HashMap<>(), this, bits);
    }

    /** So many bits tell the number from 0. */
    private double separation(int number) {
        BitSet below = new BitSet();
        collect(number, below);
        BigInteger degree = BigInteger.ONE;
        int conductor = 1;
        int work = 1;
        for (int part : below.stream().toArray()) {
            if (shapes.get(part) instanceof AlgebraicShape.Root(int index, int _)) {
                degree = degree.multiply(BigInteger.valueOf(index));
                work++;
            } else if (shapes.get(part) instanceof AlgebraicShape.Place place) {
                degree = degree.multiply(BigInteger.valueOf(place.degree()));
                work += place.degree();
            } else if (shapes.get(part) instanceof AlgebraicShape.Cosine cosine) {
                conductor = Cyclotomic.common(conductor, cosine.conductor());
                work += 4;
            }
        }
        degree = degree.multiply(BigInteger.valueOf(Cyclotomic.realDegree(conductor)));
        if (degree.compareTo(BigInteger.valueOf(MOST_DEGREE)) > 0) {
            throw new BeyondReach("a field of a high degree");
        }
        Size size = sizes.get(number);
        double needed = size.u() * (degree.intValueExact() - 1) + size.l() + 2;
        if (needed > MOST_BITS || needed * work > MOST_WORK) {
            throw new BeyondReach("too many bits");
        }
        return needed;
    }

    private void collect(int number, BitSet below) {
        if (!below.get(number)) {
            below.set(number);
            shapes.get(number).parts().forEach(part -> collect(part, below));
        }
    }
}
