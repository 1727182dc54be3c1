package org.stepwise.solver.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.RootRules;

/** Where a function has no value: at its poles, under its roots and in its logarithms. */
final class Gaps {

    private static final int MOST_WAVES = 12;

    private static final Expr ZERO = Build.whole(0);

    private final Letter in;
    private final List<Expr> conditions = new ArrayList<>();

    private Gaps(Letter in) {
        this.in = in;
    }

    /** Throws where the function may have none between the limits. */
    static void refuse(Expr f, Letter in, Expr low, Expr high) {
        Gaps gaps = new Gaps(in);
        gaps.collect(f);
        Expr range = gaps.between(low, high);
        for (Expr condition : gaps.conditions) {
            Expr meets = new Expr.And(List.of(condition, range), Span.NONE);
            boolean outside = gaps.isWaveOutside(condition, low, high)
                    || RealSet.of(meets, in.name()).map(RealSet::isEmpty).orElse(false);
            if (!outside) {
                throw new BeyondSchool("The function is not defined everywhere between the limits.");
            }
        }
    }

    private Expr between(Expr low, Expr high) {
        boolean turned = Literals.value(Build.difference(low, high))
                .filter(value -> value.signum() > 0)
                .isPresent();
        return new Expr.Relation(
                turned ? List.of(high, in.expr(), low) : List.of(low, in.expr(), high),
                List.of(Sign.AT_MOST, Sign.AT_MOST),
                Span.NONE);
    }

    private void collect(Expr expr) {
        if (!in.occurs(expr)) {
            return;
        }
        switch (expr) {
            case Expr.Quotient(Expr _, Expr bottom, Span _) -> zero(bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, exponent);
            case Expr.Call call -> call(call, call.arguments().getFirst());
            default -> {}
        }
        expr.children().forEach(this::collect);
    }

    private void zero(Expr bottom) {
        switch (bottom) {
            case Expr.Product(List<Expr> factors, Span _) -> factors.forEach(this::zero);
            case Expr.Negation(Expr operand, Span _) -> zero(operand);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when Literals.value(exponent).filter(high -> high.signum() > 0).isPresent() -> zero(base);
            default -> {
                if (in.occurs(bottom)) {
                    conditions.add(Build.equation(bottom, ZERO));
                }
            }
        }
    }

    /** Whether sin u or cos u has no zero between the limits, u being linear: both ends lie between two zeros. */
    private boolean isWaveOutside(Expr condition, Expr low, Expr high) {
        Expr wave = condition.children().getFirst();
        boolean cosine = Chalk.is(wave, "cos");
        Expr angle = cosine || Chalk.is(wave, "sin") ? wave.children().getFirst() : null;
        if (angle == null || Derivative.of(angle, in.name()).filter(in::occurs).isPresent()) {
            return false;
        }
        Expr first = angle.substitute(Map.of(in.name(), low));
        Expr last = angle.substitute(Map.of(in.name(), high));
        Expr pi = Build.symbol(Constant.PI);
        for (int k = -MOST_WAVES; k < MOST_WAVES; k++) {
            Rational zero = cosine ? Rational.of(2L * k + 1, 2) : Rational.of(k);
            Expr from = Build.product(Build.number(zero), pi);
            Expr to = Build.product(Build.number(zero.plus(Rational.ONE)), pi);
            if (isAbove(first, from) && isAbove(last, from) && isAbove(to, first) && isAbove(to, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbove(Expr one, Expr other) {
        return Constants.sign(Build.difference(one, other)).orElse(0) > 0;
    }

    private void power(Expr base, Expr exponent) {
        Rational high = Literals.value(exponent).orElse(null);
        if (high == null || !in.occurs(base)) {
            return;
        }
        if (high.signum() < 0) {
            zero(base);
        }
        if (!high.denominator().testBit(0)) {
            conditions.add(Build.relation(base, Sign.LESS, ZERO));
        }
    }

    private void call(Expr.Call call, Expr inside) {
        if (RootRules.isRoot(call) && RootRules.index(call) % 2 == 0) {
            conditions.add(Build.relation(RootRules.radicand(call), Sign.LESS, ZERO));
        } else if (FunctionRules.isLogarithm(call)) {
            conditions.add(Build.relation(inside, Sign.AT_MOST, ZERO));
        } else if (call.function().equals("tan")) {
            zero(Build.call("cos", inside));
        } else if (FunctionRules.written(call.function(), inside) instanceof Expr.Quotient quotient) {
            zero(quotient.denominator());
        }
    }
}
