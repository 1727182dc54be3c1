package org.stepwise.solver.board;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** A number times powers, as 3x²y/4, -2√3 and 5/(x + 1): what is collected, cancelled and multiplied out. */
public record Term(Rational number, Map<Expr, Rational> powers) {

    public static final Term ONE = new Term(Rational.ONE, Map.of());

    public static Term of(Rational number) {
        return new Term(number, Map.of());
    }

    /** The expression as one term; null if something in it has to be done first. */
    public static @Nullable Term of(Expr expr) {
        Rational number = Literals.literal(expr);
        if (number != null) {
            return of(number);
        }
        return switch (expr) {
            case Expr.Name _, Expr.Symbol _, Expr.Call _, Expr.Sum _ -> atom(expr, Rational.ONE);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(expr, base, exponent);
            case Expr.Negation(Expr operand, Span _) -> {
                Term inner = of(operand);
                yield inner == null ? null : inner.times(of(Rational.of(-1)));
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                Term all = ONE;
                for (Expr factor : factors) {
                    Term one = of(factor);
                    if (one == null) {
                        yield null;
                    }
                    all = all.times(one);
                }
                yield all;
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                Term above = of(top);
                Term below = of(bottom);
                yield above == null || below == null || below.number.isZero() ? null : above.over(below);
            }
            default -> null;
        };
    }

    private static Term atom(Expr base, Rational exponent) {
        return new Term(Rational.ONE, Map.of(base, exponent));
    }

    private static @Nullable Term power(Expr whole, Expr base, Expr exponent) {
        Rational value = exponent.variables().isEmpty() ? Exact.value(exponent).orElse(null) : null;
        if (value == null) {
            return atom(whole, Rational.ONE);
        }
        boolean atom = base instanceof Expr.Name
                || base instanceof Expr.Symbol
                || base instanceof Expr.Call
                || base instanceof Expr.Sum;
        return atom ? atom(base, value) : null;
    }

    public Term times(Term other) {
        Map<Expr, Rational> all = new LinkedHashMap<>(powers);
        other.powers.forEach((base, exponent) -> all.merge(base, exponent, Rational::plus));
        all.values().removeIf(Rational::isZero);
        return new Term(number.times(other.number), all);
    }

    public Term over(Term other) {
        Map<Expr, Rational> turned = new LinkedHashMap<>();
        other.powers.forEach((base, exponent) -> turned.put(base, exponent.negate()));
        return times(new Term(Rational.ONE.over(other.number), turned));
    }

    public Term scaled(Rational by) {
        return new Term(number.times(by), powers);
    }

    public boolean isLike(Term other) {
        return powers.equals(other.powers);
    }

    public boolean isNumber() {
        return powers.isEmpty();
    }

    public boolean uses(String letter) {
        return powers.keySet().stream().anyMatch(base -> base.variables().contains(letter));
    }

    /** The exponent of the letter, if the term has the letter in no other place; null else. */
    @Nullable
    public Rational degree(String letter) {
        boolean elsewhere = powers.keySet().stream()
                .anyMatch(base -> !isName(base, letter) && base.variables().contains(letter));
        if (elsewhere) {
            return null;
        }
        return powers.entrySet().stream()
                .filter(entry -> isName(entry.getKey(), letter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Rational.ZERO);
    }

    private static boolean isName(Expr base, String letter) {
        return base instanceof Expr.Name name && name.name().equals(letter);
    }

    /** Number first, then roots and constants, letters by the alphabet, functions, brackets; below the line what divides. */
    public Expr expr() {
        if (number.isZero()) {
            return Build.whole(0);
        }
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        powers.entrySet().stream()
                .sorted(Comparator.comparing(entry -> rank(entry.getKey())))
                .forEach(entry -> {
                    Rational exponent = entry.getValue();
                    (exponent.signum() > 0 ? above : below).add(raised(entry.getKey(), exponent.abs()));
                });
        Rational size = number.abs();
        if (!size.numerator().equals(BigInteger.ONE) || above.isEmpty()) {
            above.addFirst(Build.whole(size.numerator()));
        }
        if (!size.isInteger()) {
            below.addFirst(Build.whole(size.denominator()));
        }
        Expr top = Build.product(above);
        Expr whole = below.isEmpty() ? top : Build.quotient(top, Build.product(below));
        return number.signum() < 0 ? Build.negation(whole) : whole;
    }

    public static Expr raised(Expr base, Rational exponent) {
        return exponent.equals(Rational.ONE) ? base : Build.power(base, Build.number(exponent));
    }

    private static String rank(Expr base) {
        String text = Chalk.text(base);
        return switch (base) {
            case Expr.Symbol _ -> "1" + text;
            case Expr.Name _ -> "2" + text;
            case Expr.Call _ when base.variables().isEmpty() -> "0" + text;
            case Expr.Power _ -> "3" + text;
            case Expr.Call _ -> "4" + text;
            default -> "5" + text;
        };
    }
}
