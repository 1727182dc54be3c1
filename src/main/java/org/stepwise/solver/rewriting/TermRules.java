package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** Terms with letters: products worked out, powers put together, like terms collected. */
public final class TermRules {

    public static final List<Rewrite> ALL = Stream.concat(
                    PowerRules.ALL.stream(), Stream.<Rewrite>of(TermRules::product, TermRules::collect))
            .toList();

    private TermRules() {}

    /** 2x · 3x² is 6x³, 6x/4 is 3x/2. */
    private static @Nullable Move product(Expr place) {
        boolean shape =
                place instanceof Expr.Product || place instanceof Expr.Quotient || place instanceof Expr.Negation;
        if (!shape || Literals.isLiteral(place) || !(Term.of(place) instanceof Term term)) {
            return null;
        }
        Expr result = term.expr();
        if (same(result, place)
                || isReordered(place, result)
                || place instanceof Expr.Negation(Expr inner, Span _) && !needs(inner)) {
            return null;
        }
        return place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                ? quotient(place, top, bottom, result)
                : Move.of(result, repeats(place) ? Rule.ADD_EXPONENTS : Rule.MULTIPLY_TERMS, place, result);
    }

    /** x⁵/x², 6x/4, 8x/4 and 2√3/2 are said in words of their own. */
    private static Move quotient(Expr place, Expr top, Expr bottom, Expr result) {
        Term above = Term.of(top);
        Term below = Term.of(bottom);
        if (above == null || below == null) {
            return Move.of(result, Rule.DIVIDE_NUMBERS, place, result);
        }
        boolean shared = above.powers().keySet().stream().anyMatch(below.powers()::containsKey);
        boolean raised = Stream.of(above, below)
                .flatMap(term -> term.powers().values().stream())
                .anyMatch(exponent -> !exponent.equals(Rational.ONE));
        boolean whole = above.number().isInteger() && below.number().isInteger();
        Rational common = whole
                ? Rational.of(above.number().numerator().gcd(below.number().numerator()))
                : Rational.ONE;
        if (shared && raised) {
            return Move.of(result, Rule.SUBTRACT_EXPONENTS, place, result);
        }
        if (shared || whole && !common.equals(Rational.ONE) && !common.equals(below.number())) {
            Map<Expr, Rational> both = new LinkedHashMap<>(above.powers());
            both.keySet().retainAll(below.powers().keySet());
            return Move.of(result, Rule.CANCEL, new Term(common, both).expr());
        }
        return Move.of(result, Rule.DIVIDE_NUMBERS, place, result);
    }

    private static boolean needs(Expr inner) {
        return inner instanceof Expr.Negation || inner instanceof Expr.Product || inner instanceof Expr.Quotient;
    }

    /** x · ln 2 and 2k · π are fine as they stand; only x · 2 is not. */
    private static boolean isReordered(Expr place, Expr result) {
        if (place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && result instanceof Expr.Quotient(Expr above, Expr below, Span _)) {
            return (top.equals(above) || isReordered(top, above))
                    && (bottom.equals(below) || isReordered(bottom, below));
        }
        return place instanceof Expr.Product(List<Expr> factors, Span _)
                && result instanceof Expr.Product(List<Expr> others, Span _)
                && factors.size() == others.size()
                && factors.containsAll(others)
                && factors.stream().skip(1).noneMatch(Literals::isLiteral);
    }

    private static boolean same(Expr one, Expr other) {
        return Chalk.text(one).equals(Chalk.text(other));
    }

    /** Whether only powers are multiplied, two of them of the same base. */
    private static boolean repeats(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))
                || factors.stream().anyMatch(factor -> Literals.isLiteral(positive(factor)))) {
            return false;
        }
        List<Expr> bases = factors.stream()
                .map(factor -> factor instanceof Expr.Power(Expr low, Expr _, Span _) ? low : factor)
                .toList();
        return bases.stream().distinct().count() < bases.size();
    }

    private static Expr positive(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
    }

    /** The first terms that are alike. */
    private static @Nullable Move collect(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> parts, Span _))) {
            return null;
        }
        for (int i = 0; i < parts.size(); i++) {
            Term first = Term.of(parts.get(i));
            if (first == null || first.powers().keySet().stream().anyMatch(TermRules::isOperator)) {
                continue;
            }
            List<Expr> like = new ArrayList<>(List.of(parts.get(i)));
            List<Expr> rest = new ArrayList<>(parts.subList(0, i));
            Term total = first;
            rest.add(parts.get(i));
            for (Expr part : parts.subList(i + 1, parts.size())) {
                Term term = Term.of(part);
                if (term != null && term.isLike(first)) {
                    like.add(part);
                    total = new Term(total.number().plus(term.number()), total.powers());
                } else {
                    rest.add(part);
                }
            }
            if (like.size() > 1 && !sameBottoms(like)) {
                Expr fraction = overOne(like);
                rest.set(i, fraction);
                return Move.of(Flat.sum(rest), Rule.COMMON_DENOMINATOR, ((Expr.Quotient) fraction).denominator());
            }
            if (like.size() > 1) {
                rest.set(i, total.expr());
                Expr all = Build.sum(like);
                return Move.of(Flat.sum(rest), total.isNumber() ? Rule.ADD : Rule.COLLECT, all, total.expr());
            }
        }
        return null;
    }

    private static boolean sameBottoms(List<Expr> like) {
        return like.stream().map(TermRules::bottom).distinct().count() == 1
                || like.stream().allMatch(Literals::isLiteral);
    }

    private static BigInteger bottom(Expr part) {
        return Term.of(part) instanceof Term term ? term.number().denominator() : BigInteger.ONE;
    }

    /** x/2 + x/3 as (3x + 2x)/6. */
    private static Expr overOne(List<Expr> like) {
        BigInteger common = like.stream().map(TermRules::bottom).reduce(BigInteger.ONE, Terms::lcm);
        List<Expr> tops = like.stream()
                .map(part -> Term.of(part) instanceof Term term
                        ? term.scaled(Rational.of(common)).expr()
                        : part)
                .toList();
        return Build.quotient(Build.sum(tops), Build.whole(common));
    }

    private static boolean isOperator(Expr base) {
        return Chalk.is(base, Chalk.DERIVATIVE) || Chalk.is(base, Chalk.INTEGRAL);
    }
}
