package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Products of what does not split any further. */
public final class Factored {

    private Factored() {}

    /** A product of what does not factor further over the rationals; constant factors may stay in a bracket. */
    public static Optional<Boolean> factored(Expr wanted, Expr expr) {
        return Forms.decided(() -> isProduct(wanted, expr) && !isUntouched(expr));
    }

    /** 5x + 10, from which a whole number can be taken although over the rationals it does not split, and 3 + 4. */
    private static boolean isUntouched(Expr expr) {
        Expr bare = expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
        if (!(bare instanceof Expr.Sum)) {
            return false;
        }
        Rational content = Normalizer.of(bare, new Field(bare.variables()))
                .numerator()
                .content()
                .abs();
        return bare.variables().isEmpty() || content.isInteger() && content.compareTo(Rational.ONE) > 0;
    }

    /** As above, and no bracket has a common factor in front of which it could stand. */
    public static Optional<Boolean> factoredOverIntegers(Expr wanted, Expr expr) {
        return Forms.decided(() -> isProduct(wanted, expr) && isPrimitive(expr));
    }

    /** The factors of what has no roots, bars or functions have none either. */
    private static boolean isProduct(Expr wanted, Expr expr) {
        if (!Forms.hasFunction(wanted) && Forms.hasFunction(expr)) {
            return false;
        }
        Expr plain = Forms.named(expr);
        return !isFractured(plain) && isFactored(plain) && !cancels(plain);
    }

    /** x(x - 1/x), where the whole has nothing below and a bracket has. */
    private static boolean isFractured(Expr plain) {
        Field field = new Field(plain.variables());
        return hasFractionInSum(plain) && Normalizer.of(plain, field).isPolynomial() && !Forms.hasFunction(plain);
    }

    private static boolean hasFractionInSum(Expr expr) {
        return expr instanceof Expr.Sum
                ? Written.divides(expr)
                : expr.children().stream().anyMatch(Factored::hasFractionInSum);
    }

    /** (x + 1)^3/(x + 1): what stands above and below alike. */
    private static boolean cancels(Expr plain) {
        if (!Written.divides(plain)) {
            return false;
        }
        Field field = new Field(plain.variables());
        Normalizer.of(plain, field);
        Fraction written = Written.of(plain, field);
        return !written.numerator().gcd(written.denominator()).isConstant();
    }

    private static boolean isPrimitive(Expr expr) {
        if (expr instanceof Expr.Sum) {
            Field field = new Field(expr.variables());
            Rational content = Normalizer.of(expr, field).numerator().content().abs();
            return content.equals(Rational.ONE);
        }
        return expr instanceof Expr.Call || expr.children().stream().allMatch(Factored::isPrimitive);
    }

    private static boolean isFactored(Expr expr) {
        return switch (expr) {
            case Expr.Product(List<Expr> factors, Span _) -> factors.stream().allMatch(Factored::isFactored);
            case Expr.Negation(Expr operand, Span _) -> isFactored(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> isFactored(top) && isFactored(bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) when isWhole(exponent) -> isFactored(base);
            case Expr.Power(Expr base, Expr _, Span _) when base.variables().isEmpty() && isOneTerm(expr) -> true;
            default -> irreducible(expr);
        };
    }

    private static boolean isWhole(Expr exponent) {
        return Exact.value(exponent).filter(Rational::isInteger).isPresent();
    }

    /** e^(-x) and 2^(x + 1), but not e^(ln(x^2 - 1)). */
    private static boolean isOneTerm(Expr power) {
        return Normalizer.of(power, new Field(power.variables())).isMonomial();
    }

    /** A sum whose terms have no brackets left: x(x + 1) + 1 is no factor that was written down to its end. */
    private static boolean isFlat(Expr expr) {
        List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
        return terms.stream().noneMatch(Factored::hasSum);
    }

    private static boolean hasSum(Expr expr) {
        return expr instanceof Expr.Sum
                || !(expr instanceof Expr.Call) && expr.children().stream().anyMatch(Factored::hasSum);
    }

    private static boolean irreducible(Expr expr) {
        if (!isFlat(expr)) {
            return false;
        }
        Field field = new Field(expr.variables());
        Fraction fraction = Normalizer.of(expr, field);
        if (!field.isFree(fraction) || !fraction.isPolynomial()) {
            throw new BeyondReach("not a polynomial");
        }
        Polynomial.Factors factors = fraction.numerator().factors();
        int count = factors.exponents().stream().mapToInt(Integer::intValue).sum();
        return count <= 1;
    }
}
