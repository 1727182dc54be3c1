package org.stepwise.cas.algebra;

import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Powers with letters above: e^(a+b) is e^a e^b, 4^x is (2^x)², e^(ln x) is x. */
final class Exponentials {

    private static final int HIGHEST = 60;

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;
    private final Logarithms logarithms;

    Exponentials(Field field, Normalizer normalizer, Roots roots, Logarithms logarithms) {
        this.logarithms = logarithms;
        this.field = field;
        this.normalizer = normalizer;
        this.roots = roots;
    }

    Fraction exp(Fraction exponent) {
        Fraction result = Fraction.ONE;
        for (Multiples.Part part : Multiples.of(exponent).parts()) {
            result = normalizer.times(result, exp(part));
        }
        return result;
    }

    private Fraction exp(Multiples.Part part) {
        int single = part.of().isPolynomial() ? field.single(part.of().numerator()) : -1;
        if (single >= 0 && field.meaning(single) instanceof Meaning.Logarithm(Fraction argument)) {
            return roots.power(argument, part.factor());
        }
        int scale = field.scale("exp " + part.key(), Multiples.denominator(part));
        Fraction exponent = new Fraction(
                part.of().numerator().times(Rational.of(1, scale)), part.of().denominator());
        int kernel = field.kernel("exp " + exponent, shown(exponent));
        if (field.signs() != null || !ofSignedBase(exponent)) {
            field.remember(kernel, new Meaning.Exponential(exponent));
        }
        return normalizer.power(Fraction.of(Polynomial.variable(kernel)), Multiples.times(part, scale, HIGHEST));
    }

    /** x^n may be negative where n is whole, so it is no exponential to reckon with. */
    private boolean ofSignedBase(Fraction exponent) {
        for (int i = 0; i < field.size(); i++) {
            boolean occurs =
                    exponent.numerator().uses(i) || exponent.denominator().uses(i);
            if (occurs
                    && field.meaning(i) instanceof Meaning.Logarithm(Fraction argument)
                    && !new Display(field).of(argument).variables().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** e to this, or 2 to the x where it is x ln 2. */
    private Expr shown(Fraction exponent) {
        Display display = new Display(field);
        for (int i = 0; i < field.size(); i++) {
            if (field.meaning(i) instanceof Meaning.Logarithm(Fraction argument)
                    && exponent.isPolynomial()
                    && exponent.numerator().size() == 1
                    && exponent.numerator().degree(i) == 1) {
                Fraction rest = new Fraction(exponent.numerator().over(Polynomial.variable(i)), exponent.denominator());
                return Build.power(display.of(argument), display.of(rest));
            }
        }
        return exponent.equals(Fraction.ONE)
                ? Build.symbol(Constant.E)
                : Build.power(Build.symbol(Constant.E), display.of(exponent));
    }

    /**
     * A power whose exponent has letters or is irrational. Of a negative base it is real only where the letters are whole,
     * so there they are taken to be: (-1)^(2n) is 1.
     */
    Fraction power(Fraction base, Fraction exponent) {
        if (!(field.signs() instanceof Assumptions signs)) {
            return exp(normalizer.times(exponent, logarithms.ofBase(base)));
        }
        if (base.isZero()) {
            throw new BeyondReach("a power of zero");
        }
        for (int i = 0; i < field.size(); i++) {
            if (field.meaning(i) instanceof Meaning.Alternating(Fraction inner)
                    && base.numerator().degree(i) == 1
                    && base.numerator().coefficients(i).getFirst().isZero()) {
                Fraction rest = normalizer.times(base, Fraction.of(Polynomial.variable(i)));
                return normalizer.times(alternating(normalizer.times(inner, exponent)), power(rest, exponent));
            }
        }
        Fraction size = exp(normalizer.times(exponent, logarithms.ofSize(base, signs)));
        return signs.of(base, field) > 0 ? size : normalizer.times(alternating(exponent), size);
    }

    Fraction alternating(Fraction exponent) {
        Set<String> letters = new Display(field).of(exponent).variables();
        field.takeWhole(letters);
        if (letters.isEmpty()) {
            throw new Assumptions.NotReal();
        }
        Fraction result = Fraction.ONE;
        for (Multiples.Part part : Multiples.of(exponent).parts()) {
            if (!part.factor().isInteger()) {
                throw new BeyondReach("a root of minus one");
            }
            if (part.factor().numerator().testBit(0)) {
                Expr shown = Build.power(Build.whole(-1), new Display(field).of(part.of()));
                int kernel = part.isConstant()
                        ? -1
                        : field.kernel("alternating " + part.key(), shown, 2, Polynomial.ONE, false);
                if (kernel >= 0) {
                    field.remember(kernel, new Meaning.Alternating(part.of()));
                }
                Fraction factor = kernel < 0 ? Fraction.of(Rational.of(-1)) : Fraction.of(Polynomial.variable(kernel));
                result = normalizer.times(result, factor);
            }
        }
        return result;
    }
}
