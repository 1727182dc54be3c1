package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.RootIsolation;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Rational;

/**
 * A polynomial that is a sum of squares, and a positive constant or none: x² + xy + y² + 1.
 *
 * @param parts what has to be zero for the squares to be
 * @param constant what is left when they are
 */
record Definite(List<Polynomial> parts, Rational constant) {

    private static final int HIGHEST = 12;

    /** Nothing where this is not seen. */
    static Optional<Definite> of(Polynomial polynomial, List<Integer> used) {
        return evenTerms(polynomial, used).or(() -> quadratic(polynomial, used)).or(() -> form(polynomial, used));
    }

    private static Optional<Definite> evenTerms(Polynomial polynomial, List<Integer> used) {
        List<Polynomial> parts = new ArrayList<>();
        Rational constant = Rational.ZERO;
        for (Polynomial.Term term : polynomial.terms()) {
            if (term.coefficient().signum() < 0) {
                return Optional.empty();
            }
            Polynomial part = Polynomial.ONE;
            for (int index : used) {
                int exponent = term.exponents()[index];
                if (exponent % 2 != 0) {
                    return Optional.empty();
                }
                part = exponent > 0 ? part.times(Polynomial.variable(index)) : part;
            }
            if (part.isConstant()) {
                constant = constant.plus(term.coefficient());
            } else {
                parts.add(part);
            }
        }
        return Optional.of(new Definite(parts, constant));
    }

    /** All terms of one degree in two letters, and no real root of their ratio: x⁴ + x³y + x²y² + xy³ + y⁴. */
    private static Optional<Definite> form(Polynomial polynomial, List<Integer> used) {
        List<Polynomial.Term> terms = polynomial.terms();
        int degree = terms.getFirst().degree();
        if (used.size() != 2 || degree > HIGHEST || terms.stream().anyMatch(term -> term.degree() != degree)) {
            return Optional.empty();
        }
        Polynomial ratio = Polynomial.ZERO;
        for (Polynomial.Term term : terms) {
            Polynomial power = Polynomial.variable(0).power(term.exponents()[used.getFirst()]);
            ratio = ratio.plus(power.times(term.coefficient()));
        }
        boolean above = ratio.degree(0) == degree
                && ratio.coefficients(0).getLast().constantValue().signum() > 0;
        return above && RootIsolation.of(Univariate.of(ratio, 0)).isEmpty()
                ? Optional.of(
                        new Definite(used.stream().map(Polynomial::variable).toList(), Rational.ZERO))
                : Optional.empty();
    }

    /** Squares completed one letter after the other. */
    private static Optional<Definite> quadratic(Polynomial polynomial, List<Integer> used) {
        Polynomial rest = polynomial;
        List<Polynomial> parts = new ArrayList<>();
        for (int index : used) {
            if (!rest.uses(index)) {
                continue;
            }
            List<Polynomial> coefficients = rest.coefficients(index);
            if (coefficients.size() != 3
                    || !coefficients.get(2).isConstant()
                    || coefficients.get(2).constantValue().signum() < 0) {
                return Optional.empty();
            }
            Rational lead = coefficients.get(2).constantValue();
            Polynomial half = coefficients.get(1).times(Rational.ONE.over(lead.times(Rational.of(2))));
            Polynomial part = Polynomial.variable(index).plus(half);
            parts.add(part);
            rest = rest.minus(part.times(part).times(lead));
        }
        return rest.isConstant() && rest.constantValue().signum() >= 0
                ? Optional.of(new Definite(parts, rest.constantValue()))
                : Optional.empty();
    }
}
