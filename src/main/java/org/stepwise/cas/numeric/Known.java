package org.stepwise.cas.numeric;

import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Rational;

/**
 * A real number as far as it is known.
 *
 * @param exact the number itself, if it is a fraction
 * @param turns the number over π, if that is a fraction other than 0
 */
record Known(
        Precise ball, @Nullable Rational exact, @Nullable Rational turns) {

    private static final int MOST_EXACT_BITS = 6_000;

    static Known of(Precise ball) {
        return new Known(ball, null, null);
    }

    static Known of(Rational exact, int bits) {
        Precise ball = Precise.of(exact, bits);
        return exact.bits() > MOST_EXACT_BITS ? of(ball) : new Known(ball, exact, null);
    }

    static Known turns(Rational turns, int bits) {
        if (turns.isZero()) {
            return of(turns, bits);
        }
        Precise ball = Elementary.pi(bits).times(Precise.of(turns, bits));
        return turns.bits() > MOST_EXACT_BITS ? of(ball) : new Known(ball, null, turns);
    }

    Known plus(Known other) {
        int bits = ball.bits();
        if (exact != null && other.exact != null) {
            return of(exact.plus(other.exact), bits);
        }
        if (turns != null && other.turns != null) {
            return turns(turns.plus(other.turns), bits);
        }
        return isZero() ? other : other.isZero() ? this : of(ball.plus(other.ball));
    }

    Known negate() {
        return new Known(ball.negate(), exact == null ? null : exact.negate(), turns == null ? null : turns.negate());
    }

    Known times(Known other) {
        int bits = ball.bits();
        if (exact != null && other.exact != null) {
            return of(exact.times(other.exact), bits);
        }
        if (exact != null && other.turns != null) {
            return turns(exact.times(other.turns), bits);
        }
        if (turns != null && other.exact != null) {
            return other.times(this);
        }
        return isZero() || other.isZero() ? of(Rational.ZERO, bits) : of(ball.times(other.ball));
    }

    Known over(Known other) {
        int bits = ball.bits();
        if (other.isZero()) {
            throw new Evaluation.Undefined(false);
        }
        if (other.exact != null) {
            return times(of(Rational.ONE.over(other.exact), bits));
        }
        if (turns != null && other.turns != null) {
            return of(turns.over(other.turns), bits);
        }
        return isZero() && !other.ball.containsZero() ? this : of(ball.over(other.ball));
    }

    boolean isZero() {
        return exact != null && exact.isZero();
    }
}
