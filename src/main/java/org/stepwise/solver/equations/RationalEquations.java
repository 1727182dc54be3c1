package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Denominators;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.PowerRules;
import org.stepwise.solver.rewriting.Rewriter;

/** The letter stands below a line: multiplied by the common denominator, solved, and checked. */
final class RationalEquations {

    private static final Rewriter POWERS = new Rewriter(PowerRules.PLAIN);

    private final Equations equations;
    private final Letter in;

    RationalEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr asked, Board board) {
        Expr equation = PowerRules.POSITIVE.onBoard(asked, board);
        boolean powers = isNested(Statements.left(equation)) || isNested(Statements.right(equation));
        Expr given = powers ? POWERS.onBoard(equation, board) : equation;
        Expr left = flattened(Statements.left(given));
        Expr right = flattened(Statements.right(given));
        if (isNested(left) || isNested(right)) {
            Expr rest = right;
            left = FractionSteps.simplified(left, board.framed(side -> Build.equation(side, rest)));
            Expr lhs = left;
            right = FractionSteps.simplified(right, board.framed(side -> Build.equation(lhs, side)));
        }
        List<Expr> terms = new ArrayList<>(Terms.parts(left));
        terms.addAll(Terms.parts(right));
        Denominators all = Denominators.of(terms);
        Expr factored = Build.equation(
                Build.sum(Terms.parts(left).stream().map(all::factored).toList()),
                Build.sum(Terms.parts(right).stream().map(all::factored).toList()));
        board.write(factored, Rule.FACTOR_DENOMINATORS);
        Expr common = all.common();
        Expr cleared = Build.equation(
                Flat.of(Build.sum(Terms.parts(left).stream().map(all::cleared).toList())),
                Flat.of(Build.sum(Terms.parts(right).stream().map(all::cleared).toList())));
        board.write(cleared, Rule.TIMES_DENOMINATOR, common);
        return equations.checked(given, board, () -> {
            Expr candidates = equations.solve(cleared, board);
            if (candidates.equals(Statements.EVERYTHING)) {
                throw new BeyondSchool("Every number but those that make a denominator 0 is a solution.");
            }
            return candidates;
        });
    }

    /** Each term as one fraction: 2 · 1/x is 2/x. */
    private static Expr flattened(Expr side) {
        return Build.sum(
                Terms.parts(side).stream().map(RationalEquations::fraction).toList());
    }

    private static Expr fraction(Expr part) {
        Term term = part instanceof Expr.Quotient
                        || part instanceof Expr.Negation(Expr inner, Span _) && inner instanceof Expr.Quotient
                ? null
                : Term.of(part);
        return term == null || part instanceof Expr.Sum ? part : term.expr();
    }

    private static boolean isNested(Expr side) {
        return Terms.parts(side).stream().anyMatch(part -> {
            Expr bare = part instanceof Expr.Negation(Expr operand, Span _) ? operand : part;
            return bare instanceof Expr.Quotient
                    ? bare.children().stream().anyMatch(FractionSteps::divides)
                    : FractionSteps.divides(bare);
        });
    }
}
