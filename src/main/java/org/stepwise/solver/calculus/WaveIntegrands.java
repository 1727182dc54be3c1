package org.stepwise.solver.calculus;

import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewriters;

/** Powers of sine and cosine, and what is written by them, brought into a form that can be integrated. */
record WaveIntegrands(Letter in) {

    @Nullable
    Move move(Expr f) {
        Move power = f instanceof Expr.Power(Expr base, Expr exponent, Span _) && base instanceof Expr.Call call
                ? power(f, call, exponent)
                : null;
        return power != null ? power : written(f);
    }

    private Move integral(Expr before, Expr after, Rule rule) {
        return Move.of(Chalk.integral(after, in.name()), rule, before, after);
    }

    private @Nullable Move power(Expr f, Expr.Call call, Expr exponent) {
        Expr angle = call.arguments().getFirst();
        boolean sine = call.function().equals("sin");
        boolean cosine = call.function().equals("cos");
        if (Literals.is(exponent, 2) && (sine || cosine)) {
            Expr twice = Build.call("cos", Rewriters.TERMS.silently(Build.product(Build.whole(2), angle)));
            Expr top = Build.sum(Build.whole(1), sine ? Build.negation(twice) : twice);
            return integral(f, Build.quotient(top, Build.whole(2)), Rule.HALF_ANGLE);
        }
        if (Literals.is(exponent, 2) && call.function().equals("tan")) {
            Expr square = Build.power(Build.call("cos", angle), 2);
            Expr rest = Build.difference(Build.quotient(Build.whole(1), square), Build.whole(1));
            return integral(f, rest, Rule.PYTHAGORAS);
        }
        if (Literals.is(exponent, 3) && (sine || cosine)) {
            Expr other = Build.power(Build.call(sine ? "cos" : "sin", angle), 2);
            return integral(f, Build.difference(call, Build.product(other, call)), Rule.PYTHAGORAS);
        }
        return null;
    }

    /** tan, sec, csc and cot by sine and cosine. */
    private @Nullable Move written(Expr f) {
        Expr plain = replaced(f);
        if (plain.equals(f)) {
            return null;
        }
        return integral(
                f, Rewriters.TERMS.silently(plain), Chalk.is(f, "tan") ? Rule.TANGENT : Rule.RECIPROCAL_FUNCTION);
    }

    private Expr replaced(Expr expr) {
        if (expr instanceof Expr.Call call && in.occurs(expr)) {
            Expr angle = call.arguments().getFirst();
            Expr known = Chalk.is(call, "tan")
                    ? Build.quotient(Build.call("sin", angle), Build.call("cos", angle))
                    : FunctionRules.written(call.function(), angle);
            return known == null ? expr : known;
        }
        return Trees.map(expr, this::replaced);
    }
}
