package org.stepwise.solver.equations;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Rewriters;

/** 0.5x + 1.2 = 3.7 times ten is 5x + 12 = 37. */
public final class Decimals {

    private Decimals() {}

    /** Both sides times a power of ten; the relation as it is where that leaves fractions, or where it is not linear. */
    public static Expr cleared(Expr relation, Board board) {
        int places = places(relation);
        if (places == 0 || relation.children().size() != 2) {
            return relation;
        }
        Terms left = linear(Statements.left(relation));
        Terms right = linear(Statements.right(relation));
        Rational by = Rational.of(BigInteger.TEN.pow(places));
        Expr result =
                relation.with(List.of(left.scaled(by).expr(), right.scaled(by).expr()));
        boolean lost = left.list().isEmpty() || right.list().isEmpty();
        if (lost || hasFraction(result)) {
            return relation;
        }
        board.write(result, Rule.CLEAR_DECIMALS, Build.number(by));
        return result;
    }

    private static int places(Expr expr) {
        return expr instanceof Expr.Decimal decimal
                ? Math.max(0, decimal.value().stripTrailingZeros().scale())
                : expr.children().stream().mapToInt(Decimals::places).max().orElse(0);
    }

    /** Numbers, and numbers times a letter or a bracket; no terms where there are others. */
    private static Terms linear(Expr side) {
        return Terms.of(Rewriters.FRACTIONS.silently(side))
                .filter(terms -> terms.list().stream().allMatch(Decimals::isLinear))
                .orElse(new Terms(List.of()));
    }

    private static boolean isLinear(Term term) {
        for (Map.Entry<Expr, Rational> power : term.powers().entrySet()) {
            boolean simple = power.getKey() instanceof Expr.Name || power.getKey() instanceof Expr.Sum;
            if (!simple || term.powers().size() > 1 || !power.getValue().equals(Rational.ONE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFraction(Expr expr) {
        return expr instanceof Expr.Quotient || expr.children().stream().anyMatch(Decimals::hasFraction);
    }
}
