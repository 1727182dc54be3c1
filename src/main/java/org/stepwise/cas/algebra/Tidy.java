package org.stepwise.cas.algebra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.tree.Trees;

/** What a textbook would print after numbers took the place of letters; order and structure stay. */
public final class Tidy {

    private static final int MOST_DECIMALS = 12;

    private Tidy() {}

    public static Expr tidy(Expr expr) {
        Expr inner = Trees.map(expr, Tidy::tidy);
        return switch (inner) {
            case Expr.Mixed _, Expr.Whole _, Expr.Decimal _ -> inner;
            case Expr.Suffixed(Expr _, Suffix suffix, Span _) when suffix == Suffix.PERCENT -> inner;
            case Expr.Negation(Expr operand, Span _) when plain(operand) -> inner;
            case Expr.Quotient(Expr top, Expr bottom, Span span) -> quotient(top, bottom, span);
            default -> number(inner).orElseGet(() -> shaped(inner));
        };
    }

    private static boolean plain(Expr expr) {
        return expr instanceof Expr.Whole whole && whole.value().signum() != 0
                || expr instanceof Expr.Decimal
                || expr instanceof Expr.Mixed;
    }

    /** Only numbers: an integer, a lowest-terms fraction, or a decimal where decimals were written. */
    private static Optional<Expr> number(Expr expr) {
        return switch (expr) {
            case Expr.Sum _,
                    Expr.Product _,
                    Expr.Quotient _,
                    Expr.Power _,
                    Expr.Negation _,
                    Expr.Suffixed _,
                    Expr.Call _ -> Exact.value(expr).map(value -> written(value, decimals(expr)));
            default -> Optional.empty();
        };
    }

    private static boolean decimals(Expr expr) {
        return expr instanceof Expr.Decimal || expr.children().stream().anyMatch(Tidy::decimals);
    }

    private static Expr written(Rational value, boolean decimal) {
        if (decimal && !value.isInteger()) {
            Rational scale = Rational.of(10).power(MOST_DECIMALS);
            Rational scaled = value.abs().times(scale);
            if (scaled.isInteger()) {
                BigDecimal digits = new BigDecimal(scaled.numerator(), MOST_DECIMALS).stripTrailingZeros();
                Expr number = new Expr.Decimal(digits, Span.NONE);
                return value.signum() < 0 ? Build.negation(number) : number;
            }
        }
        return Build.number(value);
    }

    private static Expr shaped(Expr expr) {
        return switch (expr) {
            case Expr.Negation(Expr operand, Span _) when operand instanceof Expr.Negation twice -> twice.operand();
            case Expr.PlusMinus(Expr operand, Span span)
            when operand instanceof Expr.Negation once -> new Expr.PlusMinus(once.operand(), span);
            case Expr.PlusMinus(Expr operand, Span _) when is(operand, 0) -> Build.whole(0);
            case Expr.Sum(List<Expr> terms, Span span) -> sum(terms, span);
            case Expr.Product(List<Expr> factors, Span span) -> product(factors, span);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(expr, base, exponent);
            default -> expr;
        };
    }

    private static Expr power(Expr whole, Expr base, Expr exponent) {
        if (is(exponent, 1)) {
            return base;
        }
        return is(exponent, 0) && !is(base, 0) || is(base, 1) ? Build.whole(1) : whole;
    }

    private static Expr sum(List<Expr> terms, Span span) {
        List<Expr> kept = new ArrayList<>();
        for (Expr term : terms) {
            if (!is(term, 0)) {
                kept.add(term);
            }
        }
        return kept.size() < 2 ? Build.sum(kept) : new Expr.Sum(kept, span);
    }

    /** Assumptions go to the front and numbers into one; a zero takes all. */
    private static Expr product(List<Expr> factors, Span span) {
        boolean negative = false;
        List<Expr> numbers = new ArrayList<>();
        List<Expr> others = new ArrayList<>();
        boolean leading = true;
        for (Expr factor : factors) {
            Expr bare = factor;
            if (factor instanceof Expr.Negation(Expr operand, Span _)) {
                negative = !negative;
                bare = operand;
            }
            if (Exact.value(bare).isPresent() && !(bare instanceof Expr.Suffixed)) {
                leading &= others.isEmpty();
                numbers.add(bare);
            } else {
                others.add(bare);
            }
        }
        Expr result;
        if (numbers.size() == 1 && !leading && !is(numbers.getFirst(), 0) && !is(numbers.getFirst(), 1)) {
            List<Expr> same = factors.stream()
                    .map(factor -> factor instanceof Expr.Negation(Expr operand, Span _) ? operand : factor)
                    .toList();
            result = new Expr.Product(same, span);
        } else {
            result = scaled(numbers, others, span);
        }
        return negative && !is(result, 0) ? Build.negation(result) : result;
    }

    private static Expr scaled(List<Expr> numbers, List<Expr> others, Span span) {
        Expr number = numbers.size() == 1
                ? numbers.getFirst()
                : number(Build.product(numbers)).orElse(Build.product(numbers));
        if (is(number, 0)) {
            return Build.whole(0);
        }
        List<Expr> factors = new ArrayList<>(others);
        if (!is(number, 1)) {
            factors.addFirst(number);
        }
        return factors.size() < 2 ? Build.product(factors) : new Expr.Product(factors, span);
    }

    private static Expr quotient(Expr top, Expr bottom, Span span) {
        Expr whole = new Expr.Quotient(top, bottom, span);
        Optional<Expr> number = number(whole);
        if (number.isPresent()) {
            return number.get();
        }
        if (is(bottom, 1)) {
            return top;
        }
        if (is(top, 0) && !is(bottom, 0)) {
            return Build.whole(0);
        }
        boolean above = top instanceof Expr.Negation;
        boolean below = bottom instanceof Expr.Negation;
        if (!above && !below) {
            return whole;
        }
        Expr bare = new Expr.Quotient(
                top instanceof Expr.Negation(Expr operand, Span _) ? operand : top,
                bottom instanceof Expr.Negation(Expr operand, Span _) ? operand : bottom,
                span);
        return above == below ? tidy(bare) : Build.negation(tidy(bare));
    }

    static boolean is(Expr expr, long value) {
        return expr instanceof Expr.Whole(BigInteger whole, Span _) && whole.equals(BigInteger.valueOf(value));
    }
}
