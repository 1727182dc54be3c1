package org.stepwise.solver.equations;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Logarithms;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.Surds;

/** Solves an equation for one letter: looks at its shape and hands it to the way that fits. */
public final class Equations {

    private final String letter;
    private final Letter in;
    private boolean checking;
    private @Nullable Expr first;

    public Equations(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    public static Expr answer(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        if (!Trees.isEquation(given)) {
            throw new BeyondSchool("There is no equation to solve.");
        }
        if (given.children().stream().anyMatch(side -> !Trees.isValue(side))) {
            throw new BeyondSchool("This is no equation of numbers.");
        }
        String letter = exercise.letters().isEmpty() ? "x" : exercise.letter();
        return new Equations(letter).solve(given, board);
    }

    /** Candidates, put into the equation; where a wider search is to be checked anyway, they are left to that. */
    Expr checked(Expr equation, Board board, Supplier<Expr> search) {
        boolean outer = !checking;
        checking = true;
        Expr candidates = search.get();
        if (!outer) {
            return candidates;
        }
        checking = false;
        return new Checks(in).passed(equation, candidates, board);
    }

    /** The equation that was asked for, for checks of what came of it. */
    Expr first() {
        return Objects.requireNonNull(first);
    }

    /** The solutions as a statement: x = 2 or x = 3, nothing, everything. */
    public Expr solve(Expr equation, Board board) {
        first = first == null ? equation : first;
        Expr now = Rewriters.FRACTIONS.onBoard(Decimals.cleared(equation, board), board);
        Expr left = Statements.left(now);
        Expr right = Statements.right(now);
        if (!in.occurs(now)) {
            return truth(left, right, board);
        }
        if (!in.occurs(left)) {
            Expr turned = Build.equation(right, left);
            board.write(turned, Rule.SWAP_SIDES);
            return solve(turned, board);
        }
        if (in.is(left) && !in.occurs(right)) {
            return finished(right, board);
        }
        if (Literals.isZero(left) || Literals.isZero(right)) {
            Expr product = Literals.isZero(left) ? right : left;
            if (in.factors(product) > 1) {
                return new ZeroProducts(this, in).solve(product, now, board);
            }
        }
        return byShape(now, board);
    }

    private Expr byShape(Expr equation, Board board) {
        boolean formula = in.count(equation) == 1 && equation.variables().size() > 1;
        if (!formula && in.isBelow(equation) && FractionSteps.isRational(equation)) {
            return new RationalEquations(this, in).solve(equation, board);
        }
        boolean logarithms = in.hasLogarithm(equation)
                && Logarithms.has(Statements.right(equation))
                && !(Statements.left(equation) instanceof Expr.Sum);
        if (in.count(equation) == 1 && !logarithms) {
            return new Unwrapping(this, in).solve(equation, board);
        }
        if (in.isIn(equation, Chalk.ABSOLUTE)) {
            return new AbsoluteEquations(this, in).solve(equation, board);
        }
        if (in.hasRoot(equation)) {
            return new RadicalEquations(this, in).solve(equation, board);
        }
        if (in.hasLogarithm(equation)) {
            return new LogarithmicEquations(this, in).solve(equation, board);
        }
        if (in.isExponent(equation)) {
            return new ExponentialEquations(this, in).solve(equation, board);
        }
        if (in.hasAngle(equation)) {
            return new TrigonometricEquations(this, in).solve(equation, board);
        }
        if (in.isBelow(equation)) {
            return new RationalEquations(this, in).solve(equation, board);
        }
        return new PolynomialEquations(this, in).solve(equation, board);
    }

    /** x = 7/14 worked out. */
    private Expr finished(Expr value, Board board) {
        Board inner = board.framed(side -> Build.equation(Build.name(letter), side));
        boolean plain = value.variables().isEmpty() || TrigonometricEquations.isFamily(value);
        Expr worked = plain ? Rewriters.EXPAND.onBoard(value, inner) : Rewriters.TERMS.onBoard(value, inner);
        Expr result = value.variables().isEmpty() ? Surds.TIDY.onBoard(worked, inner) : worked;
        return Build.equation(Build.name(letter), result);
    }

    private Expr truth(Expr left, Expr right, Board board) {
        boolean same = Equality.equal(left, right);
        boolean other = Equality.compare(left, right) instanceof Comparison.Different;
        if (!same && !other) {
            throw new BeyondSchool("Whether both sides are equal could not be decided.");
        }
        Expr result = same ? Statements.EVERYTHING : Statements.NOTHING;
        board.write(result, same ? Rule.ALWAYS_TRUE : Rule.NEVER_TRUE);
        return result;
    }

    /** Alternatives one after the other. */
    Expr each(Expr statement, Board board) {
        return Statements.each(statement, board, this::again);
    }

    private Expr again(Expr part, Board board) {
        return part instanceof Expr.Relation(List<Expr> _, List<Sign> _, Span _) ? solve(part, board) : part;
    }
}
