package org.stepwise.solver.calculus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** The integrals that a class knows by heart, of the letter itself and of something linear. */
final class Antiderivatives {

    private final String letter;
    private final Letter in;

    Antiderivatives(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    /** The integral in one move; null where it is not among the known ones. */
    @Nullable
    Move move(Expr f) {
        Move arc = arc(f);
        Expr inside = inside(f);
        if (arc != null || inside == null) {
            return arc;
        }
        Expr outer = outer(f, inside);
        if (outer == null) {
            return null;
        }
        if (in.is(inside)) {
            boolean power = f instanceof Expr.Power(Expr base, Expr exponent, Span _)
                    && in.is(base)
                    && !Literals.is(exponent, -1);
            Rule rule = power || in.is(f) ? Rule.INTEGRATE_POWER : Rule.INTEGRATE_FUNCTION;
            return Move.of(outer, rule, f, outer);
        }
        Expr slope = Derivative.of(inside, letter).orElse(null);
        if (slope == null || in.occurs(slope) || Literals.isZero(slope)) {
            return null;
        }
        Expr whole = Literals.value(slope).isPresent()
                ? Build.product(Build.quotient(Build.whole(1), slope), outer)
                : Build.quotient(outer, slope);
        return Move.of(Literals.is(slope, 1) ? outer : whole, Rule.LINEAR_INSIDE, inside, slope);
    }

    /** What the outer function is applied to. */
    private @Nullable Expr inside(Expr f) {
        return switch (f) {
            case Expr.Name name when in.is(name) -> name;
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                in.occurs(exponent)
                        ? (in.occurs(base) ? null : exponent)
                        : base instanceof Expr.Call call && call.arguments().size() == 1 && isSquare(f)
                                ? call.arguments().getFirst()
                                : base;
            case Expr.Call call ->
                RootRules.isRoot(call)
                        ? RootRules.radicand(call)
                        : call.arguments().getFirst();
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when Literals.is(top, 1) && !(bottom instanceof Expr.Product) -> below(bottom);
            default -> null;
        };
    }

    private static boolean isSquare(Expr f) {
        return f instanceof Expr.Power power && Literals.is(power.exponent(), 2);
    }

    private @Nullable Expr below(Expr bottom) {
        return switch (bottom) {
            case Expr.Power(Expr base, Expr exponent, Span _)
            when !in.occurs(exponent) ->
                base instanceof Expr.Call call && call.arguments().size() == 1 && Literals.is(exponent, 2)
                        ? call.arguments().getFirst()
                        : base;
            case Expr.Call _, Expr.Power _ -> in.expr();
            default -> bottom;
        };
    }

    private @Nullable Expr outer(Expr f, Expr u) {
        return switch (f) {
            case Expr.Name _ -> power(u, Rational.ONE);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when in.occurs(exponent) -> FunctionRules.isE(base) ? f : Build.quotient(f, Build.call("ln", base));
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                base instanceof Expr.Call || Literals.value(exponent).isEmpty()
                        ? null
                        : power(u, Literals.value(exponent).orElseThrow());
            case Expr.Call call -> function(call, u);
            case Expr.Quotient(Expr _, Expr bottom, Span _) -> reciprocal(bottom, u);
            default -> null;
        };
    }

    private static Expr power(Expr u, Rational exponent) {
        if (exponent.equals(Rational.of(-1))) {
            return Build.call("ln", Build.call("abs", u));
        }
        Rational next = exponent.plus(Rational.ONE);
        Expr raised = Term.raised(u, next);
        return next.isInteger() && next.signum() > 0
                ? Build.quotient(raised, Build.number(next))
                : Build.product(Build.number(Rational.ONE.over(next)), raised);
    }

    private @Nullable Expr function(Expr.Call call, Expr u) {
        return switch (call.function()) {
            case "sin" -> Build.negation(Build.call("cos", u));
            case "cos" -> Build.call("sin", u);
            case "sqrt" -> in.is(u) ? null : power(u, Rational.of(1, 2));
            default -> null;
        };
    }

    private @Nullable Expr reciprocal(Expr bottom, Expr u) {
        if (bottom.equals(u)) {
            return Build.call("ln", Build.call("abs", u));
        }
        if (bottom instanceof Expr.Power(Expr base, Expr exponent, Span _) && !in.occurs(exponent)) {
            if (Chalk.is(base, "cos") && Literals.is(exponent, 2)) {
                return Build.call("tan", u);
            }
            if (Chalk.is(base, "sin") && Literals.is(exponent, 2)) {
                return Build.negation(Build.quotient(Build.whole(1), Build.call("tan", u)));
            }
            boolean plain = base.equals(u) && !in.is(u);
            return plain && Literals.value(exponent).isPresent()
                    ? power(u, Literals.value(exponent).orElseThrow().negate())
                    : null;
        }
        return bottom.equals(arcsine()) || bottom.equals(arcsineTurned()) ? Build.call("arcsin", in.expr()) : null;
    }

    private Expr arcsine() {
        return Build.call("sqrt", Build.difference(Build.whole(1), Build.power(in.expr(), 2)));
    }

    private Expr arcsineTurned() {
        return Build.call("sqrt", Build.sum(Build.negation(Build.power(in.expr(), 2)), Build.whole(1)));
    }

    /** For m u² + n, u being linear and m and n positive. */
    private @Nullable Expr arctangent(Expr bottom) {
        List<Expr> parts = Terms.parts(bottom);
        Expr first = parts.size() == 2 && Literals.isLiteral(parts.getFirst()) ? parts.getLast() : parts.getFirst();
        Expr last = first == parts.getFirst() ? parts.getLast() : parts.getFirst();
        if (parts.size() != 2
                || !(Literals.literal(last) instanceof Rational number)
                || !(Term.of(first) instanceof Term square)
                || !List.copyOf(square.powers().values()).equals(List.of(Rational.of(2)))
                || number.signum() < 0
                || square.number().signum() < 0) {
            return null;
        }
        Expr inside = square.powers().keySet().iterator().next();
        Expr slope = Derivative.of(inside, letter).orElse(null);
        if (slope == null || !(Literals.value(slope).orElse(null) instanceof Rational times) || times.isZero()) {
            return null;
        }
        Expr size = Rewriters.TERMS.silently(Build.call("sqrt", Build.number(number.over(square.number()))));
        Expr below = Rewriters.TERMS.silently(
                Build.product(Build.number(square.number().times(times)), size));
        Expr angle = Literals.is(size, 1) ? inside : Rewriters.TERMS.silently(Build.quotient(inside, size));
        Expr arc = Build.call("arctan", angle);
        return Literals.is(below, 1) ? arc : Build.quotient(arc, below);
    }

    /** 1/(x² + 1) is the slope of arctan x, 1/(x² + 4) that of arctan(x/2)/2. */
    private @Nullable Move arc(Expr f) {
        Expr found = f instanceof Expr.Quotient(Expr top, Expr bottom, Span _) && Literals.is(top, 1)
                ? arctangent(bottom)
                : null;
        return found == null ? null : Move.of(found, Rule.INTEGRATE_FUNCTION, f, found);
    }
}
