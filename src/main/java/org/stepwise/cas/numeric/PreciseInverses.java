package org.stepwise.cas.numeric;

import org.stepwise.cas.tree.Rational;

/** Angles and hyperbolic arguments from their functions' values; exact angles where the value is 0, ±1/2 or ±1. */
final class PreciseInverses {

    private static final Rational HALF = Rational.of(1, 2);

    private PreciseInverses() {}

    static Known angle(String function, Known x) {
        int bits = x.ball().bits();
        Known quarter = Known.turns(HALF, bits);
        Known one = Known.of(Rational.ONE, bits);
        return switch (function) {
            case "arcsin" -> arcsin(x);
            case "arccos" -> quarter.plus(arcsin(x).negate());
            case "arctan" -> arctan(x);
            case "arccot" -> quarter.plus(arctan(x).negate());
            case "arcsec" -> quarter.plus(arcsin(inverted(x, one)).negate());
            default -> arcsin(inverted(x, one));
        };
    }

    private static Known inverted(Known x, Known one) {
        if (x.isZero()) {
            throw new Evaluation.Undefined(true);
        }
        if (x.ball().abs().high().compareTo(Dyadic.ONE) < 0) {
            throw new Evaluation.Undefined(true);
        }
        return one.over(x);
    }

    private static Known arcsin(Known x) {
        int bits = x.ball().bits();
        if (x.ball().low().compareTo(Dyadic.ONE) > 0 || x.ball().high().compareTo(Dyadic.ONE.negate()) < 0) {
            throw new Evaluation.Undefined(true);
        }
        Rational exact = x.exact();
        if (exact != null && exact.abs().equals(HALF)) {
            return Known.turns(exact.over(Rational.of(3)), bits);
        }
        if (exact != null && (exact.isZero() || exact.abs().equals(Rational.ONE))) {
            return Known.turns(exact.times(HALF), bits);
        }
        return Known.of(Elementary.arcsin(x.ball()));
    }

    private static Known arctan(Known x) {
        Rational exact = x.exact();
        return exact != null && (exact.isZero() || exact.abs().equals(Rational.ONE))
                ? Known.turns(exact.over(Rational.of(4)), x.ball().bits())
                : Known.of(Elementary.arctan(x.ball()));
    }

    static Known hyperbolic(String function, Known x) {
        Precise ball = x.ball();
        if (x.isZero() && !function.equals("arcosh")) {
            return x;
        }
        return switch (function) {
            case "arsinh" -> Known.of(Elementary.arsinh(ball));
            case "arcosh" -> {
                if (ball.high().compareTo(Dyadic.ONE) < 0) {
                    throw new Evaluation.Undefined(true);
                }
                yield Known.of(Elementary.arcosh(ball));
            }
            default -> {
                if (x.exact() != null && x.exact().abs().equals(Rational.ONE)) {
                    throw new Evaluation.Undefined(false);
                }
                if (ball.abs().low().compareTo(Dyadic.ONE) > 0) {
                    throw new Evaluation.Undefined(true);
                }
                yield Known.of(Elementary.artanh(ball));
            }
        };
    }
}
