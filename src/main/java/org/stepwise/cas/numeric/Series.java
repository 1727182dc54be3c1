package org.stepwise.cas.numeric;

import java.math.BigInteger;

/**
 * Power series in fixed point. The argument is halved s times, the series summed, and the halving undone; each undoing
 * makes an error of e units at most 4e + 3 units, so a bound of the whole error is known beforehand. Each term of the
 * series is within 3 units, what is left out within 5, for an argument below 1/10.
 */
final class Series {

    private static final int MOST_TURNS = 8_000;

    private Series() {}

    private static int halvings(int bits) {
        return 5 + (int) Math.sqrt(bits) / 2;
    }

    static Precise exp(Dyadic x, int bits) {
        if (x.magnitude() > 45) {
            throw new BeyondReach("beyond all magnitudes");
        }
        Fuel.spend((long) bits * Fuel.multiplying(bits, bits) / 128);
        int halvings = halvings(bits);
        int places = bits + 2 * halvings + 24;
        int extra = (int) Math.max(0, x.magnitude()) + 4;
        BigInteger[] parts = floored(x.fixed(places + extra), Circle.ln2(places + extra));
        BigInteger t = parts[1].shiftRight(extra + halvings);
        BigInteger term = BigInteger.ONE.shiftLeft(places);
        BigInteger sum = term;
        int terms = 1;
        while (term.signum() != 0) {
            term = term.multiply(t).shiftRight(places).divide(BigInteger.valueOf(terms++));
            sum = sum.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum).shiftRight(places);
        }
        BigInteger units = BigInteger.valueOf(3L * terms + 16).shiftLeft(2 * halvings);
        return Precise.around(sum, units, places, bits).scaled(parts[0].longValueExact());
    }

    record Wave(Precise sin, Precise cos) {}

    static Wave wave(Dyadic x, int bits) {
        if (x.magnitude() > MOST_TURNS) {
            throw new BeyondReach("a very large angle");
        }
        Fuel.spend((long) bits * Fuel.multiplying(bits, bits) / 128);
        int halvings = halvings(bits);
        int places = bits + 2 * halvings + 24;
        int extra = (int) Math.max(0, x.magnitude()) + 4;
        BigInteger quarter = Circle.pi(places + extra).shiftRight(1);
        BigInteger[] parts = floored(x.fixed(places + extra), quarter);
        BigInteger t = parts[1].shiftRight(extra + halvings);
        BigInteger term = BigInteger.ONE.shiftLeft(places);
        BigInteger cos = term;
        BigInteger sin = BigInteger.ZERO;
        int terms = 1;
        while (term.signum() != 0) {
            term = term.multiply(t).shiftRight(places).divide(BigInteger.valueOf(terms));
            BigInteger signed = terms % 4 < 2 ? term : term.negate();
            if (terms % 2 == 0) {
                cos = cos.add(signed);
            } else {
                sin = sin.add(signed);
            }
            terms++;
        }
        BigInteger one = BigInteger.ONE.shiftLeft(places);
        for (int i = 0; i < halvings; i++) {
            BigInteger square = sin.multiply(sin).shiftRight(places - 1);
            sin = sin.multiply(cos).shiftRight(places - 1);
            cos = one.subtract(square);
        }
        BigInteger units = BigInteger.valueOf(3L * terms + 16).shiftLeft(2 * halvings);
        Precise upright = Precise.around(sin, units, places, bits);
        Precise level = Precise.around(cos, units, places, bits);
        return switch (parts[0].mod(BigInteger.valueOf(4)).intValueExact()) {
            case 0 -> new Wave(upright, level);
            case 1 -> new Wave(level, upright.negate());
            case 2 -> new Wave(upright.negate(), level.negate());
            default -> new Wave(level.negate(), upright);
        };
    }

    private static BigInteger[] floored(BigInteger value, BigInteger unit) {
        BigInteger[] parts = value.divideAndRemainder(unit);
        return parts[1].signum() < 0 ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(unit)} : parts;
    }
}
