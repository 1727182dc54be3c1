package org.stepwise.solver.factoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Factors;
import org.stepwise.solver.rewriting.Rewriters;

/** Factors a polynomial over the rationals: what is common first, then the patterns of school, then its zeros. */
public final class Factoring {

    private static final List<Pattern> PATTERNS = List.of(
            CommonFactor::split, SquaresAndCubes::split, Trinomials::split, Grouping::split, RationalRoots::split);

    private final Board board;

    public Factoring(Board board) {
        this.board = board;
    }

    /** One way to write a sum as a product. */
    interface Pattern {

        /** The product, its steps written on the board; null where the pattern is not there. */
        @Nullable
        Expr split(Terms terms, Board board);
    }

    public static Expr answer(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        if (!Trees.isValue(given)) {
            throw new BeyondSchool("There is no expression to factor.");
        }
        if (given.variables().isEmpty()) {
            throw new BeyondSchool("There is no letter in this expression.");
        }
        Expr plain = Rewriters.TERMS.onBoard(given, board);
        Expr result = new Factoring(board).of(plain);
        if (board.steps().isEmpty()) {
            board.write(result, Rule.CANNOT_FACTOR, result);
        }
        return result;
    }

    /** The product; the sum itself where it does not split. */
    public Expr of(Expr expr) {
        Expr product = whole(expr, board);
        if (product instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && base instanceof Expr.Product(List<Expr> factors, Span _)) {
            Expr powers = Build.product(factors.stream()
                    .map(factor -> Build.power(factor, exponent))
                    .toList());
            board.write(powers, Rule.POWER_OF_PRODUCT, product, powers);
            return powers;
        }
        Term merged = Term.of(product);
        if (merged == null || product instanceof Expr.Sum) {
            return product;
        }
        if (!isMessy(product)) {
            return product;
        }
        board.write(merged.expr(), Rule.EQUAL_FACTORS);
        return merged.expr();
    }

    /** Equal factors, or a number that is not in front. */
    private static boolean isMessy(Expr product) {
        Expr bare = product instanceof Expr.Negation(Expr operand, Span _) ? operand : product;
        return bare instanceof Expr.Product(List<Expr> factors, Span _)
                && (factors.stream().map(Factoring::base).distinct().count() < factors.size()
                        || factors.stream()
                                .skip(1)
                                .anyMatch(factor -> factor.variables().isEmpty() || factor instanceof Expr.Negation));
    }

    private static Expr base(Expr factor) {
        return factor instanceof Expr.Power(Expr low, Expr _, Span _) ? low : factor;
    }

    private Expr whole(Expr expr, Board here) {
        return switch (expr) {
            case Expr.Product(List<Expr> factors, Span _) -> each(factors, here);
            case Expr.Negation(Expr operand, Span _) -> Build.negation(whole(operand, here.framed(Build::negation)));
            case Expr.Power(Expr base, Expr exponent, Span _)
            when base instanceof Expr.Sum ->
                Build.power(whole(base, here.framed(part -> Build.power(part, exponent))), exponent);
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when bottom.variables().isEmpty() ->
                Build.quotient(whole(top, here.framed(part -> Build.quotient(part, bottom))), bottom);
            case Expr.Sum sum -> sum(sum, here);
            default -> expr;
        };
    }

    private Expr each(List<Expr> factors, Board here) {
        List<Expr> all = new ArrayList<>(factors);
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            List<Expr> now = List.copyOf(all);
            Board inner = here.framed(part -> {
                List<Expr> next = new ArrayList<>(now);
                next.set(place, part);
                return Flat.of(Build.product(next));
            });
            all.set(i, whole(all.get(i), inner));
        }
        return Flat.of(Build.product(all));
    }

    private Expr sum(Expr.Sum sum, Board here) {
        Terms terms = Terms.of(sum).orElse(null);
        if (terms == null || terms.list().stream().anyMatch(Factoring::hasBracket)) {
            Expr product = terms == null ? null : CommonFactor.split(terms, here);
            if (product != null) {
                return whole(inside(product, here), here);
            }
            Expr squares = terms == null ? null : SquaresAndCubes.split(terms, here);
            if (squares != null) {
                return whole(collected(squares, here), here);
            }
            Expr plain = Rewriters.EXPAND.onBoard(sum, here);
            return plain.equals(sum) ? sum : whole(plain, here);
        }
        if (terms.list().stream()
                .anyMatch(term -> term.powers().values().stream().anyMatch(e -> !e.isInteger() || e.signum() < 0))) {
            throw new BeyondSchool("Only polynomials are factored here.");
        }
        for (Pattern pattern : PATTERNS) {
            Expr product = pattern.split(terms, here);
            if (product != null) {
                return whole(product, here);
            }
        }
        Expr known = Factors.of(sum);
        if (Factors.list(known).size() > 1) {
            here.write(known, Rule.FACTOR_POLYNOMIAL, sum);
            return known;
        }
        return sum;
    }

    /** ((x + 2) - 3)((x + 2) + 3): each bracket worked out. */
    private static Expr collected(Expr product, Board here) {
        List<Expr> factors = new ArrayList<>(Flat.of(product).children());
        for (int i = 0; i < factors.size(); i++) {
            int place = i;
            List<Expr> now = List.copyOf(factors);
            factors.set(i, Rewriters.EXPAND.onBoard(now.get(i), here.framed(part -> {
                List<Expr> all = new ArrayList<>(now);
                all.set(place, part);
                return Build.product(all);
            })));
        }
        return Flat.of(Build.product(factors));
    }

    /** Like terms within the brackets that came together. */
    private static Expr inside(Expr product, Board here) {
        return product instanceof Expr.Product(List<Expr> factors, Span _) && factors.getLast() instanceof Expr.Sum last
                ? Flat.of(Build.product(List.of(
                        Build.product(factors.subList(0, factors.size() - 1)),
                        Rewriters.EXPAND.onBoard(last, here.framed(part -> {
                            List<Expr> all = new ArrayList<>(factors);
                            all.set(all.size() - 1, part);
                            return Build.product(all);
                        })))))
                : product;
    }

    private static boolean hasBracket(Term term) {
        return term.powers().keySet().stream().anyMatch(Expr.Sum.class::isInstance);
    }
}
