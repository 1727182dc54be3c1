package org.stepwise.solver.equations;

import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** The letter stands under roots and elsewhere: one root alone, both sides squared, candidates checked. */
final class RadicalEquations {

    private final Equations equations;
    private final Letter in;

    RadicalEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr equation, Board board) {
        return equations.checked(equation, board, () -> candidates(equation, board));
    }

    private Expr candidates(Expr equation, Board board) {
        Expr plain = Rewriters.TERMS.onBoard(equation, board);
        if (!in.hasRoot(plain)) {
            return equations.solve(plain, board);
        }
        Expr isolated = new Isolating(in, in::hasRoot, Rule.ISOLATE_ROOT).isolated(plain, board);
        Expr root = Statements.left(isolated);
        int index = RootRules.isRoot(root) ? RootRules.index(root) : 0;
        if (index == 0) {
            throw new BeyondSchool("There are no steps for this equation.");
        }
        Expr right = Statements.right(isolated);
        boolean simple = RootRules.isRoot(right) && RootRules.index(right) == index;
        Expr squared = Build.equation(
                RootRules.radicand(root), simple ? RootRules.radicand(right) : Build.power(right, index));
        board.write(squared, index == 2 ? Rule.SQUARE_BOTH_SIDES : Rule.RAISE_BOTH_SIDES, Integer.toString(index));
        Expr expanded = Rewriters.EXPAND.onBoard(squared, board);
        return in.hasRoot(expanded) ? candidates(expanded, board) : equations.solve(expanded, board);
    }
}
