package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Rational;

/** Real and imaginary parts; letters are real. */
final class ComplexParts {

    private final Field field;
    private final Normalizer normalizer;
    private final Kernels kernels;

    ComplexParts(Field field, Normalizer normalizer, Kernels kernels) {
        this.field = field;
        this.normalizer = normalizer;
        this.kernels = kernels;
    }

    /** The part with so many i, 0 or 1. */
    Fraction part(Fraction u, int power) {
        int i = field.single(kernels.imaginary().numerator());
        if (u.denominator().uses(i)) {
            throw new BeyondReach("an i below the line");
        }
        List<Polynomial> parts = u.numerator().coefficients(i);
        return power < parts.size()
                ? normalizer.over(Fraction.of(parts.get(power)), Fraction.of(u.denominator()))
                : Fraction.ZERO;
    }

    /** The imaginary part where there is one, and complex numbers are allowed. */
    Optional<Fraction> imaginary(Fraction u) {
        if (!(field.signs() instanceof Assumptions signs) || !signs.complex()) {
            return Optional.empty();
        }
        Fraction imaginary = part(u, 1);
        return imaginary.isZero() ? Optional.empty() : Optional.of(imaginary);
    }

    /** The absolute value of what has an imaginary part. */
    Optional<Fraction> size(Fraction u) {
        return imaginary(u).map(b -> size(part(u, 0), b));
    }

    private Fraction size(Fraction a, Fraction b) {
        return sqrt(normalizer.plus(normalizer.times(a, a), normalizer.times(b, b)));
    }

    /** The principal square root of a + bi, b not 0: its parts are the roots of (|z| + a)/2 and (|z| - a)/2. */
    Optional<Fraction> root(Fraction u) {
        return imaginary(u).map(b -> {
            Fraction a = part(u, 0);
            Fraction half = Fraction.of(Rational.of(1, 2));
            Fraction size = size(a, b);
            Fraction real = sqrt(normalizer.times(half, normalizer.plus(size, a)));
            Fraction other = sqrt(normalizer.times(half, normalizer.plus(size, a.negate())));
            Fraction signed =
                    field.signs() instanceof Assumptions signs && signs.of(b, field) < 0 ? other.negate() : other;
            return normalizer.plus(real, normalizer.times(signed, kernels.imaginary()));
        });
    }

    /** Between -π and π; above the real line a quarter turn less the angle of b + ai. */
    Fraction angle(Fraction u) {
        if (!(field.signs() instanceof Assumptions signs)) {
            throw new BeyondReach("an angle without signs");
        }
        Fraction a = part(u, 0);
        Fraction b = part(u, 1);
        Fraction pi = kernels.constant(Constant.PI);
        if (b.isZero() && a.isZero()) {
            throw new ArithmeticException("zero has no direction");
        }
        if (b.isZero()) {
            return signs.of(a, field) < 0 ? pi : Fraction.ZERO;
        }
        Rational quarter = Rational.of(signs.of(b, field), 2);
        Fraction rest = kernels.call("arctan", List.of(normalizer.over(a, b)));
        return normalizer.plus(normalizer.times(pi, Fraction.of(quarter)), rest.negate());
    }

    private Fraction sqrt(Fraction a) {
        return kernels.call("sqrt", List.of(a));
    }
}
