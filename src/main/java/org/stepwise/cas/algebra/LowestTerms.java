package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Fractions with nothing left to cancel. */
public final class LowestTerms {

    private LowestTerms() {}

    /** A whole number, or a fraction whose parts have no common factor. */
    public static Optional<Boolean> reached(Expr expr) {
        return Forms.decided(() -> isLowest(expr));
    }

    private static boolean isLowest(Expr expr) {
        return switch (expr) {
            case Expr.Whole _ -> true;
            case Expr.Negation(Expr operand, Span _) -> !isSigned(operand) && isLowest(operand);
            case Expr.Mixed mixed ->
                mixed.numerator().gcd(mixed.denominator()).equals(BigInteger.ONE)
                        && mixed.numerator().compareTo(mixed.denominator()) < 0;
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> coprime(top, bottom);
            case Expr.Decimal _, Expr.Suffixed _ -> false;
            default -> !isNumberLeft(expr) && !decimal(expr) && isLowestWithin(expr);
        };
    }

    /** 1/3 + 0 and 2/3 + 1/2, which are numbers to be worked out; π/3 + 1/2 is not. */
    private static boolean isNumberLeft(Expr expr) {
        boolean worked = expr.variables().isEmpty() && Exact.value(expr).isPresent();
        boolean several = (expr instanceof Expr.Product
                        || expr instanceof Expr.Sum && expr.variables().isEmpty())
                && hasQuotient(expr)
                && expr.children().stream()
                                .filter(part -> Exact.value(part).isPresent())
                                .count()
                        > 1;
        return worked || several;
    }

    private static boolean isLowestWithin(Expr expr) {
        return expr.children().stream().allMatch(part -> !hasQuotient(part) || isLowest(part))
                && (!(expr instanceof Expr.Product(List<Expr> factors, Span _)) || isOneFraction(factors));
    }

    /** 3/4 · π is 3π/4; a bracket with fractions of its own stands for itself. */
    private static boolean isOneFraction(List<Expr> factors) {
        List<Expr> fractions =
                factors.stream().filter(Expr.Quotient.class::isInstance).toList();
        boolean plain = factors.stream().allMatch(factor -> factor instanceof Expr.Quotient || !hasQuotient(factor));
        if (fractions.size() != 1 || !plain || !(fractions.getFirst() instanceof Expr.Quotient fraction)) {
            return true;
        }
        List<Expr> above = factors.stream()
                .map(factor -> factor == fraction ? fraction.numerator() : factor)
                .toList();
        return coprime(Build.product(above), fraction.denominator());
    }

    /** -(-3)/4 and -(3/(-4)): one of the two signs is too many. */
    private static boolean isSigned(Expr expr) {
        return expr instanceof Expr.Negation
                || expr instanceof Expr.Quotient(Expr top, Expr bottom, Span _) && (isSigned(top) || isSigned(bottom));
    }

    private static boolean hasQuotient(Expr expr) {
        return expr instanceof Expr.Quotient || expr.children().stream().anyMatch(LowestTerms::hasQuotient);
    }

    private static boolean coprime(Expr top, Expr bottom) {
        if (hasQuotient(top) || hasQuotient(bottom) || decimal(top) || decimal(bottom)) {
            return false;
        }
        Field field = new Field(Build.sum(top, bottom).variables());
        Fraction above = Normalizer.of(top, field);
        Fraction below = Normalizer.of(bottom, field);
        if (!above.isPolynomial() || !below.isPolynomial()) {
            throw new BeyondReach("a fraction in a fraction");
        }
        if (above.isConstant() && below.isConstant()) {
            boolean bare = top instanceof Expr.Whole && whole(bottom) || whole(top) && bottom instanceof Expr.Whole;
            return bare
                    && !below.constantValue().abs().equals(Rational.ONE)
                    && above.constantValue()
                            .numerator()
                            .gcd(below.constantValue().numerator())
                            .equals(BigInteger.ONE);
        }
        BigInteger numbers = above.numerator()
                .content()
                .numerator()
                .gcd(below.numerator().content().numerator());
        return !below.isConstant()
                        && numbers.equals(BigInteger.ONE)
                        && above.numerator().gcd(below.numerator()).isConstant()
                || below.isConstant() && numbers.equals(BigInteger.ONE) && !Tidy.is(bottom, 1);
    }

    private static boolean whole(Expr expr) {
        return expr instanceof Expr.Whole
                || expr instanceof Expr.Negation(Expr operand, Span _) && operand instanceof Expr.Whole;
    }

    private static boolean decimal(Expr expr) {
        return expr instanceof Expr.Decimal || expr.children().stream().anyMatch(LowestTerms::decimal);
    }
}
