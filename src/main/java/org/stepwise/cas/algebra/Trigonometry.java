package org.stepwise.cas.algebra;

import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Sines and cosines by the addition theorems, exact at the multiples of 15 degrees. */
final class Trigonometry {

    private static final int MOST_TURNS = 12;
    private static final int MOST_ARCS = 24;
    private static final int TWELFTHS = 24;

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;
    private final Exponentials exponentials;

    record Pair(Fraction sine, Fraction cosine) {}

    private static final Pair NONE = new Pair(Fraction.ZERO, Fraction.ONE);

    Trigonometry(Field field, Normalizer normalizer, Roots roots, Exponentials exponentials) {
        this.exponentials = exponentials;
        this.field = field;
        this.normalizer = normalizer;
        this.roots = roots;
    }

    Pair of(Fraction angle) {
        Pair total = NONE;
        for (Multiples.Part part : Multiples.of(angle).parts()) {
            total = added(total, of(part));
        }
        return total;
    }

    private Pair added(Pair left, Pair right) {
        if (left == NONE) {
            return right;
        }
        Fraction sine = normalizer.plus(
                normalizer.times(left.sine(), right.cosine()), normalizer.times(left.cosine(), right.sine()));
        Fraction cosine = normalizer.plus(
                normalizer.times(left.cosine(), right.cosine()),
                normalizer.times(left.sine(), right.sine()).negate());
        return new Pair(sine, cosine);
    }

    private Pair turned(Pair once, int times) {
        Pair total = NONE;
        for (int i = 0; i < Math.abs(times); i++) {
            total = added(total, once);
        }
        return times < 0 ? new Pair(total.sine().negate(), total.cosine()) : total;
    }

    private Pair of(Multiples.Part part) {
        int single = part.of().isPolynomial() ? field.single(part.of().numerator()) : -1;
        if (single >= 0 && single == pi()) {
            Rational twelfths = part.factor().times(Rational.of(12));
            if (twelfths.isInteger()) {
                return twelfths(twelfths.numerator()
                        .mod(java.math.BigInteger.valueOf(TWELFTHS))
                        .intValueExact());
            }
        }
        if (isWholeTurn(part)) {
            Fraction times = normalizer.over(
                    part.of().times(Fraction.of(part.factor())), Fraction.of(Polynomial.variable(pi())));
            return new Pair(Fraction.ZERO, exponentials.alternating(times));
        }
        if (single >= 0
                && Multiples.denominator(part) <= 2
                && field.meaning(single) instanceof Meaning.Inverse(String function, Fraction argument)) {
            int denominator = Multiples.denominator(part);
            Pair once = denominator == 1 ? inverse(function, argument) : halved(function, argument);
            return turned(once, Multiples.times(part, denominator, MOST_ARCS));
        }
        int scale = field.scale("angle " + part.key(), Multiples.denominator(part));
        Fraction angle = new Fraction(
                part.of().numerator().times(Rational.of(1, scale)), part.of().denominator());
        return turned(kernels(angle), Multiples.times(part, scale, MOST_TURNS));
    }

    /** A multiple of nπ where n is taken for a whole number. */
    private boolean isWholeTurn(Multiples.Part part) {
        if (field.whole().isEmpty() || !part.factor().isInteger() || !part.of().isPolynomial()) {
            return false;
        }
        Set<String> letters = new TreeSet<>();
        for (int i = 0; i < field.size(); i++) {
            int degree = part.of().numerator().degree(i);
            if (i == pi() ? degree != 1 : degree > 0 && !field.isName(i)) {
                return false;
            }
            if (degree > 0 && field.isName(i)) {
                letters.addAll(field.shown(i).variables());
            }
        }
        return !letters.isEmpty() && field.whole().containsAll(letters);
    }

    private Pair kernels(Fraction angle) {
        Expr shown = new Display(field).of(angle);
        int cosine = field.kernel("cos " + angle, Build.call("cos", shown));
        Polynomial square = Polynomial.ONE.minus(Polynomial.variable(cosine).power(2));
        int sine = field.kernel("sin " + angle, Build.call("sin", shown), 2, square, false);
        return new Pair(Fraction.of(Polynomial.variable(sine)), Fraction.of(Polynomial.variable(cosine)));
    }

    /** 15 degrees at a time: a third of the half turn forward so often, a quarter so often. */
    private Pair twelfths(int steps) {
        int quarters = Math.floorMod(-steps, 4);
        int thirds = Math.floorMod((steps - 3 * quarters) / 4, 6);
        Fraction half = Fraction.of(Rational.of(1, 2));
        Pair third = new Pair(normalizer.times(half, roots.root(Fraction.of(Rational.of(3)), 2)), half);
        Fraction diagonal = normalizer.times(half, roots.root(Fraction.of(Rational.of(2)), 2));
        Pair quarter = new Pair(diagonal, diagonal);
        if (quarters == 0) {
            return turned(third, thirds);
        }
        return thirds == 0 ? turned(quarter, quarters) : added(turned(third, thirds), turned(quarter, quarters));
    }

    private Pair inverse(String function, Fraction argument) {
        Fraction square = normalizer.times(argument, argument);
        if (function.equals("arcsin")) {
            return new Pair(argument, roots.root(normalizer.plus(Fraction.ONE, square.negate()), 2));
        }
        Fraction cosine = normalizer.over(Fraction.ONE, roots.root(normalizer.plus(Fraction.ONE, square), 2));
        return new Pair(normalizer.times(argument, cosine), cosine);
    }

    /** Of half an arc, which is no more than half a right angle: its cosine is positive. */
    private Pair halved(String function, Fraction argument) {
        Fraction half = Fraction.of(Rational.of(1, 2));
        if (function.equals("arcsin")) {
            Fraction above = roots.root(normalizer.plus(Fraction.ONE, argument), 2);
            Fraction below = roots.root(normalizer.plus(Fraction.ONE, argument.negate()), 2);
            return new Pair(
                    normalizer.times(half, normalizer.plus(above, below.negate())),
                    normalizer.times(half, normalizer.plus(above, below)));
        }
        Pair whole = inverse(function, argument);
        Fraction cosine = roots.root(normalizer.times(half, normalizer.plus(Fraction.ONE, whole.cosine())), 2);
        return new Pair(normalizer.over(normalizer.times(half, whole.sine()), cosine), cosine);
    }

    /** The angle of a sine or a tangent, exact at the multiples of 15 degrees. */
    Fraction inverse(String function, boolean tangent, Fraction argument) {
        if (argument.numerator().content().signum() < 0) {
            return inverse(function, tangent, argument.negate()).negate();
        }
        int steps = steps(tangent, argument);
        if (steps >= 0) {
            return normalizer.times(Fraction.of(Rational.of(steps, 12)), Fraction.of(Polynomial.variable(pi())));
        }
        if (!tangent && field.signs() instanceof Assumptions signs) {
            Fraction room = normalizer.plus(
                    Fraction.ONE, normalizer.times(argument, argument).negate());
            if (!room.isZero() && signs.of(room, field) < 0) {
                throw new Assumptions.NotReal();
            }
        }
        int kernel = field.kernel(function + " " + argument, Build.call(function, new Display(field).of(argument)));
        field.remember(kernel, new Meaning.Inverse(function, argument));
        return Fraction.of(Polynomial.variable(kernel));
    }

    /** How many times 15 degrees have this sine or tangent, which is not negative; -1 if none of them has. */
    private int steps(boolean tangent, Fraction argument) {
        if (argument.isConstant()) {
            // No other rational angle has a rational sine or tangent (Niven).
            Rational value = argument.constantValue();
            int whole = value.isZero() ? 0 : value.equals(Rational.ONE) ? tangent ? 3 : 6 : -1;
            return !tangent && value.equals(Rational.of(1, 2)) ? 2 : whole;
        }
        if (!new Display(field).of(argument).variables().isEmpty()) {
            return -1;
        }
        for (int steps = 0; steps <= (tangent ? 5 : 6); steps++) {
            Pair pair = twelfths(steps);
            Fraction value = tangent ? normalizer.over(pair.sine(), pair.cosine()) : pair.sine();
            if (normalizer.plus(value, argument.negate()).isZero()) {
                return steps;
            }
        }
        return -1;
    }

    int pi() {
        return field.kernel("pi", Build.symbol(Constant.PI));
    }
}
