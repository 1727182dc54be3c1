package org.stepwise.solver.inequalities;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.equations.Unwrapping;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Letter;

/** 1 &lt; 2x + 3 &lt;= 7: the same to all three parts, or two inequalities. */
final class Chains {

    private final Inequalities inequalities;
    private final Letter in;

    Chains(Inequalities inequalities, Letter in) {
        this.inequalities = inequalities;
        this.in = in;
    }

    Expr solve(Expr.Relation chain, Board board) {
        Expr middle = chain.sides().get(1);
        boolean outside =
                in.occurs(chain.sides().getFirst()) || in.occurs(chain.sides().getLast());
        if (outside || in.count(middle) != 1 || !isPlain(middle)) {
            return split(chain, board);
        }
        return middle(chain, board);
    }

    private boolean isPlain(Expr side) {
        return in.is(side)
                || switch (side) {
                    case Expr.Sum _, Expr.Product _, Expr.Negation _ ->
                        side.children().stream().filter(in::occurs).allMatch(this::isPlain);
                    case Expr.Quotient(Expr top, Expr bottom, Span _) -> Literals.isLiteral(bottom) && isPlain(top);
                    default -> false;
                };
    }

    private Expr split(Expr.Relation chain, Board board) {
        Expr one = Build.relation(
                chain.sides().get(0), chain.signs().get(0), chain.sides().get(1));
        Expr other = Build.relation(
                chain.sides().get(1), chain.signs().get(1), chain.sides().get(2));
        Expr both = Statements.and(List.of(one, other));
        board.write(both, Rule.SPLIT_CHAIN);
        return inequalities.statement(both, board);
    }

    private Expr middle(Expr.Relation chain, Board board) {
        Expr middle = chain.sides().get(1);
        if (in.is(middle)) {
            return ordered(chain, board);
        }
        return switch (middle) {
            case Expr.Sum(List<Expr> terms, Span _) -> {
                Expr away = terms.stream()
                        .filter(term -> !in.occurs(term))
                        .findFirst()
                        .orElseThrow(Inequalities::unknown);
                List<Expr> rest = new ArrayList<>(terms);
                rest.remove(away);
                boolean minus = away instanceof Expr.Negation;
                Expr bare = minus ? ((Expr.Negation) away).operand() : away;
                yield next(
                        chain,
                        Build.sum(rest),
                        side -> Build.sum(side, BracketRules.negated(away)),
                        false,
                        minus ? Rule.ADD_TO_ALL : Rule.SUBTRACT_FROM_ALL,
                        bare,
                        board);
            }
            default -> {
                Term term = Term.of(middle);
                if (term == null || term.number().isZero()) {
                    yield split(chain, board);
                }
                Rational number = term.number();
                Expr inner = term.scaled(Rational.ONE.over(number)).expr();
                boolean flip = number.signum() < 0;
                boolean whole = number.isInteger();
                Rational by = whole ? number : Rational.ONE.over(number);
                yield next(
                        chain,
                        inner,
                        side -> whole
                                ? Build.quotient(side, Build.number(number))
                                : Build.product(side, Build.number(by)),
                        flip,
                        whole
                                ? (flip ? Rule.DIVIDE_AND_FLIP : Rule.DIVIDE_INEQUALITY)
                                : (flip ? Rule.MULTIPLY_AND_FLIP : Rule.MULTIPLY_INEQUALITY),
                        Build.number(by),
                        board);
            }
        };
    }

    private Expr next(
            Expr.Relation chain,
            Expr middle,
            UnaryOperator<Expr> change,
            boolean flip,
            Rule rule,
            Expr by,
            Board board) {
        List<Sign> signs = flip ? chain.signs().stream().map(Sign::mirrored).toList() : chain.signs();
        Expr low = Unwrapping.plain(change.apply(chain.sides().getFirst()));
        Expr high = Unwrapping.plain(change.apply(chain.sides().getLast()));
        Expr.Relation next = new Expr.Relation(List.of(low, middle, high), signs, Span.NONE);
        board.write(next, rule, by);
        return middle(next, board);
    }

    /** From the smaller end to the larger one; nothing where the ends exclude each other. */
    private Expr ordered(Expr.Relation chain, Board board) {
        boolean falling = chain.signs().stream().allMatch(sign -> sign == Sign.GREATER || sign == Sign.AT_LEAST);
        Expr.Relation rising = falling
                ? new Expr.Relation(
                        chain.sides().reversed(),
                        chain.signs().reversed().stream().map(Sign::mirrored).toList(),
                        Span.NONE)
                : chain;
        board.write(rising, Rule.FROM_SMALL_TO_LARGE);
        Expr result = NumberLine.of(rising, in);
        if (!(result instanceof Expr.Relation relation && relation.signs().equals(rising.signs()))) {
            board.write(result, Rule.COMBINE);
            return result;
        }
        return rising;
    }
}
