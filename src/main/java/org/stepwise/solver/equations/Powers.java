package org.stepwise.solver.equations;

import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** Takes powers and roots off an equation. */
final class Powers {

    private final Equations equations;
    private final Letter in;

    Powers(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** base^exponent = right, the letter being in the base. */
    Expr unwrapped(Expr base, Expr exponent, Expr right, Board board) {
        Rational power = Literals.value(exponent).orElse(null);
        if (power == null) {
            throw new BeyondSchool("The exponent is no number.");
        }
        if (Literals.isZero(right)) {
            return next(base, right, power.signum() > 0 ? Rule.ZERO_POWER : Rule.NEVER_TRUE, board);
        }
        if (power.signum() < 0) {
            Expr turned = Unwrapping.plain(Build.quotient(Build.whole(1), right));
            return next(Term.raised(base, power.negate()), turned, Rule.TAKE_RECIPROCALS, board);
        }
        if (!power.isInteger()) {
            return fraction(base, power, right, board);
        }
        int index = Literals.small(exponent, 60).orElseThrow(() -> new BeyondSchool("The exponent is too large."));
        if (index % 2 == 1) {
            return next(base, oddRoot(index, right), Rule.ROOT_BOTH_SIDES, board, Integer.toString(index));
        }
        if (Unwrapping.sign(right) < 0) {
            board.write(Statements.NOTHING, Rule.NO_REAL_ROOT);
            return Statements.NOTHING;
        }
        Expr root = RootRules.root(index, right);
        Expr plain = right.variables().isEmpty() ? root : withoutBars(Rewriters.TERMS.silently(root));
        Expr value = Literals.value(root).map(Build::number).orElse(plain);
        Rule rule = index == 2 ? Rule.SQUARE_ROOT_BOTH_SIDES : Rule.ROOTS_BOTH_SIDES;
        if (value.variables().isEmpty() && Rewriters.TERMS.next(value) != null) {
            Board inner = board.framed(side -> Build.equation(base, new Expr.PlusMinus(side, Span.NONE)));
            inner.write(value, rule, Integer.toString(index));
            return both(base, Rewriters.TERMS.onBoard(value, inner), Rule.SPLIT_PLUS_MINUS, board);
        }
        return both(base, value, rule, board, Integer.toString(index));
    }

    private Expr both(Expr base, Expr value, Rule rule, Board board, Object... arguments) {
        Expr both = Statements.or(List.of(Build.equation(base, value), Build.equation(base, Build.negation(value))));
        board.write(both, rule, arguments);
        return equations.each(both, board);
    }

    /** ±|a| says the same as ±a. */
    static Expr withoutBars(Expr root) {
        return Chalk.is(root, Chalk.ABSOLUTE) ? root.children().getFirst() : Trees.map(root, Powers::withoutBars);
    }

    private static Expr oddRoot(int index, Expr right) {
        Expr root = RootRules.root(index, right);
        return Literals.value(root).map(Build::number).orElse(root);
    }

    /** x^(2/3) = 4: the power 3 first, and then the root. */
    private Expr fraction(Expr base, Rational power, Expr right, Board board) {
        boolean rooted = !power.denominator().testBit(0);
        if (rooted && Unwrapping.sign(right) < 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_ROOT);
            return Statements.NOTHING;
        }
        if (rooted) {
            Rational turned = Rational.ONE.over(power);
            Expr raised = Unwrapping.plain(Build.power(right, Build.number(turned)));
            return equations.checked(
                    equations.first(), board, () -> next(base, raised, Rule.RAISE_BOTH_SIDES, board, turned));
        }
        Expr raised = Unwrapping.plain(Build.power(right, Build.whole(power.denominator())));
        return next(
                Term.raised(base, Rational.of(power.numerator())),
                raised,
                Rule.RAISE_BOTH_SIDES,
                board,
                power.denominator());
    }

    /** √u = right. */
    Expr root(Expr root, Expr right, Board board) {
        int index = RootRules.index(root);
        if (index == 0) {
            throw new BeyondSchool("The degree of the root is no number.");
        }
        if (index % 2 == 0 && Unwrapping.sign(right) < 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_ROOT);
            return Statements.NOTHING;
        }
        Expr raised = Unwrapping.plain(Build.power(right, index));
        Expr equation = Build.equation(RootRules.radicand(root), raised);
        board.write(equation, index == 2 ? Rule.SQUARE_BOTH_SIDES : Rule.RAISE_BOTH_SIDES, Integer.toString(index));
        // An odd power, and an even one of what is not negative, bring nothing in: the check is for the class.
        return index % 2 == 0
                ? equations.checked(equations.first(), board, () -> equations.solve(equation, board))
                : equations.solve(equation, board);
    }

    private Expr next(Expr left, Expr right, Rule rule, Board board, Object... arguments) {
        if (rule == Rule.NEVER_TRUE) {
            board.write(Statements.NOTHING, rule);
            return Statements.NOTHING;
        }
        Expr equation = Build.equation(left, right);
        board.write(equation, rule, arguments);
        return equations.solve(equation, board);
    }
}
