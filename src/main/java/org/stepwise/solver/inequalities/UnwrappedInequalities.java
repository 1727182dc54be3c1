package org.stepwise.solver.inequalities;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.equations.Equations;
import org.stepwise.solver.equations.Unwrapping;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** The letter stands once in an inequality: what is around it is taken off, the sign turning where a negative divides. */
final class UnwrappedInequalities {

    private final Inequalities inequalities;
    private final Letter in;

    UnwrappedInequalities(Inequalities inequalities, Letter in) {
        this.inequalities = inequalities;
        this.in = in;
    }

    Expr solve(Expr.Relation given, Board board) {
        Sign sign = given.signs().getFirst();
        Expr right = Statements.right(given);
        if (in.count(given) != 1) {
            return new BothSides(inequalities, in).solve(given, board);
        }
        Expr left = Rewriters.TERMS.onBoard(
                Statements.left(given), board.framed(side -> Inequalities.relation(side, sign, right)));
        if (!in.occurs(left)) {
            return inequalities.solve(Inequalities.relation(left, sign, right), board);
        }
        return switch (left) {
            case Expr.Sum(List<Expr> terms, Span _) -> sum(terms, sign, right, board);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when in.occurs(exponent) -> exponential(base, exponent, sign, right, board);
            case Expr.Call call
            when call.function().equals(Chalk.ABSOLUTE) -> bars(call.arguments().getFirst(), sign, right, board);
            case Expr.Call call
            when RootRules.isRoot(call) && RootRules.index(call) == 2 ->
                root(RootRules.radicand(call), sign, right, board);
            case Expr.Call call
            when RootRules.isRoot(call) && RootRules.index(call) % 2 == 1 -> {
                int index = RootRules.index(call);
                Expr power = Unwrapping.plain(Build.power(right, index));
                yield next(
                        RootRules.radicand(call), sign, power, Rule.RAISE_INEQUALITY, board, Integer.toString(index));
            }
            case Expr.Call call when FunctionRules.isLogarithm(call) -> logarithm(call, sign, right, board);
            case Expr.Product _, Expr.Quotient _, Expr.Negation _ -> scaled(left, sign, right, board);
            default -> throw Inequalities.unknown();
        };
    }

    private Expr next(Expr left, Sign sign, Expr right, Rule rule, Board board, Object... arguments) {
        Expr.Relation next = Inequalities.relation(left, sign, right);
        board.write(next, rule, arguments);
        return inequalities.solve(next, board);
    }

    private Expr sum(List<Expr> terms, Sign sign, Expr right, Board board) {
        Expr away = terms.stream().filter(term -> !in.occurs(term)).findFirst().orElseThrow(Inequalities::unknown);
        List<Expr> rest = new ArrayList<>(terms);
        rest.remove(away);
        boolean minus = away instanceof Expr.Negation;
        Expr bare = minus ? ((Expr.Negation) away).operand() : away;
        Expr side = Unwrapping.plain(Flat.of(Build.sum(right, BracketRules.negated(away))));
        return next(
                Build.sum(rest),
                sign,
                side,
                minus ? Rule.ADD_TO_BOTH_SIDES : Rule.SUBTRACT_FROM_BOTH_SIDES,
                board,
                bare);
    }

    /** A number times something: divided by it, or multiplied by its denominator first. */
    private Expr scaled(Expr left, Sign sign, Expr right, Board board) {
        Term term = Term.of(left);
        if (term == null || term.number().equals(Rational.ONE)) {
            throw Inequalities.unknown();
        }
        Rational below = Rational.of(term.number().denominator());
        if (!below.equals(Rational.ONE)) {
            Expr by = Build.number(below);
            return next(
                    term.scaled(below).expr(),
                    sign,
                    Unwrapping.plain(Build.product(right, by)),
                    Rule.MULTIPLY_INEQUALITY,
                    board,
                    by);
        }
        boolean flip = term.number().signum() < 0;
        Expr by = Build.number(term.number());
        return next(
                term.scaled(Rational.ONE.over(term.number())).expr(),
                flip ? sign.mirrored() : sign,
                Unwrapping.quotient(right, by),
                flip ? Rule.DIVIDE_AND_FLIP : Rule.DIVIDE_INEQUALITY,
                board,
                by);
    }

    private Expr bars(Expr inside, Sign sign, Expr right, Board board) {
        boolean less = sign == Sign.LESS || sign == Sign.AT_MOST;
        int size = Unwrapping.sign(right);
        if (size < 0 || size == 0 && (sign == Sign.LESS || sign == Sign.AT_LEAST)) {
            Expr result = less ? Statements.NOTHING : Statements.EVERYTHING;
            board.write(result, less ? Rule.NEGATIVE_ABSOLUTE_VALUE : Rule.SIZE_NEVER_NEGATIVE);
            return result;
        }
        if (size == 0 && less) {
            Expr equation = Build.equation(inside, right);
            board.write(equation, Rule.ZERO_ABSOLUTE_VALUE);
            return new Equations(in.name()).solve(equation, board);
        }
        Expr opposite = BracketRules.negated(right);
        Expr next = less
                ? new Expr.Relation(List.of(opposite, inside, right), List.of(sign, sign), Span.NONE)
                : Statements.or(List.of(
                        Build.relation(inside, sign.mirrored(), opposite), Build.relation(inside, sign, right)));
        board.write(next, less ? Rule.WITHIN_BARS : Rule.OUTSIDE_BARS, right, opposite);
        return less ? inequalities.statement(next, board) : Statements.each(next, board, inequalities::statement);
    }

    private Expr root(Expr inside, Sign sign, Expr right, Board board) {
        boolean less = sign == Sign.LESS || sign == Sign.AT_MOST;
        int size = Unwrapping.sign(right);
        if (less && (size < 0 || size == 0 && sign == Sign.LESS)) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_ROOT);
            return Statements.NOTHING;
        }
        Expr square = Unwrapping.plain(Build.power(right, 2));
        if (!less) {
            return size < 0
                    ? next(inside, Sign.AT_LEAST, Build.whole(0), Rule.ROOT_NEVER_NEGATIVE, board)
                    : next(inside, sign, square, Rule.SQUARE_INEQUALITY, board);
        }
        Expr chain = new Expr.Relation(List.of(Build.whole(0), inside, square), List.of(Sign.AT_MOST, sign), Span.NONE);
        board.write(chain, Rule.SQUARE_INEQUALITY);
        return inequalities.statement(chain, board);
    }

    private Expr logarithm(Expr logarithm, Sign sign, Expr right, Board board) {
        Expr base = FunctionRules.base(logarithm);
        boolean rising = isRising(base);
        Sign turned = rising ? sign : sign.mirrored();
        Expr inside = logarithm.children().getFirst();
        Expr power = Rewriters.TERMS.silently(Build.power(base, right));
        Rule rule = rising ? Rule.UNDO_LOGARITHM_WITHIN : Rule.UNDO_FALLING_LOGARITHM;
        if (turned == Sign.GREATER || turned == Sign.AT_LEAST) {
            return next(inside, turned, power, rule, board, Build.power(base, right));
        }
        Expr chain = new Expr.Relation(List.of(Build.whole(0), inside, power), List.of(Sign.LESS, turned), Span.NONE);
        board.write(chain, rule, Build.power(base, right));
        return inequalities.statement(chain, board);
    }

    private Expr exponential(Expr base, Expr exponent, Sign sign, Expr right, Board board) {
        boolean rising = isRising(base);
        if (Unwrapping.sign(right) <= 0) {
            boolean holds = sign == Sign.GREATER || sign == Sign.AT_LEAST;
            Expr result = holds ? Statements.EVERYTHING : Statements.NOTHING;
            board.write(result, holds ? Rule.POWER_IS_POSITIVE : Rule.NEGATIVE_POWER);
            return result;
        }
        Expr log = Rewriters.TERMS.silently(FunctionRules.logarithm(base, right));
        return rising
                ? next(exponent, sign, log, Rule.TAKE_LOGARITHM, board, base)
                : next(exponent, sign.mirrored(), log, Rule.TAKE_FALLING_LOGARITHM, board, base);
    }

    private static boolean isRising(Expr base) {
        return Unwrapping.sign(Build.difference(base, Build.whole(1))) > 0;
    }
}
