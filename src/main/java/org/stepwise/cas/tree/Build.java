package org.stepwise.cas.tree;

import java.math.BigInteger;
import java.util.List;

/** Trees made by hand rather than read. */
public final class Build {

    private Build() {}

    public static Expr whole(long value) {
        return number(Rational.of(value));
    }

    public static Expr whole(BigInteger value) {
        return number(new Rational(value, BigInteger.ONE));
    }

    /** A whole number or a fraction in lowest terms, a minus in front of it. */
    public static Expr number(Rational value) {
        if (value.signum() < 0) {
            return negation(number(value.negate()));
        }
        Expr top = new Expr.Whole(value.numerator(), Span.NONE);
        return value.isInteger() ? top : quotient(top, new Expr.Whole(value.denominator(), Span.NONE));
    }

    public static Expr name(String name) {
        return new Expr.Name(name, Span.NONE);
    }

    public static Expr symbol(Constant constant) {
        return new Expr.Symbol(constant, Span.NONE);
    }

    public static Expr sum(List<Expr> terms) {
        return switch (terms.size()) {
            case 0 -> whole(0);
            case 1 -> terms.getFirst();
            default -> new Expr.Sum(terms, Span.NONE);
        };
    }

    public static Expr sum(Expr... terms) {
        return sum(List.of(terms));
    }

    public static Expr difference(Expr left, Expr right) {
        return sum(left, negation(right));
    }

    public static Expr product(List<Expr> factors) {
        return switch (factors.size()) {
            case 0 -> whole(1);
            case 1 -> factors.getFirst();
            default -> new Expr.Product(factors, Span.NONE);
        };
    }

    public static Expr product(Expr... factors) {
        return product(List.of(factors));
    }

    public static Expr quotient(Expr numerator, Expr denominator) {
        return new Expr.Quotient(numerator, denominator, Span.NONE);
    }

    public static Expr power(Expr base, Expr exponent) {
        return new Expr.Power(base, exponent, Span.NONE);
    }

    public static Expr power(Expr base, long exponent) {
        return power(base, whole(exponent));
    }

    public static Expr negation(Expr operand) {
        return new Expr.Negation(operand, Span.NONE);
    }

    public static Expr call(String function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), Span.NONE);
    }

    public static Expr factorial(Expr operand) {
        return new Expr.Suffixed(operand, Suffix.FACTORIAL, Span.NONE);
    }

    public static Expr equation(Expr left, Expr right) {
        return relation(left, Sign.EQUAL, right);
    }

    public static Expr relation(Expr left, Sign sign, Expr right) {
        return new Expr.Relation(List.of(left, right), List.of(sign), Span.NONE);
    }
}
