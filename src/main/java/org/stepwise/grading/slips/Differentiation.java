package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.algebra.Tidy;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** The derivative by the rules of school, of which one is taken in a way that does not hold. */
final class Differentiation {

    enum Bug {
        /** ((3x + 1)²)' as 2 (3x + 1). */
        INNER_LOST(Slip.near("inner-derivative")),
        /** (uv)' as u'v'. */
        PRODUCT(Slip.rule("product-of-derivatives")),
        /** (u/v)' as u'/v'. */
        QUOTIENT(Slip.rule("quotient-of-derivatives")),
        /** (u/v)' as (uv' - u'v)/v². */
        QUOTIENT_SIGN(Slip.near("quotient-order")),
        /** (u/v)' as (u'v - uv')/v. */
        QUOTIENT_SQUARE(Slip.near("quotient-square")),
        /** (x² + 5)' as 2x + 5. */
        CONSTANT_KEPT(Slip.near("constant-kept")),
        /** (x³)' as 3x³. */
        EXPONENT_KEPT(Slip.near("exponent-kept")),
        /** (x³)' as x². */
        NOT_IN_FRONT(Slip.near("exponent-not-in-front")),
        /** (x^(-2))' as -2 x^(-1). */
        EXPONENT_RAISED(Slip.near("exponent-raised")),
        /** (e^(2x))' as 2x e^(2x - 1). */
        EXPONENTIAL(Slip.rule("exponential-as-power")),
        /** (cos x)' as sin x, (sin x)' as -cos x. */
        WAVE_SIGN(Slip.near("wave-sign"));

        private final Slip slip;

        Bug(Slip slip) {
            this.slip = slip;
        }

        Slip slip() {
            return slip;
        }
    }

    private final String variable;
    private final Bug bug;

    private Differentiation(String variable, Bug bug) {
        this.variable = variable;
        this.bug = bug;
    }

    /** Nothing for functions that school does not differentiate. */
    static Optional<Expr> of(Expr expr, String variable, Bug bug) {
        try {
            return Optional.of(Tidy.tidy(new Differentiation(variable, bug).of(expr)));
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    private boolean constant(Expr expr) {
        return !expr.variables().contains(variable);
    }

    private Expr of(Expr expr) {
        if (constant(expr)) {
            return Build.whole(0);
        }
        return switch (expr) {
            case Expr.Name _ -> Build.whole(1);
            case Expr.Sum(List<Expr> terms, Span _) ->
                Build.sum(terms.stream().map(this::term).toList());
            case Expr.Negation(Expr operand, Span _) -> Build.negation(of(operand));
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(top, bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(expr, base, exponent);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when arguments.size() == 1 -> call(expr, function, arguments.getFirst());
            default -> throw new BeyondReach("no derivative");
        };
    }

    private Expr term(Expr term) {
        return bug == Bug.CONSTANT_KEPT && constant(term) ? term : of(term);
    }

    private Expr product(List<Expr> factors) {
        List<Expr> numbers = factors.stream().filter(this::constant).toList();
        List<Expr> others = factors.stream().filter(factor -> !constant(factor)).toList();
        List<Expr> terms = new ArrayList<>();
        if (bug == Bug.PRODUCT) {
            terms.add(Build.product(others.stream().map(this::of).toList()));
        } else {
            for (int i = 0; i < others.size(); i++) {
                List<Expr> term = new ArrayList<>(others);
                term.set(i, of(others.get(i)));
                terms.add(Build.product(term));
            }
        }
        List<Expr> result = new ArrayList<>(numbers);
        result.add(Build.sum(terms));
        return Build.product(result);
    }

    private Expr quotient(Expr top, Expr bottom) {
        if (constant(bottom)) {
            return Build.quotient(of(top), bottom);
        }
        if (constant(top)) {
            // The negative power that pupils write for it.
            boolean power = bottom instanceof Expr.Power;
            Expr base = power ? bottom.children().getFirst() : bottom;
            Expr exponent = power ? bottom.children().getLast() : Build.whole(1);
            return Build.product(top, of(Build.power(base, Tidy.tidy(Build.negation(exponent)))));
        }
        Expr one = Build.product(of(top), bottom);
        Expr other = Build.product(top, of(bottom));
        return switch (bug) {
            case QUOTIENT -> Build.quotient(of(top), of(bottom));
            case QUOTIENT_SIGN -> Build.quotient(Build.difference(other, one), Build.power(bottom, 2));
            case QUOTIENT_SQUARE -> Build.quotient(Build.difference(one, other), bottom);
            default -> Build.quotient(Build.difference(one, other), Build.power(bottom, 2));
        };
    }

    private Expr power(Expr whole, Expr base, Expr exponent) {
        if (constant(exponent)) {
            int shift = bug == Bug.EXPONENT_KEPT ? 0 : raised(exponent) ? 1 : -1;
            Expr next = Tidy.tidy(Build.sum(exponent, Build.whole(shift)));
            // Of a factor -1 only the sign is seen to be missing, and that is another slip.
            boolean lost = bug == Bug.NOT_IN_FRONT && !Exact.value(exponent).equals(Optional.of(Rational.ONE.negate()));
            Expr factor = lost ? Build.whole(1) : exponent;
            return Build.product(factor, Build.power(base, next), inner(base));
        }
        if (bug == Bug.EXPONENTIAL) {
            return Build.product(exponent, Build.power(base, Build.difference(exponent, Build.whole(1))));
        }
        boolean natural = base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
        if (!constant(base)) {
            throw new BeyondReach("no power of school");
        }
        Expr rate = natural ? whole : Build.product(whole, Build.call("ln", base));
        return Build.product(rate, inner(exponent));
    }

    private boolean raised(Expr exponent) {
        return bug == Bug.EXPONENT_RAISED
                && Exact.value(exponent).map(Rational::signum).orElse(1) < 0;
    }

    private Expr inner(Expr expr) {
        return bug == Bug.INNER_LOST ? Build.whole(1) : of(expr);
    }

    private Expr call(Expr whole, String function, Expr u) {
        boolean turned = bug == Bug.WAVE_SIGN;
        Expr outer = switch (function) {
            case "sin" -> signed(Build.call("cos", u), turned);
            case "cos" -> signed(Build.call("sin", u), !turned);
            case "tan" -> Build.quotient(Build.whole(1), Build.power(Build.call("cos", u), 2));
            case "exp" -> whole;
            case "ln" -> Build.quotient(Build.whole(1), u);
            case "sqrt" -> Build.quotient(Build.whole(1), Build.product(Build.whole(2), whole));
            default -> throw new BeyondReach("no derivative of " + function);
        };
        return Build.product(outer, inner(u));
    }

    private static Expr signed(Expr expr, boolean negative) {
        return negative ? Build.negation(expr) : expr;
    }
}
