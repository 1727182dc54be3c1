package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.Optional;
import org.stepwise.cas.tree.Rational;

/** Powers and roots as schools take them: an odd root of a negative number is real, an even one is not. */
final class PrecisePowers {

    private static final int MOST_EXACT_BITS = 4_000;
    private static final int HIGHEST_INDEX = 64;

    private PrecisePowers() {}

    static Known power(Known base, Known exponent) {
        Rational raised = exponent.exact();
        if (base.isZero()) {
            int sign = exponent.ball().sign().orElseThrow(TooWide::new);
            if (sign <= 0) {
                throw new Evaluation.Undefined(false);
            }
            return base;
        }
        if (raised == null) {
            return Known.of(Elementary.exp(exponent.ball().times(Elementary.ln(positive(base)))));
        }
        if (raised.isInteger()) {
            return whole(base, raised.numerator());
        }
        if (raised.denominator().bitLength() > 31) {
            return Known.of(Elementary.exp(exponent.ball().times(Elementary.ln(positive(base)))));
        }
        int index = raised.denominator().intValueExact();
        if (index <= HIGHEST_INDEX) {
            return whole(root(base, index), raised.numerator());
        }
        boolean negative = base.ball().high().signum() < 0;
        if (negative && index % 2 == 0) {
            throw new Evaluation.Undefined(true);
        }
        Precise size = negative ? base.ball().negate() : positive(base);
        Precise value = Elementary.exp(exponent.ball().times(Elementary.ln(size)));
        return Known.of(negative && raised.numerator().testBit(0) ? value.negate() : value);
    }

    private static Precise positive(Known base) {
        if (base.ball().high().signum() < 0) {
            throw new BeyondReach("a power of what is negative");
        }
        return base.ball();
    }

    private static Known whole(Known base, BigInteger exponent) {
        Rational exact = base.exact();
        if (exact != null && exponent.bitLength() < 31) {
            if (exact.isZero() && exponent.signum() <= 0) {
                throw new Evaluation.Undefined(false);
            }
            int times = exponent.intValueExact();
            if ((long) exact.bits() * Math.abs(times) <= MOST_EXACT_BITS) {
                return Known.of(exact.power(times), base.ball().bits());
            }
        }
        return Known.of(base.ball().power(exponent));
    }

    static Known root(Known value, int index) {
        int bits = value.ball().bits();
        if (value.exact() != null) {
            Optional<Rational> exact = Numbers.root(value.exact(), index);
            if (exact.isPresent()) {
                return Known.of(exact.get(), bits);
            }
        }
        if (index % 2 == 0 && value.ball().high().signum() < 0) {
            throw new Evaluation.Undefined(true);
        }
        return Known.of(value.ball().root(index));
    }
}
