package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.Wording;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** Puts candidates into the equation they came from, and keeps those that hold. */
final class Checks {

    private static final int LONGEST = 50;

    private final Letter in;

    Checks(Letter in) {
        this.in = in;
    }

    Expr passed(Expr equation, Expr candidates, Board board) {
        List<Expr> kept = new ArrayList<>(Statements.alternatives(candidates));
        for (Expr candidate : List.copyOf(kept)) {
            if (!isValue(candidate)) {
                continue;
            }
            Map<String, Expr> value = Map.of(in.name(), Statements.right(candidate));
            Expr left = Statements.left(equation).substitute(value);
            Expr right = Statements.right(equation).substitute(value);
            Wording undefined = undefined(left, right);
            boolean holds = undefined == null && isEqual(left, right);
            if (!holds) {
                kept.remove(candidate);
            }
            board.write(
                    Statements.or(kept),
                    holds ? Rule.CHECK_HOLDS : undefined != null ? Rule.CHECK_UNDEFINED : Rule.CHECK_FAILS,
                    candidate,
                    undefined != null ? undefined : outcome(left, right, holds));
        }
        return Statements.or(kept);
    }

    private static Object outcome(Expr left, Expr right, boolean holds) {
        Expr both = Build.equation(shown(left), shown(right));
        Wording told = holds ? Wording.SAME_NUMBER : Wording.DIFFERENT_NUMBERS;
        return Chalk.text(both).length() > LONGEST ? told : both;
    }

    private boolean isValue(Expr candidate) {
        return Trees.isEquation(candidate)
                && in.is(Statements.left(candidate))
                && Statements.right(candidate).variables().isEmpty();
    }

    private static boolean isEqual(Expr left, Expr right) {
        if (!left.variables().isEmpty() || !right.variables().isEmpty()) {
            return Equality.equal(left, right);
        }
        return Constants.equal(left, right)
                .or(() -> Optional.of(Equality.equal(left, right)))
                .orElseThrow();
    }

    /** What has no value, in words; null where both sides have one. */
    private static @Nullable Wording undefined(Expr left, Expr right) {
        try {
            Rewriters.EXPAND.silently(left);
            Rewriters.EXPAND.silently(right);
            boolean none = isBeyond(left) || isBeyond(right) || Equality.undefined(left) || Equality.undefined(right);
            return none ? Wording.NOT_REAL : null;
        } catch (BeyondSchool reason) {
            String text = String.valueOf(reason.getMessage());
            return text.startsWith("Something")
                    ? Wording.DENOMINATOR_ZERO
                    : text.startsWith("This has") ? Wording.NOT_REAL : null;
        }
    }

    /** A logarithm of a number that is not positive, an even root of a negative one. */
    private static boolean isBeyond(Expr expr) {
        boolean logarithm = FunctionRules.isLogarithm(expr);
        boolean root = RootRules.isRoot(expr) && RootRules.index(expr) % 2 == 0;
        if (logarithm || root) {
            Expr inside = logarithm ? expr.children().getFirst() : RootRules.radicand(expr);
            int sign = inside.variables().isEmpty() ? Constants.sign(inside).orElse(1) : 1;
            if (sign < 0 || sign == 0 && logarithm) {
                return true;
            }
        }
        return expr.children().stream().anyMatch(Checks::isBeyond);
    }

    private static Expr shown(Expr side) {
        try {
            return Rewriters.EXPAND.silently(side);
        } catch (BeyondSchool reason) {
            return side;
        }
    }
}
