package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Logarithms of irrational constants by each other: ln(2 - √3) is -ln(2 + √3), ln(7 + 4√3) is 2 ln(2 + √3). */
final class ConstantLogarithms {

    private static final int HIGHEST = 6;

    private ConstantLogarithms() {}

    /** A + B√d with A and B of unlike signs, by its conjugate: their product is the rational number that is returned. */
    static Optional<Rational> norm(Polynomial base, Field field) {
        int root = root(base, field);
        if (root < 0) {
            return Optional.empty();
        }
        List<Polynomial> parts = base.coefficients(root);
        boolean unlike = parts.getFirst().constantValue().signum()
                        * parts.getLast().constantValue().signum()
                < 0;
        Fraction product = field.reduced(Fraction.of(base.times(conjugate(base, root))));
        return unlike && product.isConstant() ? Optional.of(product.constantValue()) : Optional.empty();
    }

    static Polynomial conjugate(Polynomial base, Field field) {
        return conjugate(base, root(base, field));
    }

    private static Polynomial conjugate(Polynomial base, int root) {
        List<Polynomial> parts = base.coefficients(root);
        return parts.getFirst().minus(parts.getLast().times(Polynomial.variable(root)));
    }

    /** The only kernel of a base A + B√d; -1 if it is none. */
    private static int root(Polynomial base, Field field) {
        for (int i = 0; i < field.size(); i++) {
            if (base.degree(i) == 1
                    && field.meaning(i) instanceof Meaning.Root(Fraction radicand, int index)
                    && index == 2
                    && radicand.isConstant()
                    && base.coefficients(i).stream().allMatch(Polynomial::isConstant)
                    && !base.coefficients(i).getFirst().isZero()) {
                return i;
            }
        }
        return -1;
    }

    /** A multiple of a logarithm that the field knows already; nothing for rational numbers and for what has letters. */
    static Optional<Fraction> known(Fraction argument, Field field) {
        Expr number = new Display(field).of(argument);
        if (argument.isConstant() || !number.variables().isEmpty()) {
            return Optional.empty();
        }
        Expr logarithm = Build.call("ln", number);
        for (int i = 0; i < field.size(); i++) {
            if (field.meaning(i) instanceof Meaning.Logarithm(Fraction other)
                    && !other.isConstant()
                    && field.shown(i).variables().isEmpty()) {
                Optional<Rational> times = ratio(logarithm, field.shown(i));
                if (times.isPresent()) {
                    return Optional.of(Fraction.of(Polynomial.variable(i).times(times.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** Small and proved. */
    private static Optional<Rational> ratio(Expr one, Expr other) {
        for (int below = 1; below <= HIGHEST; below++) {
            for (int above = 1; above <= HIGHEST; above++) {
                Rational times = Rational.of(above, below);
                if (Constants.equal(one, Build.product(Build.number(times), other))
                        .orElse(false)) {
                    return Optional.of(times);
                }
                if (Constants.equal(one, Build.negation(Build.product(Build.number(times), other)))
                        .orElse(false)) {
                    return Optional.of(times.negate());
                }
            }
        }
        return Optional.empty();
    }
}
