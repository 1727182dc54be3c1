package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.algebra.Display;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Equations and inequalities with exponentials, logarithms or constants that are no roots. */
final class Transcendental {

    private final Solver solver;
    private final String variable;

    Transcendental(Solver solver, String variable) {
        this.solver = solver;
        this.variable = variable;
    }

    RealSet zero(Expr difference, Sign sign) {
        Expr uniform = ExponentialKernels.uniform(difference, variable);
        List<Expr> positive = new ArrayList<>();
        Expr undone = InverseFunctions.undone(uniform, positive);
        if (!positive.isEmpty()) {
            RealSet found = solver.zero(undone, sign);
            for (Expr inside : positive) {
                found = found.and(solver.zero(inside, Sign.GREATER));
            }
            return found;
        }
        if (!Statements.mentions(uniform, variable)) {
            return sign.accepts(Places.sign(uniform)) ? RealSet.REALS : RealSet.EMPTY;
        }
        RealSet inverse = new InverseFunctions(solver, variable).zero(uniform, sign);
        if (inverse != null) {
            return inverse;
        }
        Set<Expr> kernels = ExponentialKernels.of(uniform, variable);
        if (kernels == null) {
            throw new BeyondReach("a function that is not solved here");
        }
        if (kernels.isEmpty()) {
            return new ConstantCoefficients(solver, variable).zero(uniform, sign);
        }
        if (kernels.stream().allMatch(kernel -> Solver.isCall(kernel, "ln"))) {
            RealSet found = new Logarithms(solver, variable).zero(uniform, kernels, sign);
            if (found != null) {
                return found;
            }
        }
        if (kernels.stream().noneMatch(kernel -> Solver.isCall(kernel, "ln"))) {
            RealSet found = new Powers(solver, variable).zero(uniform, kernels, sign);
            if (found != null) {
                return found;
            }
        }
        return factors(uniform, sign);
    }

    /** By the signs of the factors: x e^x - e^x is (x - 1) e^x. */
    private RealSet factors(Expr difference, Sign sign) {
        List<Expr> factors = new ArrayList<>();
        List<Expr> divisors = new ArrayList<>();
        split(difference, factors, divisors);
        if (factors.size() + divisors.size() < 2) {
            Field field = new Field(difference.variables());
            Expr factored = new Display(field).factored(Normalizer.of(difference, field));
            split(factored, factors = new ArrayList<>(), divisors);
            // The normal form may live on more of the line than what was written.
            if (factors.size() + divisors.size() < 2
                    || !new HashSet<>(divisors(difference)).isEmpty()
                    || !always(difference)) {
                throw new BeyondReach("an equation that is not solved here");
            }
        }
        RealSet positive = RealSet.REALS;
        RealSet negative = RealSet.EMPTY;
        RealSet none = RealSet.EMPTY;
        for (Expr part : factors) {
            RealSet above = solver.zero(part, Sign.GREATER);
            RealSet below = solver.zero(part, Sign.LESS);
            RealSet at = solver.zero(part, Sign.EQUAL);
            RealSet defined = above.or(below).or(at);
            none = none.and(defined).or(positive.or(negative).and(at));
            RealSet up = positive.and(above).or(negative.and(below));
            negative = positive.and(below).or(negative.and(above));
            positive = up;
        }
        for (Expr part : divisors) {
            RealSet above = solver.zero(part, Sign.GREATER);
            RealSet below = solver.zero(part, Sign.LESS);
            none = none.and(above.or(below));
            RealSet up = positive.and(above).or(negative.and(below));
            negative = positive.and(below).or(negative.and(above));
            positive = up;
        }
        RealSet all = RealSet.EMPTY;
        all = sign.accepts(1) ? all.or(positive) : all;
        all = sign.accepts(-1) ? all.or(negative) : all;
        return sign.accepts(0) ? all.or(none) : all;
    }

    /** Whether the expression is certainly real everywhere: no logarithm, no even root of the variable. */
    private boolean always(Expr expr) {
        boolean root = expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && Statements.mentions(base, variable)
                && !(exponent instanceof Expr.Whole);
        return !root
                && !(expr instanceof Expr.Call && Statements.mentions(expr, variable))
                && expr.children().stream().allMatch(this::always);
    }

    private List<Expr> divisors(Expr expr) {
        List<Expr> found = new ArrayList<>();
        if (expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _) && Statements.mentions(bottom, variable)) {
            found.add(bottom);
        }
        if (expr instanceof Expr.Power(Expr base, Expr _, Span _) && Statements.mentions(base, variable)) {
            found.addAll(base instanceof Expr.Name ? List.of() : divisors(base));
        }
        expr.children().forEach(child -> found.addAll(divisors(child)));
        return found;
    }

    private static void split(Expr expr, List<Expr> factors, List<Expr> divisors) {
        switch (expr) {
            case Expr.Product(List<Expr> parts, Span _) -> parts.forEach(part -> split(part, factors, divisors));
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                split(top, factors, divisors);
                split(bottom, divisors, factors);
            }
            case Expr.Negation(Expr operand, Span _) -> {
                factors.add(Build.whole(-1));
                split(operand, factors, divisors);
            }
            case Expr.Power(Expr base, Expr exponent, Span _)
            when exponent instanceof Expr.Whole whole
                    && whole.value().bitLength() < 5
                    && whole.value().signum() > 0 -> {
                for (int i = 0; i < whole.value().intValueExact(); i++) {
                    split(base, factors, divisors);
                }
            }
            case Expr.Sum(List<Expr> terms, Span _)
            when terms.size() == 2
                    && terms.getLast() instanceof Expr.Negation(Expr operand, Span _)
                    && operand instanceof Expr.Whole whole
                    && whole.value().signum() == 0 -> split(terms.getFirst(), factors, divisors);
            default -> factors.add(expr);
        }
    }
}
