package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.tree.Trees;

/** Whether an expression is written in the form that was asked; nothing where that is not decided. */
public final class Forms {

    private Forms() {}

    /** A product of what does not factor further over the rationals; constant factors may stay in a bracket. */
    public static Optional<Boolean> factored(Expr expr) {
        return decided(() -> isFactored(named(expr)) && !isUntouched(expr));
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

    /** Sines, roots and the like as letters of their own: (sin x - 1)(sin x + 1) is factored as (s - 1)(s + 1) is. */
    private static Expr named(Expr expr) {
        return expr instanceof Expr.Call call
                        && !call.function().equals("exp")
                        && !call.variables().isEmpty()
                ? Build.name(PlainText.of(call))
                : Trees.map(expr, Forms::named);
    }

    /** As above, and no bracket has a common factor in front of which it could stand. */
    public static Optional<Boolean> factoredOverIntegers(Expr expr) {
        return decided(() -> isFactored(named(expr)) && isPrimitive(expr));
    }

    private static boolean isPrimitive(Expr expr) {
        if (expr instanceof Expr.Sum) {
            Field field = new Field(expr.variables());
            Rational content = Normalizer.of(expr, field).numerator().content().abs();
            return content.equals(Rational.ONE);
        }
        return expr instanceof Expr.Call || expr.children().stream().allMatch(Forms::isPrimitive);
    }

    private static boolean isFactored(Expr expr) {
        return switch (expr) {
            case Expr.Product(List<Expr> factors, Span _) -> factors.stream().allMatch(Forms::isFactored);
            case Expr.Negation(Expr operand, Span _) -> isFactored(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> isFactored(top) && isFactored(bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) when exponent instanceof Expr.Whole -> isFactored(base);
            default -> irreducible(expr);
        };
    }

    /** A sum whose terms have no brackets left: x(x + 1) + 1 is no factor that was written down to its end. */
    private static boolean isFlat(Expr expr) {
        List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
        return terms.stream().noneMatch(Forms::hasSum);
    }

    private static boolean hasSum(Expr expr) {
        return expr instanceof Expr.Sum
                || !(expr instanceof Expr.Call) && expr.children().stream().anyMatch(Forms::hasSum);
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

    /** No brackets left, like terms collected. */
    public static Optional<Boolean> expanded(Expr expr) {
        return decided(() -> {
            List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
            // sin² + cos² has no like terms, though it is 1: each function counts as a letter.
            Expr plain = named(expr);
            Field field = new Field(plain.variables());
            Fraction fraction = Normalizer.of(plain, field);
            if (fraction.denominator().size() > 1) {
                throw new BeyondReach("not a polynomial");
            }
            boolean zero = fraction.isZero() && Tidy.is(expr, 0);
            return zero
                    || terms.stream().allMatch(Forms::isTerm)
                            && terms.size() == fraction.numerator().size();
        });
    }

    /** One number, one root of a number, and each letter once, as 3x²y, 2√3 or x²/2. */
    private static boolean isTerm(Expr expr) {
        Expr bare = expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
        if (bare instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && !bare.variables().isEmpty()) {
            return (isNumber(bottom) || isTerm(bottom)) && isTerm(top) && !(top instanceof Expr.Negation);
        }
        List<Expr> factors = bare instanceof Expr.Product product ? product.factors() : List.of(bare);
        int numbers = 0;
        int roots = 0;
        Set<Expr> seen = new HashSet<>();
        for (Expr factor : factors) {
            if (isNumber(factor)) {
                numbers++;
            } else if (!isAtom(base(factor)) || !seen.add(base(factor)) || isUncomputed(factor)) {
                return false;
            }
            roots += isRootOfNumber(base(factor)) ? 1 : 0;
        }
        return numbers <= 1 && roots <= 1;
    }

    private static boolean isRootOfNumber(Expr expr) {
        return expr instanceof Expr.Call call
                && (call.function().equals("sqrt") || call.function().equals("root"))
                && call.variables().isEmpty();
    }

    /** √2², which is a whole number, and √x², which is x. */
    private static boolean isUncomputed(Expr factor) {
        if (!(factor instanceof Expr.Power(Expr base, Expr exponent, Span _))) {
            return false;
        }
        boolean square = base instanceof Expr.Call call && call.function().equals("sqrt") && Tidy.is(exponent, 2);
        return square
                || factor.variables().isEmpty()
                        && Normalizer.of(factor, new Field(Set.of())).isConstant();
    }

    private static Expr base(Expr factor) {
        return factor instanceof Expr.Power(Expr low, Expr exponent, Span _) && !(exponent instanceof Expr.Sum)
                ? low
                : factor;
    }

    private static boolean isAtom(Expr expr) {
        return expr instanceof Expr.Name || expr instanceof Expr.Symbol || expr instanceof Expr.Call;
    }

    private static boolean isNumber(Expr expr) {
        return switch (expr) {
            case Expr.Whole _, Expr.Decimal _, Expr.Mixed _ -> true;
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> isNumber(top) && isNumber(bottom);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffix == Suffix.PERCENT && isNumber(operand);
            default -> false;
        };
    }

    /** A whole number, or a fraction whose parts have no common factor. */
    public static Optional<Boolean> lowestTerms(Expr expr) {
        return decided(() -> isLowest(expr));
    }

    private static boolean isLowest(Expr expr) {
        return switch (expr) {
            case Expr.Whole _ -> true;
            case Expr.Negation(Expr operand, Span _) when !(operand instanceof Expr.Negation) -> isLowest(operand);
            case Expr.Mixed mixed ->
                mixed.numerator().gcd(mixed.denominator()).equals(BigInteger.ONE)
                        && mixed.numerator().compareTo(mixed.denominator()) < 0;
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> coprime(top, bottom);
            case Expr.Decimal _, Expr.Suffixed _ -> false;
            default ->
                !expr.variables().isEmpty()
                        && !decimal(expr)
                        && expr.children().stream().allMatch(part -> !hasQuotient(part) || isLowest(part));
        };
    }

    private static boolean hasQuotient(Expr expr) {
        return expr instanceof Expr.Quotient || expr.children().stream().anyMatch(Forms::hasQuotient);
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
        return expr instanceof Expr.Decimal || expr.children().stream().anyMatch(Forms::decimal);
    }

    /** Nothing left to compute: 2 + 3 and √4 are not, 1/2, 2√3 and 3 · 10^5 are. */
    public static boolean computed(Expr expr) {
        return switch (expr) {
            case Expr.Whole _, Expr.Decimal _, Expr.Mixed _, Expr.Symbol _ -> true;
            case Expr.Negation(Expr operand, Span _) -> !(operand instanceof Expr.Negation) && computed(operand);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffix != Suffix.FACTORIAL && computed(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> computed(top) && computed(bottom);
            case Expr.Product(List<Expr> factors, Span _)
            when factors.stream().allMatch(Forms::literalOrTen) ->
                factors.size() == 2 && factors.getLast() instanceof Expr.Power;
            default -> Exact.value(expr).isEmpty() && expr.children().stream().allMatch(Forms::computed);
        };
    }

    private static boolean literalOrTen(Expr expr) {
        return expr instanceof Expr.Whole
                || expr instanceof Expr.Decimal
                || expr instanceof Expr.Power(Expr base, Expr _, Span _) && Tidy.is(base, 10);
    }

    private static Optional<Boolean> decided(java.util.function.BooleanSupplier question) {
        try {
            return Optional.of(question.getAsBoolean());
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }
}
