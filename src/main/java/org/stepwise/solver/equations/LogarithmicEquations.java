package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Logarithms;

/** The letter stands inside logarithms: they are put together and undone. */
final class LogarithmicEquations {

    private final Equations equations;
    private final Letter in;

    LogarithmicEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** log(inside) = right, the letter being inside only. */
    Expr unwrapped(Expr logarithm, Expr right, Board board) {
        Expr base = FunctionRules.base(logarithm);
        Expr inside = logarithm.children().getFirst();
        Expr power = Literals.is(right, 0) ? Build.whole(1) : Literals.is(right, 1) ? base : Build.power(base, right);
        Expr equation = Build.equation(inside, power);
        board.write(equation, Rule.UNDO_LOGARITHM, Build.power(base, right));
        return equations.solve(equation, board);
    }

    Expr solve(Expr equation, Board board) {
        if (isPolynomial(equation)) {
            return new HiddenLetters(equations, in).solve(equation, board);
        }
        Expr now = toLeft(equation, board);
        Expr left = joined(Statements.left(now), board.framed(side -> Build.equation(side, Statements.right(now))));
        Expr right = joined(Statements.right(now), board.framed(side -> Build.equation(left, side)));
        return equations.checked(equation, board, () -> undone(left, right, board));
    }

    private Expr undone(Expr left, Expr right, Board board) {
        if (!FunctionRules.isLogarithm(left)) {
            return in.hasLogarithm(left)
                    ? equations.solve(Build.equation(left, right), board)
                    : equations.solve(Build.equation(right, left), board);
        }
        if (FunctionRules.isLogarithm(right) && FunctionRules.base(left).equals(FunctionRules.base(right))) {
            Expr equation =
                    Build.equation(left.children().getFirst(), right.children().getFirst());
            board.write(equation, Rule.EQUAL_LOGARITHMS);
            return equations.solve(equation, board);
        }
        if (in.occurs(right)) {
            throw new BeyondSchool("There are no steps for this equation.");
        }
        return unwrapped(left, right, board);
    }

    /** (ln x)² - 3 ln x: a polynomial in one logarithm. */
    private boolean isPolynomial(Expr equation) {
        List<Expr> logarithms = new ArrayList<>();
        collect(equation, logarithms);
        return logarithms.stream().distinct().count() == 1 && logarithms.size() > 1;
    }

    private void collect(Expr expr, List<Expr> all) {
        if (FunctionRules.isLogarithm(expr) && in.occurs(expr)) {
            all.add(expr);
        }
        expr.children().forEach(child -> collect(child, all));
    }

    /** Logarithms with the letter to the left, if both sides have more than one term. */
    private Expr toLeft(Expr equation, Board board) {
        Terms left = Terms.of(Statements.left(equation)).orElse(null);
        Terms right = Terms.of(Statements.right(equation)).orElse(null);
        Expr now = equation;
        if (left == null || right == null || right.list().size() < 2) {
            return now;
        }
        for (Term term : right.list()) {
            if (in.occurs(term.expr())) {
                Terms away = new Terms(List.of(term)).negated();
                left = left.plus(away);
                right = right.plus(away);
                boolean minus = term.number().signum() < 0;
                now = Build.equation(left.expr(), right.expr());
                board.write(
                        now,
                        minus ? Rule.ADD_TO_BOTH_SIDES : Rule.SUBTRACT_FROM_BOTH_SIDES,
                        term.scaled(Rational.of(minus ? -1 : 1)).expr());
            }
        }
        return now;
    }

    /** One logarithm, if they go together. */
    private Expr joined(Expr side, Board board) {
        Expr one = Logarithms.JOINED.onBoard(side, board);
        if (one instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.size() == 2
                && Literals.literal(factors.getFirst()) instanceof Rational number
                && number.isInteger()
                && FunctionRules.isLogarithm(factors.getLast())) {
            Expr log = factors.getLast();
            List<Expr> arguments = new ArrayList<>(log.children());
            arguments.set(0, Build.power(arguments.getFirst(), factors.getFirst()));
            Expr result = log.with(arguments);
            board.write(result, Rule.LOGARITHM_OF_POWER, one, result);
            return result;
        }
        return one;
    }
}
