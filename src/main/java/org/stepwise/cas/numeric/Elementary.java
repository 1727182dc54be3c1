package org.stepwise.cas.numeric;

import java.math.BigInteger;
import org.stepwise.cas.tree.Rational;

/**
 * The elementary functions of intervals. Inverses start from doubles and are mended by the functions they invert; what
 * is left over is then bounded, so the start needs no trust.
 */
final class Elementary {

    private static final int FROM_DOUBLES = 40;

    private Elementary() {}

    static Precise pi(int bits) {
        return Circle.pi(bits + 8, bits);
    }

    static Precise e(int bits) {
        return Series.exp(Dyadic.ONE, bits);
    }

    static Precise exp(Precise x) {
        return x.increasing(d -> Series.exp(d, x.bits()));
    }

    static Precise sin(Precise x) {
        return wave(x, true);
    }

    static Precise cos(Precise x) {
        return wave(x, false);
    }

    /** Neither changes faster than its argument. */
    private static Precise wave(Precise x, boolean sine) {
        int bits = x.bits();
        Precise all = new Precise(Dyadic.ONE.negate(), Dyadic.ONE, bits);
        Dyadic radius = x.radius();
        if (radius.magnitude() > 1) {
            return all;
        }
        Series.Wave wave = Series.wave(x.middle(), bits);
        Precise wide = (sine ? wave.sin() : wave.cos()).widened(radius);
        return wide.max(Precise.of(-1, bits)).min(Precise.of(1, bits));
    }

    /** TooWide unless all of it is positive. */
    static Precise ln(Precise x) {
        if (x.low().signum() <= 0) {
            throw new TooWide();
        }
        return x.increasing(d -> ln(d, x.bits()));
    }

    private static Precise ln(Dyadic x, int bits) {
        long shift = x.magnitude() == 1 ? 0 : x.magnitude();
        Dyadic part = x.scaled(-shift);
        int working = FROM_DOUBLES;
        Precise y = Precise.of(Dyadic.of(StrictMath.log(part.toDouble(true))), 64);
        while (working < bits + 8) {
            working = Math.min(3 * working, bits + 8);
            y = ln(part, y.middle(), working + 8);
        }
        if (shift == 0) {
            return y.withBits(bits);
        }
        int length = 64 - Long.numberOfLeadingZeros(Math.abs(shift));
        Precise turns = Circle.ln2(bits + 16 + length, bits + 16 + length).times(Precise.of(shift, 64));
        return turns.plus(y.withBits(bits + 16 + length)).withBits(bits);
    }

    /** ln x = y + ln(1 + t) with t = x e^-y - 1; that is y + t - t²/2 within |t|³. */
    private static Precise ln(Dyadic x, Dyadic y, int bits) {
        Precise t = Precise.of(x, bits).times(Series.exp(y.negate(), bits)).minus(Precise.of(1, bits));
        Dyadic size = small(t);
        Precise square = t.times(t).scaled(-1);
        return Precise.of(y, bits).plus(t).minus(square).widened(size.power(BigInteger.valueOf(3), 32, true));
    }

    private static Dyadic small(Precise t) {
        Dyadic size = t.abs().high();
        if (size.magnitude() > -8) {
            throw new TooWide();
        }
        return size;
    }

    static Precise arctan(Precise x) {
        return x.increasing(d -> arctan(d, x.bits()));
    }

    private static Precise arctan(Dyadic x, int bits) {
        int working = FROM_DOUBLES;
        Precise y = Precise.of(Dyadic.of(StrictMath.atan(x.toDouble(true))), 64);
        while (working < bits + 8) {
            working = Math.min(5 * working, bits + 8);
            y = arctan(x, y.middle(), working + 8);
        }
        return y.withBits(bits);
    }

    /** arctan x = y + arctan t with t = tan(arctan x - y); that is y + t - t³/3 within |t|⁵. */
    private static Precise arctan(Dyadic x, Dyadic y, int bits) {
        Series.Wave wave = Series.wave(y, bits);
        Precise slope = Precise.of(x, bits);
        Precise t = slope.times(wave.cos()).minus(wave.sin()).over(wave.cos().plus(slope.times(wave.sin())));
        Dyadic size = small(t);
        Precise third = t.power(BigInteger.valueOf(3)).over(Precise.of(3, bits));
        return Precise.of(y, bits).plus(t).minus(third).widened(size.power(BigInteger.valueOf(5), 32, true));
    }

    /** TooWide unless all of it is between -1 and 1. */
    static Precise arcsin(Precise x) {
        Precise one = Precise.of(1, x.bits());
        if (x.low().compareTo(Dyadic.ONE.negate()) < 0 || x.high().compareTo(Dyadic.ONE) > 0) {
            throw new TooWide();
        }
        return x.increasing(d -> {
            if (d.abs().equals(Dyadic.ONE) || d.abs().compareTo(Dyadic.ONE) == 0) {
                Precise quarter = pi(x.bits()).scaled(-1);
                return d.signum() > 0 ? quarter : quarter.negate();
            }
            Precise at = Precise.of(d, x.bits());
            return arctan(at.over(one.minus(at.times(at)).root(2)));
        });
    }

    static Precise arccos(Precise x) {
        return pi(x.bits()).scaled(-1).minus(arcsin(x));
    }

    static Precise sinh(Precise x) {
        return x.increasing(d -> {
            Precise e = Series.exp(d, x.bits());
            return e.minus(e.reciprocal()).scaled(-1);
        });
    }

    static Precise cosh(Precise x) {
        return x.abs().increasing(d -> {
            Precise e = Series.exp(d, x.bits());
            return e.plus(e.reciprocal()).scaled(-1);
        });
    }

    static Precise tanh(Precise x) {
        Precise one = Precise.of(1, x.bits());
        return x.increasing(d -> one.minus(
                Precise.of(2, x.bits()).over(Series.exp(d.scaled(1), x.bits()).plus(one))));
    }

    static Precise arsinh(Precise x) {
        Precise one = Precise.of(1, x.bits());
        return x.increasing(d -> {
            Precise size = Precise.of(d.abs(), x.bits());
            Precise value = ln(size.plus(size.times(size).plus(one).root(2)));
            return d.signum() < 0 ? value.negate() : value;
        });
    }

    /** TooWide unless all of it is at least 1. */
    static Precise arcosh(Precise x) {
        Precise one = Precise.of(1, x.bits());
        if (x.low().compareTo(Dyadic.ONE) < 0) {
            throw new TooWide();
        }
        return x.increasing(d -> {
            Precise at = Precise.of(d, x.bits());
            Precise square = at.times(at).minus(one).max(Precise.of(Rational.ZERO, x.bits()));
            return ln(at.plus(square.root(2)));
        });
    }

    /** TooWide unless all of it is between -1 and 1. */
    static Precise artanh(Precise x) {
        Precise one = Precise.of(1, x.bits());
        return ln(one.plus(x).over(one.minus(x))).scaled(-1);
    }
}
