package org.stepwise.solver.rewriting;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Terms;

/** Expressions made simpler: numbers worked out, brackets multiplied out, like terms collected, fractions cancelled. */
public final class Simplifying {

    private static final Rewriter SIMPLER = Rewriters.of(Rewriters.TERMS.rules(), List.of(Rationalizing::conjugated));

    private Simplifying() {}

    public static Expr value(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        if (!Trees.isValue(given)) {
            throw new BeyondSchool("There is no expression to work out.");
        }
        if (!given.variables().isEmpty()) {
            throw new BeyondSchool("An expression with letters has no single value.");
        }
        Expr terms = Rewriters.TERMS.onBoard(given, board);
        Expr logarithms = Logarithms.JOINED.onBoard(terms, board);
        Expr result = Surds.TIDY.onBoard(Rewriters.EXPAND.onBoard(logarithms, board), board);
        if (!isWorkedOut(result)) {
            throw new BeyondSchool("There are no steps that work this out exactly.");
        }
        return result;
    }

    /** A fraction, or something with roots, logarithms and constants that is none. */
    private static boolean isWorkedOut(Expr result) {
        return Literals.isLiteral(result) || isExact(result) && !Factors.isRational(result);
    }

    private static boolean isExact(Expr expr) {
        boolean known = !(expr instanceof Expr.Suffixed)
                && (!(expr instanceof Expr.Call) || RootRules.isRoot(expr) || FunctionRules.isLogarithm(expr));
        return known && expr.children().stream().allMatch(Simplifying::isExact);
    }

    public static Expr expanded(Exercise exercise, Board board) {
        return ordered(Rewriters.EXPAND.onBoard(valued(exercise.expr()), board), board);
    }

    public static Expr answer(Exercise exercise, Board board) {
        Expr given = Flat.of(valued(exercise.expr()));
        Expr start = areFractions(given) ? FractionSteps.simplified(given, board) : given;
        Expr terms = SIMPLER.onBoard(start, board);
        Expr logarithms = Logarithms.JOINED.onBoard(terms, board);
        Expr fractions = FractionSteps.simplified(logarithms, board);
        Expr plain = FractionSteps.divides(logarithms) ? fractions : Rewriters.EXPAND.onBoard(fractions, board);
        Expr positive = PowerRules.POSITIVE.onBoard(plain, board);
        return ordered(Trigonometric.SIMPLER.onBoard(positive, board), board);
    }

    /** Fractions with letters below the line, multiplied or divided. */
    private static boolean areFractions(Expr given) {
        boolean product = given instanceof Expr.Product || given instanceof Expr.Quotient;
        return product && given.children().stream().anyMatch(Expr.Quotient.class::isInstance);
    }

    private static Expr valued(Expr expr) {
        if (!Trees.isValue(expr)) {
            throw new BeyondSchool("There is no expression to work on.");
        }
        return expr;
    }

    /** By falling powers where there is one letter. */
    public static Expr ordered(Expr expr, Board board) {
        if (!(expr instanceof Expr.Sum) || expr.variables().size() != 1) {
            return expr;
        }
        String letter = expr.variables().iterator().next();
        Terms terms = Terms.of(expr).orElse(new Terms(List.of()));
        if (terms.coefficients(letter) == null) {
            return expr;
        }
        Expr ordered = terms.ordered(letter).expr();
        board.write(ordered, Rule.ORDER);
        return ordered;
    }
}
