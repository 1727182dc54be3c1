package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Rational;

/**
 * Squares that show only where a letter is written by its root: x - 2√(x - 1) is (√(x - 1) - 1)², because x is
 * √(x - 1)² + 1.
 */
final class Denesting {

    private static final int HIGHEST_DEGREE = 4;

    private Denesting() {}

    static Polynomial.Factors squares(Polynomial.Factors factors, Field field) {
        Rational unit = factors.unit();
        List<Polynomial> bases = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int i = 0; i < factors.bases().size(); i++) {
            Polynomial base = factors.bases().get(i);
            int exponent = factors.exponents().get(i);
            Polynomial unfolded = unfolded(base, field);
            Polynomial.Factors inner = unfolded == base ? null : unfolded.factors();
            if (inner == null || inner.exponents().stream().anyMatch(power -> power % 2 != 0)) {
                bases.add(base);
                exponents.add(exponent);
                continue;
            }
            for (int k = 0; k < exponent; k++) {
                unit = unit.times(inner.unit());
            }
            for (int j = 0; j < inner.bases().size(); j++) {
                Fraction lowered = field.reduced(Fraction.of(inner.bases().get(j)));
                bases.add(lowered.numerator()
                        .times(Rational.ONE.over(lowered.denominator().constantValue())));
                exponents.add(inner.exponents().get(j) * exponent);
            }
        }
        return new Polynomial.Factors(unit, bases, exponents);
    }

    /** With each letter that is linear below a square root written by that root; the same object if there is none. */
    private static Polynomial unfolded(Polynomial base, Field field) {
        Polynomial result = base;
        for (int i = 0; i < field.size(); i++) {
            if (result.uses(i)
                    && field.meaning(i) instanceof Meaning.Root(Fraction radicand, int index)
                    && index == 2
                    && radicand.isPolynomial()) {
                result = unfolded(result, i, radicand.numerator(), field);
            }
        }
        return result;
    }

    private static Polynomial unfolded(Polynomial base, int root, Polynomial radicand, Field field) {
        for (int letter = 0; letter < field.size(); letter++) {
            if (field.isName(letter)
                    && radicand.degree(letter) == 1
                    && radicand.coefficients(letter).getLast().isConstant()
                    && base.uses(letter)
                    && base.degree(letter) <= HIGHEST_DEGREE) {
                List<Polynomial> parts = radicand.coefficients(letter);
                Polynomial square = Polynomial.variable(root).power(2);
                Polynomial value = square.minus(parts.getFirst())
                        .times(Rational.ONE.over(parts.getLast().constantValue()));
                return substituted(base, letter, value);
            }
        }
        return base;
    }

    private static Polynomial substituted(Polynomial base, int letter, Polynomial value) {
        Polynomial result = Polynomial.ZERO;
        List<Polynomial> coefficients = base.coefficients(letter);
        for (int power = coefficients.size() - 1; power >= 0; power--) {
            result = result.times(value).plus(coefficients.get(power));
        }
        return result;
    }
}
