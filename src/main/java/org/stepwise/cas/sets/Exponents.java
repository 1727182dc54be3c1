package org.stepwise.cas.sets;

import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Powers of a constant as products of one kernel for each term of the exponent: 4^(x+y) is (2^x)²(2^y)². */
final class Exponents {

    private static final int HIGHEST = 96;
    private static final int HIGHEST_ROOT = 12;

    private final Situation situation;

    /** An exponent is no whole multiple of the steps. */
    static final class TooFine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooFine() {
            super(null, null, false, false);
        }
    }

    Exponents(Situation situation) {
        this.situation = situation;
    }

    Fraction of(Expr base, Fraction exponent) {
        if (!exponent.denominator().isConstant()) {
            throw new BeyondReach("a fraction in the exponent");
        }
        Polynomial sum = exponent.numerator()
                .times(Rational.ONE.over(exponent.denominator().constantValue()));
        Fraction product = Fraction.ONE;
        for (Polynomial.Term term : sum.terms()) {
            product = product.times(factor(base, term));
        }
        return product;
    }

    private Fraction factor(Expr base, Polynomial.Term term) {
        Polynomial monomial = Polynomial.of(new Polynomial.Term(Rational.ONE, term.exponents()));
        Expr root = base;
        Rational times = term.coefficient();
        if (isE(base)) {
            // e^(x ln 2) is 2^x.
            for (int index : situation.glossary().used(monomial)) {
                Optional<Expr> number = logarithmOf(index);
                if (number.isPresent() && monomial.degree(index) == 1) {
                    root = number.get();
                    monomial = monomial.over(Polynomial.variable(index));
                    break;
                }
            }
        }
        if (!isE(root)) {
            Rational number = Exact.value(root)
                    .filter(value -> value.signum() > 0)
                    .orElseThrow(() -> new BeyondReach("a base that is no positive number"));
            if (number.equals(Rational.ONE)) {
                return Fraction.ONE;
            }
            if (number.compareTo(Rational.ONE) < 0) {
                number = Rational.ONE.over(number);
                times = times.negate();
            }
            for (int degree = HIGHEST_ROOT; degree > 1; degree--) {
                Optional<Rational> exact = Numbers.root(number, degree);
                if (exact.isPresent()) {
                    number = exact.get();
                    times = times.times(Rational.of(degree));
                    break;
                }
            }
            if (monomial.isConstant() && times.isInteger() && times.abs().compareTo(Rational.of(HIGHEST)) < 0) {
                return Fraction.of(number.power(times.numerator().intValueExact()));
            }
            root = Build.number(number);
        }
        return raised(root, monomial, times);
    }

    private static boolean isE(Expr base) {
        return base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
    }

    private Optional<Expr> logarithmOf(int index) {
        return situation.glossary().kernel(index) instanceof Kernel.Number(Expr shown)
                        && Solver.isCall(shown, "ln")
                        && Exact.value(shown.children().getFirst()).isPresent()
                ? Optional.of(shown.children().getFirst())
                : Optional.empty();
    }

    private Fraction raised(Expr base, Polynomial monomial, Rational times) {
        int steps = situation.glossary().steps();
        Rational count = times.times(Rational.of(steps));
        if (!count.isInteger()) {
            throw new TooFine();
        }
        if (count.abs().compareTo(Rational.of(HIGHEST)) > 0) {
            throw new BeyondReach("an odd exponent");
        }
        Polynomial exponent = monomial.times(Rational.of(1, steps));
        Expr shown = Build.power(base, situation.glossary().shown(exponent));
        Polynomial kernel = situation
                .glossary()
                .variable(
                        shown.variables().isEmpty()
                                ? new Kernel.Number(shown)
                                : new Kernel.Power(base, exponent, shown));
        Fraction power = Fraction.of(kernel.power(Math.abs(count.numerator().intValueExact())));
        return count.signum() < 0 ? Fraction.ONE.over(power) : power;
    }
}
