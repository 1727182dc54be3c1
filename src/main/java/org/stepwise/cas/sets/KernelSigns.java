package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Fraction;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Signs of sums with a root, two powers or logarithms in them, by those of simpler ones: √a - b is compared by squares. */
final class KernelSigns {

    private static final int HIGHEST = 6;

    private final Situation situation;
    private final Glossary glossary;

    KernelSigns(Situation situation) {
        this.situation = situation;
        this.glossary = situation.glossary();
    }

    /** Null where no rule fits; throws Open where one does and needs a sign that is not known. */
    @Nullable
    Integer of(Polynomial polynomial) {
        for (int index : glossary.used(polynomial)) {
            if (glossary.kernel(index) instanceof Kernel.Root root) {
                return byRoot(polynomial, index, root);
            }
        }
        Integer powers = byPowers(polynomial);
        return powers != null ? powers : byLogarithms(polynomial);
    }

    /** A + B r^k against 0 is A^n against -B^n r^(nk), in size. */
    private @Nullable Integer byRoot(Polynomial polynomial, int index, Kernel.Root root) {
        List<Polynomial> parts = polynomial.coefficients(index);
        int k = parts.size() - 1;
        for (int i = 1; i < k; i++) {
            if (!parts.get(i).isZero()) {
                return null;
            }
        }
        int n = root.degree();
        Polynomial a = parts.getFirst();
        Polynomial b = parts.getLast();
        Polynomial raised = b.power(n).times(root.radicand().power(k));
        if (n % 2 != 0) {
            return situation.sign(a.power(n).plus(raised));
        }
        int first = situation.sign(a);
        int second = situation.sign(b);
        if (first == 0 || second == 0 || first == second) {
            return first == 0 ? second : first;
        }
        return second * situation.sign(raised.minus(a.power(n)));
    }

    /** c m - d n with products m, n of powers has the sign of ln(c m) - ln(d n). */
    private @Nullable Integer byPowers(Polynomial polynomial) {
        List<Polynomial.Term> terms = polynomial.terms();
        if (terms.size() != 2
                || terms.get(0).coefficient().signum()
                        == terms.get(1).coefficient().signum()) {
            return null;
        }
        Expr gap = logarithm(polynomial, terms.get(0));
        Expr other = logarithm(polynomial, terms.get(1));
        if (gap == null || other == null || gap.equals(Build.whole(0)) && other.equals(Build.whole(0))) {
            return null;
        }
        Rational ratio =
                terms.get(0).coefficient().abs().over(terms.get(1).coefficient().abs());
        List<Expr> sum = new ArrayList<>(List.of(gap, Build.negation(other)));
        if (!ratio.equals(Rational.ONE)) {
            sum.add(Build.call("ln", Build.number(ratio)));
        }
        Polynomial difference = new Valued(situation).signed(Build.sum(sum));
        return terms.get(0).coefficient().signum() * situation.sign(difference);
    }

    private @Nullable Expr logarithm(Polynomial polynomial, Polynomial.Term term) {
        List<Expr> parts = new ArrayList<>();
        for (int index : glossary.used(polynomial)) {
            int exponent = term.exponents()[index];
            if (exponent == 0) {
                continue;
            }
            if (!(glossary.kernel(index) instanceof Kernel.Power power)) {
                return null;
            }
            Expr scaled = Build.product(Build.whole(exponent), ((Expr.Power) power.shown()).exponent());
            parts.add(
                    power.base() instanceof Expr.Symbol
                            ? scaled
                            : Build.product(scaled, Build.call("ln", power.base())));
        }
        return Build.sum(parts);
    }

    /** a ln u + b ln v + w with whole a, b has the sign of u^a v^b - e^-w. */
    private @Nullable Integer byLogarithms(Polynomial polynomial) {
        Expr product = Build.whole(1);
        Polynomial rest = polynomial;
        boolean any = false;
        for (int index : glossary.used(polynomial)) {
            if (!(glossary.kernel(index) instanceof Kernel.Logarithm logarithm)) {
                continue;
            }
            List<Polynomial> parts = rest.coefficients(index);
            if (parts.size() != 2 || !parts.getLast().isConstant()) {
                return null;
            }
            Rational times = parts.getLast().constantValue();
            if (Numbers.small(times.abs(), HIGHEST).isEmpty()) {
                return null;
            }
            rest = parts.getFirst();
            Expr argument = ((Expr.Call) logarithm.shown()).arguments().getFirst();
            product = Build.product(
                    product, Build.power(argument, times.numerator().intValueExact()));
            any = true;
        }
        if (!any) {
            return null;
        }
        Expr power = Build.power(Build.symbol(org.stepwise.cas.tree.Constant.E), Build.negation(glossary.shown(rest)));
        Fraction difference = new Valued(situation).of(Build.difference(product, power));
        return new Valued(situation).sign(difference);
    }
}
