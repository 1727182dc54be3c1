package org.stepwise.solver.equations;

import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Letter;

/** Bars round the letter: what is inside is one thing or its opposite. */
final class AbsoluteEquations {

    private final Equations equations;
    private final Letter in;

    AbsoluteEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** |inside| = right, the letter being inside only. */
    Expr unwrapped(Expr inside, Expr right, Board board) {
        int sign = Unwrapping.sign(right);
        if (sign < 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_ABSOLUTE_VALUE);
            return Statements.NOTHING;
        }
        if (sign == 0) {
            Expr equation = Build.equation(inside, right);
            board.write(equation, Rule.ZERO_ABSOLUTE_VALUE);
            return equations.solve(equation, board);
        }
        return either(inside, right, Rule.ABSOLUTE_VALUE, board);
    }

    private Expr either(Expr inside, Expr right, Rule rule, Board board) {
        Expr both = Statements.or(
                List.of(Build.equation(inside, right), Build.equation(inside, BracketRules.negated(right))));
        board.write(both, rule, right);
        return equations.each(both, board);
    }

    Expr solve(Expr equation, Board board) {
        Expr left = Statements.left(equation);
        Expr right = Statements.right(equation);
        if (Chalk.is(left, Chalk.ABSOLUTE) && Chalk.is(right, Chalk.ABSOLUTE)) {
            return either(left.children().getFirst(), right.children().getFirst(), Rule.ABSOLUTE_VALUES, board);
        }
        Expr isolated =
                new Isolating(in, part -> in.isIn(part, Chalk.ABSOLUTE), Rule.ISOLATE_BARS).isolated(equation, board);
        Expr bars = Statements.left(isolated);
        if (!Chalk.is(bars, Chalk.ABSOLUTE) || in.isIn(Statements.right(isolated), Chalk.ABSOLUTE)) {
            return new HiddenLetters(equations, in).solve(equation, board);
        }
        return equations.checked(
                equation,
                board,
                () -> either(bars.children().getFirst(), Statements.right(isolated), Rule.ABSOLUTE_VALUE, board));
    }
}
