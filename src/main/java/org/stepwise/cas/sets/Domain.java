package org.stepwise.cas.sets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/**
 * What must hold for an expression to have a real value. Rewriting on the way to a solution may forget it: e^(1/x) is
 * positive, but not at 0.
 */
final class Domain {

    /** The part stands to zero as the sign says. */
    record Condition(Expr part, Sign sign) {}

    private final String variable;
    private final Set<Condition> conditions = new LinkedHashSet<>();

    private Domain(String variable) {
        this.variable = variable;
    }

    static Set<Condition> of(Expr expr, String variable) {
        Domain domain = new Domain(variable);
        domain.collect(expr);
        return domain.conditions;
    }

    private void collect(Expr expr) {
        expr.children().forEach(this::collect);
        switch (expr) {
            case Expr.Quotient(Expr _, Expr bottom, Span _) -> need(bottom, Sign.UNEQUAL);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when Statements.mentions(exponent, variable) -> need(base, Sign.GREATER);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when Statements.mentions(base, variable) -> power(base, exponent);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(function, arguments);
            default -> {}
        }
    }

    private void power(Expr base, Expr exponent) {
        Optional<Rational> exact = Exact.value(exponent);
        if (exact.isEmpty()) {
            // x^π has no value for negative x.
            need(base, exponent.variables().isEmpty() && Places.sign(exponent) > 0 ? Sign.AT_LEAST : Sign.GREATER);
            return;
        }
        boolean even = !exact.get().denominator().testBit(0);
        if (exact.get().signum() <= 0) {
            need(base, even ? Sign.GREATER : Sign.UNEQUAL);
        } else if (even) {
            need(base, Sign.AT_LEAST);
        }
    }

    private void call(String function, List<Expr> arguments) {
        Expr last = arguments.getLast();
        switch (function) {
            case "sqrt", "arcosh" ->
                need(function.equals("sqrt") ? last : Build.difference(last, Build.whole(1)), Sign.AT_LEAST);
            case "root" -> {
                Optional<Rational> index = Exact.value(arguments.getFirst());
                if (index.isEmpty() || !index.get().numerator().testBit(0)) {
                    need(last, Sign.AT_LEAST);
                }
            }
            case "ln" -> need(last, Sign.GREATER);
            case "log" -> arguments.forEach(argument -> need(argument, Sign.GREATER));
            case "arcsin", "arccos" -> need(Build.difference(Build.whole(1), Build.power(last, 2)), Sign.AT_LEAST);
            case "artanh" -> need(Build.difference(Build.whole(1), Build.power(last, 2)), Sign.GREATER);
            case "exp",
                    "abs",
                    "cbrt",
                    "sin",
                    "cos",
                    "arctan",
                    "sinh",
                    "cosh",
                    "tanh",
                    "arsinh",
                    "sign",
                    "floor",
                    "ceil",
                    "min",
                    "max" -> {}
            default -> {
                if (arguments.stream().anyMatch(argument -> Statements.mentions(argument, variable))) {
                    throw new BeyondReach("a function whose domain is not known here");
                }
            }
        }
    }

    private void need(Expr part, Sign sign) {
        if (Statements.mentions(part, variable)) {
            conditions.add(new Condition(part, sign));
        }
    }
}
