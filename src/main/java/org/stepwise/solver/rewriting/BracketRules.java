package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** Multiplying out. */
public final class BracketRules {

    static final List<Rewrite> ALL = List.of(
            BracketRules::minus,
            BracketRules::negativeFactor,
            BracketRules::overNumber,
            BinomialRules::squared,
            BracketRules::conjugates,
            BinomialRules::power,
            BracketRules::product);

    private BracketRules() {}

    /** -(x - 2) is -x + 2. */
    private static @Nullable Move minus(Expr place) {
        return place instanceof Expr.Negation(Expr operand, Span _)
                        && operand instanceof Expr.Sum(List<Expr> terms, Span _)
                ? Move.of(Build.sum(terms.stream().map(BracketRules::negated).toList()), Rule.REMOVE_BRACKETS)
                : null;
    }

    public static Expr negated(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _)
                ? operand
                : Literals.isZero(expr) ? expr : Build.negation(expr);
    }

    /** -3(2x - 5) is -6x + 15 at once. */
    private static @Nullable Move negativeFactor(Expr place) {
        if (!(place instanceof Expr.Negation(Expr operand, Span _))
                || !(operand instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        List<Expr> plain =
                factors.stream().filter(factor -> !(factor instanceof Expr.Sum)).toList();
        if (plain.size() != factors.size() - 1) {
            return null;
        }
        Expr.Sum bracket = (Expr.Sum)
                factors.stream().filter(Expr.Sum.class::isInstance).findFirst().orElseThrow();
        Expr factor = Build.negation(Build.product(plain));
        return Move.of(Build.sum(pairs(List.of(factor), bracket.terms())), Rule.DISTRIBUTE, factor);
    }

    /** ½(4x - 6) is 2x - 3. */
    static @Nullable Move fraction(Expr place) {
        boolean fits = place instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.size() == 2
                && factors.getLast() instanceof Expr.Sum bracket
                && !bracket.variables().isEmpty()
                && Literals.literal(factors.getFirst()) instanceof Rational number
                && !number.isInteger();
        return fits ? product(place) : null;
    }

    /** (2x + 4)/2 term by term. */
    private static @Nullable Move overNumber(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(top instanceof Expr.Sum(List<Expr> terms, Span _))
                || !Literals.isLiteral(bottom)
                || top.variables().isEmpty() && !goesInto(bottom, terms)) {
            return null;
        }
        List<Expr> parts = terms.stream()
                .map(term -> term instanceof Expr.Negation(Expr operand, Span _)
                        ? Build.negation(Build.quotient(operand, bottom))
                        : Build.quotient(term, bottom))
                .toList();
        return Move.of(Build.sum(parts), Rule.SPLIT_FRACTION, bottom);
    }

    /** (5 + √13)/2 stays one fraction, (4 + 2√3)/2 does not. */
    private static boolean goesInto(Expr bottom, List<Expr> terms) {
        return Literals.literal(bottom) instanceof Rational divisor
                && terms.stream()
                        .allMatch(term -> Term.of(term) instanceof Term one
                                && one.number().over(divisor).isInteger());
    }

    private static @Nullable Move conjugates(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _)) || factors.size() != 2) {
            return null;
        }
        if (!(factors.getFirst() instanceof Expr.Sum(List<Expr> one, Span _))
                || !(factors.getLast() instanceof Expr.Sum(List<Expr> other, Span _))
                || one.size() != 2
                || other.size() != 2
                || !one.getFirst().equals(other.getFirst())
                || one.getFirst() instanceof Expr.Negation
                || !one.getLast().equals(negated(other.getLast()))) {
            return null;
        }
        Expr second = one.getLast() instanceof Expr.Negation(Expr operand, Span _) ? operand : one.getLast();
        return Move.of(
                Build.difference(Build.power(one.getFirst(), 2), Build.power(second, 2)), Rule.DIFFERENCE_OF_SQUARES);
    }

    static List<Expr> pairs(List<Expr> left, List<Expr> right) {
        List<Expr> terms = new ArrayList<>();
        for (Expr one : left) {
            for (Expr other : right) {
                terms.add(times(one, other));
            }
        }
        return terms;
    }

    /** The first factor by the first bracket beside it. */
    private static @Nullable Move product(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        List<Expr> plain = new ArrayList<>();
        List<Expr.Sum> sums = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Sum sum) {
                sums.add(sum);
            } else {
                plain.add(factor);
            }
        }
        if (sums.isEmpty()) {
            return null;
        }
        boolean bracket = sums.size() > 1;
        List<Expr> left = bracket ? sums.getFirst().terms() : List.of(Build.product(plain));
        List<Expr> right = bracket ? sums.get(1).terms() : sums.getFirst().terms();
        List<Expr> terms = pairs(left, right);
        List<Expr> rest = new ArrayList<>(bracket ? plain : List.of());
        rest.add(Build.sum(terms));
        rest.addAll(bracket ? sums.subList(2, sums.size()) : List.of());
        return Move.of(Build.product(rest), bracket ? Rule.MULTIPLY_BRACKETS : Rule.DISTRIBUTE, Build.product(plain));
    }

    /** With numbers and letters worked out, as everyone does when multiplying out. */
    private static Expr times(Expr one, Expr other) {
        Expr product = Build.product(one, other);
        Term term = Term.of(product);
        return term == null ? Flat.of(product) : term.expr();
    }
}
