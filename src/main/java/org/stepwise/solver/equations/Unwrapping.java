package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;

/** The letter stands once: what is around it is taken off from the outside in, on both sides alike. */
public final class Unwrapping {

    private final Equations equations;
    private final Letter in;

    Unwrapping(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr equation, Board board) {
        Expr left = Rewriters.TERMS.onBoard(
                Statements.left(equation), board.framed(side -> Build.equation(side, Statements.right(equation))));
        Expr right = Statements.right(equation);
        if (right.variables().isEmpty()) {
            Expr lhs = left;
            right = Rewriters.EXPAND.onBoard(right, board.framed(side -> Build.equation(lhs, side)));
        }
        if (in.is(left) || !in.occurs(left)) {
            return equations.solve(Build.equation(left, right), board);
        }
        return switch (left) {
            case Expr.Sum(List<Expr> terms, Span _) -> sum(terms, right, board);
            case Expr.Negation(Expr operand, Span _)
            when operand instanceof Expr.Product(List<Expr> factors, Span _)
                    && Literals.isLiteral(factors.getFirst()) -> {
                List<Expr> negative = new ArrayList<>(factors);
                negative.set(0, Build.negation(factors.getFirst()));
                yield product(negative, right, board);
            }
            case Expr.Negation(Expr operand, Span _) ->
                next(operand, plain(Build.negation(right)), Rule.CHANGE_SIGNS, board);
            case Expr.Product(List<Expr> factors, Span _) -> product(factors, right, board);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(top, bottom, right, board);
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                in.occurs(exponent)
                        ? new ExponentialEquations(equations, in).unwrapped(base, exponent, right, board)
                        : new Powers(equations, in).unwrapped(base, exponent, right, board);
            case Expr.Call call -> call(call, right, board);
            default -> throw new BeyondSchool("There are no steps for this equation.");
        };
    }

    private Expr next(Expr left, Expr right, Rule rule, Board board, Object... arguments) {
        Expr equation = Build.equation(left, right);
        board.write(equation, rule, arguments);
        return equations.solve(equation, board);
    }

    /** The side worked out, as far as one does in the head. */
    public static Expr plain(Expr side) {
        return side.variables().isEmpty() || TrigonometricEquations.isFamily(side)
                ? Rewriters.EXPAND.silently(side)
                : Rewriters.TERMS.silently(side);
    }

    private Expr sum(List<Expr> terms, Expr right, Board board) {
        List<Expr> kept = new ArrayList<>();
        List<Expr> moved = new ArrayList<>();
        for (Expr term : terms) {
            (in.occurs(term) ? kept : moved).add(term);
        }
        Expr away = moved.getFirst();
        List<Expr> rest = new ArrayList<>(terms);
        rest.remove(away);
        boolean minus = away instanceof Expr.Negation;
        Expr bare = minus ? ((Expr.Negation) away).operand() : away;
        Expr side = plain(Flat.of(Build.sum(right, BracketRules.negated(away))));
        return next(Build.sum(rest), side, minus ? Rule.ADD_TO_BOTH_SIDES : Rule.SUBTRACT_FROM_BOTH_SIDES, board, bare);
    }

    private Expr product(List<Expr> factors, Expr right, Board board) {
        List<Expr> kept = new ArrayList<>();
        List<Expr> away = new ArrayList<>();
        for (Expr factor : factors) {
            (in.occurs(factor) ? kept : away).add(factor);
        }
        Expr divisor = Build.product(away);
        Expr left = Build.product(kept);
        if (Literals.literal(divisor) instanceof Rational number && !number.isInteger()) {
            Expr turned = Build.number(Rational.ONE.over(number));
            return next(left, plain(Build.product(right, turned)), Rule.MULTIPLY_BOTH_SIDES, board, turned);
        }
        return next(left, quotient(right, divisor), Rule.DIVIDE_BOTH_SIDES, board, divisor);
    }

    /** 8/2 is 4 at once; 7/14 and (a + b)/2 stay to be looked at. */
    public static Expr quotient(Expr top, Expr bottom) {
        if (Literals.isZero(top)) {
            return top;
        }
        Expr whole = Build.quotient(top, bottom);
        if (Literals.literal(top) instanceof Rational above && Literals.literal(bottom) instanceof Rational below) {
            Rational value = above.over(below);
            boolean open = above.isInteger()
                    && below.isInteger()
                    && !value.isInteger()
                    && above.numerator().gcd(below.numerator()).bitLength() > 1;
            Expr size = Build.quotient(Build.number(above.abs()), Build.number(below.abs()));
            return !open ? Build.number(value) : value.signum() < 0 ? Build.negation(size) : size;
        }
        if (TrigonometricEquations.isFamily(top)) {
            Term below = Term.of(bottom);
            return below == null || below.isNumber()
                    ? plain(whole)
                    : Terms.of(top)
                            .map(terms -> new Terms(terms.list().stream()
                                            .map(term -> term.over(below))
                                            .toList())
                                    .expr())
                            .orElseGet(() -> plain(whole));
        }
        return top instanceof Expr.Negation(Expr operand, Span _)
                ? Build.negation(Build.quotient(operand, bottom))
                : whole;
    }

    /** Letters by the alphabet, where it is one term. */
    private static Expr times(Expr one, Expr other) {
        Expr product = Build.product(one, other);
        return other instanceof Expr.Sum || !(Term.of(product) instanceof Term term) ? product : term.expr();
    }

    private Expr quotient(Expr top, Expr bottom, Expr right, Board board) {
        if (!in.occurs(bottom)) {
            return next(top, plain(times(bottom, right)), Rule.MULTIPLY_BOTH_SIDES, board, bottom);
        }
        if (Literals.isZero(right)) {
            board.write(Statements.NOTHING, Rule.NEVER_TRUE);
            return Statements.NOTHING;
        }
        if (!right.variables().isEmpty() && (right instanceof Expr.Sum || Literals.is(top, 1))) {
            Expr lhs = Build.quotient(top, bottom);
            Expr one = right instanceof Expr.Sum sum
                    ? FractionSteps.added(sum.terms(), board.framed(side -> Build.equation(lhs, side)))
                    : right;
            Expr over = one instanceof Expr.Quotient(Expr above, Expr below, Span _)
                    ? Build.quotient(below, above)
                    : Build.quotient(Build.whole(1), one);
            return next(
                    Term.raised(Literals.is(top, 1) ? bottom : Build.quotient(bottom, top), Rational.ONE),
                    over,
                    Rule.TAKE_RECIPROCALS,
                    board);
        }
        Expr turned = Build.equation(top, Flat.of(Build.product(right, bottom)));
        board.write(turned, Rule.MULTIPLY_BOTH_SIDES, bottom);
        return equations.solve(turned, board);
    }

    private Expr call(Expr.Call call, Expr right, Board board) {
        Expr inside = call.arguments().getFirst();
        return switch (call.function()) {
            case "sqrt", "root" -> new Powers(equations, in).root(call, right, board);
            case "abs" -> new AbsoluteEquations(equations, in).unwrapped(inside, right, board);
            case "ln", "log" -> new LogarithmicEquations(equations, in).unwrapped(call, right, board);
            case "sin", "cos", "tan" -> new TrigonometricEquations(equations, in).unwrapped(call, right, board);
            case "sec", "csc", "cot" -> {
                Expr written = FunctionRules.written(call.function(), inside);
                yield next(Objects.requireNonNull(written), right, Rule.RECIPROCAL_FUNCTION, board, call, written);
            }
            default -> throw new BeyondSchool("There are no steps for " + call.function() + ".");
        };
    }

    /** The sign of a side without letters; 1 for one with letters, as formulas are about lengths and the like. */
    public static int sign(Expr side) {
        if (!side.variables().isEmpty()) {
            return 1;
        }
        return Constants.sign(side)
                .orElseThrow(() -> new BeyondSchool("The sign of " + Chalk.text(side) + " could not be decided."));
    }
}
