package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.AlgebraicNumbers.Size;
import org.stepwise.cas.tree.Rational;

/** How an algebraic number is made from others, which are named by their place. */
sealed interface AlgebraicShape {

    List<Integer> parts();

    Size size(List<Size> sizes);

    Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits);

    private static Precise part(int part, Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
        Precise ball = known.get(part);
        if (ball == null) {
            ball = numbers.shape(part).ball(known, numbers, bits);
            known.put(part, ball);
        }
        return ball;
    }

    record Fraction(Rational value) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of();
        }

        @Override
        public Size size(List<Size> sizes) {
            return new Size(log(value.numerator().abs()), log(value.denominator()));
        }

        /** At least the logarithm to the base 2, and at least 0. */
        private static double log(BigInteger value) {
            int dropped = Math.max(0, value.bitLength() - 50);
            double high = value.shiftRight(dropped).longValueExact() + 1.0;
            boolean one = value.bitLength() <= 1;
            return one ? 0 : dropped + StrictMath.log(high) * 1.4426950408889636 + 1e-9;
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return Precise.of(value, bits);
        }
    }

    /** A root a of a polynomial with the lead c: c · a is an algebraic integer. */
    record Place(RealRoot root) implements AlgebraicShape {
        int degree() {
            return root.coefficients().size() - 1;
        }

        @Override
        public List<Integer> parts() {
            return List.of();
        }

        /** All roots are smaller than 1 + most/c (Cauchy). */
        @Override
        public Size size(List<Size> sizes) {
            BigInteger lead = root.coefficients().getLast().abs();
            BigInteger most =
                    root.coefficients().stream().map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::max);
            return new Size(Fraction.log(lead.add(most)), Fraction.log(lead));
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            RealRoot near = root.within(bits);
            return new Precise(Dyadic.of(near.low(), bits, false), Dyadic.of(near.high(), bits, true), bits);
        }
    }

    /** cos(π · turns), the turns between 0 and 1. */
    record Cosine(Rational turns) implements AlgebraicShape {
        int conductor() {
            return turns.over(Rational.of(2)).denominator().intValueExact();
        }

        @Override
        public List<Integer> parts() {
            return List.of();
        }

        @Override
        public Size size(List<Size> sizes) {
            return new Size(1, 1);
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return Elementary.cos(Known.turns(turns, bits).ball());
        }
    }

    record Sum(int left, int right) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of(left, right);
        }

        @Override
        public Size size(List<Size> sizes) {
            return sizes.get(left).plus(sizes.get(right));
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return part(left, known, numbers, bits).plus(part(right, known, numbers, bits));
        }
    }

    record Product(int left, int right) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of(left, right);
        }

        @Override
        public Size size(List<Size> sizes) {
            return sizes.get(left).times(sizes.get(right));
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return part(left, known, numbers, bits).times(part(right, known, numbers, bits));
        }
    }

    /** The divisor is proved not to be 0. */
    record Quotient(int top, int bottom) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of(top, bottom);
        }

        @Override
        public Size size(List<Size> sizes) {
            return sizes.get(top).over(sizes.get(bottom));
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return part(top, known, numbers, bits).over(part(bottom, known, numbers, bits));
        }
    }

    /** The exponent is positive. */
    record Power(int base, int exponent) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of(base);
        }

        @Override
        public Size size(List<Size> sizes) {
            return sizes.get(base).power(exponent);
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            return part(base, known, numbers, bits).power(BigInteger.valueOf(exponent));
        }
    }

    /** The radicand is proved to be positive. */
    record Root(int index, int radicand) implements AlgebraicShape {
        @Override
        public List<Integer> parts() {
            return List.of(radicand);
        }

        @Override
        public Size size(List<Size> sizes) {
            return sizes.get(radicand).root(index);
        }

        @Override
        public Precise ball(Map<Integer, Precise> known, AlgebraicNumbers numbers, int bits) {
            Precise ball = part(radicand, known, numbers, bits);
            return ball.max(Precise.of(0, bits)).root(index);
        }
    }
}
