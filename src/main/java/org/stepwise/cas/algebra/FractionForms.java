package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Forms of rational functions and quadratics; nothing where that is not decided. */
public final class FractionForms {

    private FractionForms() {}

    /** One fraction, or none: no other one inside it or beside it. */
    public static boolean single(Expr expr) {
        Expr bare = expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
        return bare instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                ? !divides(top) && !divides(bottom)
                : !divides(bare);
    }

    private static boolean divides(Expr expr) {
        return expr instanceof Expr.Quotient
                || expr instanceof Expr.Mixed
                || expr instanceof Expr.Power(Expr _, Expr exponent, Span _)
                        && Exact.value(exponent)
                                .filter(value -> value.signum() < 0)
                                .isPresent()
                || expr.children().stream().anyMatch(FractionForms::divides);
    }

    /** A polynomial, and over each power of an irreducible polynomial one numerator of a lower degree, nothing to cancel. */
    public static Optional<Boolean> partial(Expr expr, String variable) {
        try {
            Field field = new Field(expr.variables());
            int index = field.variable(variable);
            List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
            Set<Map.Entry<Polynomial, Integer>> seen = new HashSet<>();
            for (Expr term : terms) {
                Fraction fraction = new Normalizer(field).of(term);
                if (!field.isRational()) {
                    return Optional.empty();
                }
                boolean written = !fraction.denominator().uses(index) || isWrittenAsOne(term, variable);
                if (!written || cancels(Written.of(term, field), index)) {
                    return Optional.of(false);
                }
                List<Map.Entry<Polynomial, Integer>> powers = powers(fraction.denominator(), index);
                if (!powers.isEmpty() && !(isPartial(fraction, powers, index) && seen.add(powers.getFirst()))) {
                    return Optional.of(false);
                }
            }
            return Optional.of(true);
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    /** A number or a parameter may still cancel, as in 2/(2x - 2). */
    private static boolean cancels(Fraction written, int index) {
        return written.numerator().gcd(written.denominator()).uses(index);
    }

    private static boolean isPartial(Fraction fraction, List<Map.Entry<Polynomial, Integer>> powers, int index) {
        return powers.size() == 1
                && fraction.numerator().degree(index)
                        < powers.getFirst().getKey().degree(index);
    }

    private static List<Map.Entry<Polynomial, Integer>> powers(Polynomial denominator, int index) {
        List<Map.Entry<Polynomial, Integer>> powers = new ArrayList<>();
        if (denominator.uses(index)) {
            Polynomial.Factors factors = denominator.factors();
            for (int i = 0; i < factors.bases().size(); i++) {
                if (factors.bases().get(i).uses(index)) {
                    powers.add(Map.entry(
                            factors.bases().get(i), factors.exponents().get(i)));
                }
            }
        }
        return powers;
    }

    /** Not a sum in disguise, as in 2(1/x + 1/(x + 1)). */
    private static boolean isWrittenAsOne(Expr term, String variable) {
        return term instanceof Expr.Sum
                ? !dividesBy(term, variable)
                : term.children().stream().allMatch(child -> isWrittenAsOne(child, variable));
    }

    private static boolean dividesBy(Expr expr, String variable) {
        boolean here = expr instanceof Expr.Quotient quotient
                ? quotient.denominator().variables().contains(variable)
                : expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && base.variables().contains(variable)
                        && Exact.value(exponent)
                                .filter(value -> value.signum() < 0)
                                .isPresent();
        return here || expr.children().stream().anyMatch(child -> dividesBy(child, variable));
    }

    /** A square of something linear, times a number, and a number beside it. */
    public static Optional<Boolean> completedSquare(Expr expr, String variable) {
        try {
            List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
            List<Expr> varying = terms.stream()
                    .filter(term -> term.variables().contains(variable))
                    .toList();
            return Optional.of(varying.size() <= 1
                    && varying.stream().allMatch(term -> isSquare(term, variable))
                    && isShort(terms.stream()
                            .filter(term -> !term.variables().contains(variable))
                            .toList()));
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    /** One number; several only if one of them has letters. */
    private static boolean isShort(List<Expr> constants) {
        return constants.stream().filter(term -> Exact.value(term).isPresent()).count() <= 1;
    }

    private static boolean isSquare(Expr term, String variable) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> isSquare(operand, variable);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                !bottom.variables().contains(variable) && isSquare(top, variable);
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream()
                                        .filter(factor -> factor.variables().contains(variable))
                                        .count()
                                == 1
                        && factors.stream()
                                .allMatch(
                                        factor -> !factor.variables().contains(variable) || isSquare(factor, variable));
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                Exact.value(exponent).equals(Optional.of(Rational.of(2))) && isLinear(base, variable);
            default -> false;
        };
    }

    private static boolean isLinear(Expr base, String variable) {
        Field field = new Field(base.variables());
        int index = field.variable(variable);
        Fraction fraction = Normalizer.of(base, field);
        return fraction.numerator().degree(index) == 1
                && !fraction.denominator().uses(index);
    }
}
