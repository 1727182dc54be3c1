package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

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
        Integer numbers = byNumbers(polynomial);
        if (numbers != null) {
            return numbers;
        }
        Integer powers = byPowers(polynomial);
        powers = powers != null ? powers : byValues(polynomial);
        Integer logarithms = powers != null ? powers : byLogarithms(polynomial);
        Integer twins = logarithms != null ? logarithms : byTwins(polynomial);
        return twins != null ? twins : new AngleSigns(situation).of(polynomial);
    }

    /** f(x) - f(y) with a rising f has the sign of x - y. */
    private @Nullable Integer byTwins(Polynomial polynomial) {
        List<Integer> used = glossary.used(polynomial);
        if (used.size() != 2
                || polynomial.degree(used.get(0)) != polynomial.degree(used.get(1))
                || polynomial.degree(used.get(0)) == 1) {
            return null;
        }
        Polynomial first = Polynomial.ZERO;
        Polynomial second = Polynomial.ZERO;
        for (Polynomial.Term term : polynomial.terms()) {
            int one = term.exponents()[used.get(0)];
            int other = term.exponents()[used.get(1)];
            if (one > 0 == other > 0) {
                return null;
            }
            Polynomial power = Polynomial.variable(0).power(one + other).times(term.coefficient());
            first = one > 0 ? first.plus(power) : first;
            second = other > 0 ? second.plus(power) : second;
        }
        if (!first.plus(second).isZero()) {
            return null;
        }
        Expr slope = Written.of(first.derivative(0), Map.of(0, Build.name("x")));
        boolean rises = new Solver("x").zero(slope, Sign.LESS).isEmpty();
        boolean falls = new Solver("x").zero(slope, Sign.GREATER).isEmpty();
        Polynomial gap = Polynomial.variable(used.get(0)).minus(Polynomial.variable(used.get(1)));
        return !rises && !falls ? null : (rises ? 1 : -1) * situation.sign(gap);
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

    /** A polynomial in one power has its sign by where the power lies among its roots. */
    private @Nullable Integer byValues(Polynomial polynomial) {
        List<Integer> used = glossary.used(polynomial);
        if (used.size() != 1 || !(glossary.kernel(used.getFirst()) instanceof Kernel.Power power)) {
            return null;
        }
        Expr line = Written.of(polynomial, Map.of(used.getFirst(), Build.name("x")));
        Expr exponent = logarithm(power);
        Solver solver = new Solver("x");
        RealSet above = RealSet.between(Endpoint.of(Rational.ZERO), false, Endpoint.RIGHT, false);
        RealSet roots = solver.zero(line, Sign.EQUAL).and(above);
        for (Expr root : roots.points().orElseThrow(() -> new BeyondReach("no simple roots"))) {
            Polynomial gap = new Valued(situation).signed(Build.difference(exponent, Build.call("ln", root)));
            int side = situation.sign(gap);
            if (side == 0) {
                return 0;
            }
            RealSet half = side < 0
                    ? RealSet.between(Endpoint.LEFT, false, Endpoint.of(root), false)
                    : RealSet.between(Endpoint.of(root), false, Endpoint.RIGHT, false);
            above = above.and(half);
            if (side < 0) {
                break;
            }
        }
        return solver.zero(line, Sign.GREATER).and(above).isEmpty() ? -1 : 1;
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
            parts.add(Build.product(Build.whole(exponent), logarithm(power)));
        }
        return Build.sum(parts);
    }

    private static Expr logarithm(Kernel.Power power) {
        Expr exponent = ((Expr.Power) power.shown()).exponent();
        return power.base() instanceof Expr.Symbol ? exponent : Build.product(exponent, Build.call("ln", power.base()));
    }

    /** Of logarithms of numbers alone: ln a + ln b against 0 is ab against 1. */
    private @Nullable Integer byNumbers(Polynomial polynomial) {
        Expr product = Build.whole(1);
        Polynomial rest = polynomial;
        for (int index : glossary.used(polynomial)) {
            List<Polynomial> parts = rest.coefficients(index);
            if (!(glossary.kernel(index) instanceof Kernel.Number(Expr shown))
                    || !Solver.isCall(shown, "ln")
                    || parts.size() != 2
                    || !parts.getLast().isConstant()
                    || !isSmall(parts.getLast().constantValue())) {
                return null;
            }
            rest = parts.getFirst();
            int times = parts.getLast().constantValue().numerator().intValueExact();
            product = Build.product(product, Build.power(shown.children().getFirst(), times));
        }
        return rest.isZero() ? (Integer) Places.sign(Build.difference(product, Build.whole(1))) : null;
    }

    private static boolean isSmall(Rational times) {
        return Numbers.small(times.abs(), HIGHEST).isPresent();
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
            if (!isSmall(times)) {
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
