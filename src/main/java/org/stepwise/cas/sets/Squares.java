package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Square roots of squares of polynomials: √(x² - 2x + 1) is |x - 1|. */
final class Squares {

    private final String variable;

    Squares(String variable) {
        this.variable = variable;
    }

    Expr rooted(Expr expr) {
        Expr inner = Trees.map(expr, this::rooted);
        return inner instanceof Expr.Call(String function, List<Expr> arguments, Span _)
                        && function.equals("sqrt")
                        && Statements.mentions(inner, variable)
                ? root(inner, arguments.getFirst())
                : inner;
    }

    private Expr root(Expr whole, Expr radicand) {
        try {
            Eliminant eliminant = new Eliminant(List.of(variable));
            Fraction value = eliminant.of(radicand);
            if (!eliminant.rootless()
                    || eliminant.letters().size() > 1
                    || !value.isPolynomial()
                    || !eliminant.divisors().isEmpty()) {
                return whole;
            }
            Polynomial.Factors factors = value.numerator().factors();
            List<Expr> parts = new ArrayList<>();
            Polynomial rest = Polynomial.constant(factors.unit());
            for (int i = 0; i < factors.bases().size(); i++) {
                Polynomial base = factors.bases().get(i);
                int exponent = factors.exponents().get(i);
                if (exponent > 1) {
                    parts.add(Build.power(
                            Build.call("abs", Written.of(Univariate.of(base, 0), variable)), exponent / 2));
                }
                rest = exponent % 2 == 1 ? rest.times(base) : rest;
            }
            if (parts.isEmpty()) {
                return whole;
            }
            // Beside a root that stays, the factor taken out may vanish where the root is not real.
            if (!rest.isConstant() || rest.constantValue().signum() < 0) {
                return whole;
            }
            if (!rest.constantValue().equals(Rational.ONE)) {
                parts.add(Build.call("sqrt", Build.number(rest.constantValue())));
            }
            return Build.product(parts);
        } catch (BeyondReach | ArithmeticException reason) {
            return whole;
        }
    }
}
