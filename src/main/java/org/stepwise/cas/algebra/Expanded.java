package org.stepwise.cas.algebra;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Sums of terms without brackets. */
public final class Expanded {

    private static final Set<String> HIDING = Set.of("abs", "sqrt", "root", "exp", "ln");

    private Expanded() {}

    /** No brackets left, like terms collected. */
    public static Optional<Boolean> expanded(Expr wanted, Expr expr) {
        return Forms.decided(() -> {
            if (!Forms.hasFunction(wanted) && hidesBracket(expr)) {
                return false;
            }
            List<Expr> terms = expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
            // sin² + cos² has no like terms, though it is 1: each function counts as a letter.
            Expr plain = Forms.named(expr);
            Field field = new Field(plain.variables());
            Fraction fraction = Normalizer.of(plain, field);
            if (fraction.denominator().size() > 1) {
                throw new BeyondReach("not a polynomial");
            }
            boolean zero = fraction.isZero() && Tidy.is(expr, 0);
            return zero
                    || terms.stream().allMatch(Expanded::isTerm)
                            && terms.size() == fraction.numerator().size();
        });
    }

    /** |x + 1| and √((x + 1)^4) where the whole is a polynomial. */
    private static boolean hidesBracket(Expr expr) {
        return expr instanceof Expr.Call(String function, List<Expr> _, Span _)
                        && HIDING.contains(function)
                        && !expr.variables().isEmpty()
                || expr.children().stream().anyMatch(Expanded::hidesBracket);
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
        Set<Expr> growing = new HashSet<>();
        Set<Expr> seen = new HashSet<>();
        for (Expr factor : factors) {
            if (isNumber(factor)) {
                numbers++;
            } else if (isNumberToLetters(factor)) {
                if (!seen.add(base(factor))) {
                    return false;
                }
                growing.add(base(factor));
            } else if (!isAtom(base(factor)) || !seen.add(base(factor)) || isUncomputed(factor)) {
                return false;
            }
            roots += isRootOfNumber(base(factor)) ? 1 : 0;
        }
        if (growing.size() > 1) {
            throw new BeyondReach("whether 2^x 3^x is one term");
        }
        return numbers <= 1 && roots <= 1;
    }

    /** 2^x and 4^(2n), but not 2^(x + 1). */
    private static boolean isNumberToLetters(Expr factor) {
        return factor instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && isNumber(base)
                && !exponent.variables().isEmpty()
                && isTerm(exponent);
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
}
