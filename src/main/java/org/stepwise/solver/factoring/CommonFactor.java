package org.stepwise.solver.factoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** What every term has: 6x² + 9x is 3x(2x + 3). */
public final class CommonFactor {

    private CommonFactor() {}

    public static @Nullable Expr split(Terms terms, Board board) {
        if (terms.list().size() < 2) {
            return null;
        }
        Term common = of(terms);
        boolean squares =
                common.powers().isEmpty() && !common.number().isInteger() && SquaresAndCubes.areSquares(terms);
        boolean minus = terms.list().getFirst().number().signum() < 0
                && terms.list().stream()
                                        .filter(term -> term.number().signum() < 0)
                                        .count()
                                * 2
                        >= terms.list().size();
        Term plain = squares ? Term.ONE : common;
        if (plain.equals(Term.ONE) && !minus) {
            return null;
        }
        Term factor = minus ? plain.scaled(Rational.of(-1)) : plain;
        Expr rest =
                new Terms(terms.list().stream().map(term -> term.over(factor)).toList()).expr();
        Expr result = factor.equals(Term.of(Rational.of(-1))) ? Build.negation(rest) : product(factor.expr(), rest);
        boolean bare = plain.equals(Term.ONE);
        board.write(result, bare ? Rule.MINUS_OUT : Rule.COMMON_FACTOR, factor.expr());
        return result;
    }

    static Expr product(Expr factor, Expr rest) {
        return factor instanceof Expr.Negation negation
                ? Build.negation(Flat.of(Build.product(negation.operand(), rest)))
                : Flat.of(Build.product(factor, rest));
    }

    /** The greatest common factor, its number positive. */
    public static Term of(Terms terms) {
        List<Map<Expr, Rational>> powers = new ArrayList<>();
        terms.list().forEach(term -> powers.add(term.powers()));
        Map<Expr, Rational> common = new LinkedHashMap<>();
        powers.getFirst().forEach((base, exponent) -> {
            Rational least = exponent;
            for (Map<Expr, Rational> other : powers) {
                Rational here = other.getOrDefault(base, Rational.ZERO);
                least = here.compareTo(least) < 0 ? here : least;
            }
            if (least.signum() > 0) {
                common.put(base, least);
            }
        });
        return new Term(terms.content(), common);
    }
}
