package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
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

/** Terms with letters: products worked out, powers put together, like terms collected. */
public final class TermRules {

    public static final List<Rewrite> ALL = List.of(
            TermRules::powerOfPower,
            TermRules::powerOfProduct,
            TermRules::exponents,
            TermRules::product,
            TermRules::collect);

    private TermRules() {}

    /** (x²)³ is x⁶; not (x²)^(1/2), which is |x|. */
    private static @Nullable Move powerOfPower(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))) {
            return null;
        }
        if (Literals.is(exponent, 1)) {
            return Move.of(base, Rule.MULTIPLY_TERMS, place, base);
        }
        if (Literals.is(exponent, 0) && !Literals.isZero(base)) {
            return Move.of(Build.whole(1), Rule.ZERO_EXPONENT);
        }
        if (!(base instanceof Expr.Power(Expr low, Expr inner, Span _))
                || Literals.isLiteral(low) && Literals.isLiteral(inner)
                || !(Literals.literal(exponent) instanceof Rational outer)
                || !outer.isInteger()) {
            return null;
        }
        Expr both = Rewriters.TERMS.silently(Build.product(exponent, inner));
        Expr result = Build.power(low, both);
        return Move.of(result, Rule.POWER_OF_POWER, place, result);
    }

    /** (2xy)³, (x/3)² and (-x)². */
    private static @Nullable Move powerOfProduct(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(Literals.literal(exponent) instanceof Rational high)
                || !high.isInteger()
                || Literals.isLiteral(base)) {
            return null;
        }
        Expr result = switch (base) {
            case Expr.Product(List<Expr> factors, Span _) ->
                Build.product(factors.stream()
                        .map(factor -> Build.power(factor, exponent))
                        .toList());
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                Build.quotient(Build.power(top, exponent), Build.power(bottom, exponent));
            case Expr.Negation(Expr operand, Span _) ->
                high.numerator().testBit(0)
                        ? Build.negation(Build.power(operand, exponent))
                        : Build.power(operand, exponent);
            default -> null;
        };
        return result == null ? null : Move.of(result, Rule.POWER_OF_PRODUCT, place, result);
    }

    /** e^x · e^(2x) is e^(3x), where a letter stands in an exponent. */
    private static @Nullable Move exponents(Expr place) {
        if (place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && top instanceof Expr.Power(Expr base, Expr one, Span _)
                && bottom instanceof Expr.Power(Expr other, Expr two, Span _)
                && base.equals(other)
                && !place.variables().isEmpty()
                && !(one.variables().isEmpty() && two.variables().isEmpty())) {
            Expr less = Rewriters.EXPAND.silently(Flat.of(Build.difference(one, two)));
            Expr result = Build.power(base, less);
            return Move.of(result, Rule.SUBTRACT_EXPONENTS, place, result);
        }
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        for (int i = 0; i < factors.size(); i++) {
            for (int j = i + 1; j < factors.size(); j++) {
                if (factors.get(i) instanceof Expr.Power(Expr base, Expr one, Span _)
                        && !one.variables().isEmpty()
                        && factors.get(j) instanceof Expr.Power(Expr other, Expr two, Span _)
                        && base.equals(other)) {
                    Expr all = Rewriters.TERMS.silently(Flat.of(Build.sum(one, two)));
                    Expr both = Build.product(factors.get(i), factors.get(j));
                    List<Expr> rest = new ArrayList<>(factors);
                    rest.set(i, Build.power(base, all));
                    rest.remove(j);
                    return Move.of(Build.product(rest), Rule.ADD_EXPONENTS, both, rest.get(i));
                }
            }
        }
        return null;
    }

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
        return Move.of(result, rule(place), place, result);
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

    private static Rule rule(Expr place) {
        if (place instanceof Expr.Quotient) {
            return Rule.SUBTRACT_EXPONENTS;
        }
        boolean numbers = place.children().stream()
                        .filter(child -> Literals.literal(positive(child)) != null || child instanceof Expr.Product)
                        .count()
                > 0;
        return numbers ? Rule.MULTIPLY_TERMS : Rule.ADD_EXPONENTS;
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
            if (like.size() > 1) {
                rest.set(i, total.expr());
                Expr all = Build.sum(like);
                return Move.of(Flat.sum(rest), total.isNumber() ? Rule.ADD : Rule.COLLECT, all, total.expr());
            }
        }
        return null;
    }

    private static boolean isOperator(Expr base) {
        return Chalk.is(base, Chalk.DERIVATIVE) || Chalk.is(base, Chalk.INTEGRAL);
    }
}
