package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Binary digits of π and ln 2, computed once for a few lengths, so that nothing depends on what was asked before. */
final class Circle {

    private static final int MOST_PLACES = 1 << 16;
    private static final BigInteger C = BigInteger.valueOf(640_320L);
    private static final BigInteger C3_OVER_24 = C.pow(3).divide(BigInteger.valueOf(24));
    /** More than all roundings in 64 bits beyond the last place, so that what is left is certainly below. */
    private static final BigInteger UNSURE = BigInteger.ONE.shiftLeft(32);

    private static final Map<Integer, BigInteger> PI = new ConcurrentHashMap<>();
    private static final Map<Integer, BigInteger> LN_2 = new ConcurrentHashMap<>();

    private Circle() {}

    /** The whole part of π · 2^places, or one less. */
    static BigInteger pi(int places) {
        int level = level(places);
        return PI.computeIfAbsent(level, Circle::chudnovsky).shiftRight(level - places);
    }

    /** The whole part of ln 2 · 2^places, or one less. */
    static BigInteger ln2(int places) {
        int level = level(places);
        return LN_2.computeIfAbsent(level, Circle::machin).shiftRight(level - places);
    }

    static Precise pi(int places, int bits) {
        return between(pi(places), places, bits);
    }

    static Precise ln2(int places, int bits) {
        return between(ln2(places), places, bits);
    }

    private static Precise between(BigInteger low, int places, int bits) {
        return new Precise(
                new Dyadic(low, -places).round(bits, false),
                new Dyadic(low.add(BigInteger.TWO), -places).round(bits, true),
                bits);
    }

    private static int level(int places) {
        if (places > MOST_PLACES) {
            throw new BeyondReach("so many digits");
        }
        return Math.max(256, Integer.highestOneBit(places * 2 - 1));
    }

    private record Part(BigInteger p, BigInteger q, BigInteger t) {}

    /** 1/π = 12 Σ (-1)^k (6k)! (13591409 + 545140134k) / ((3k)! k!³ C^(3k + 3/2)); each term gives 47 bits. */
    private static BigInteger chudnovsky(int level) {
        int places = level + 64;
        Part sum = part(0, places / 47 + 3);
        BigInteger root = BigInteger.valueOf(10_005).shiftLeft(2 * places).sqrt();
        BigInteger scaled =
                sum.q().multiply(BigInteger.valueOf(426_880)).multiply(root).divide(sum.t());
        return scaled.subtract(UNSURE).shiftRight(64);
    }

    private static Part part(long from, long to) {
        if (to - from == 1) {
            BigInteger p = from == 0
                    ? BigInteger.ONE
                    : BigInteger.valueOf(6 * from - 5)
                            .multiply(BigInteger.valueOf(2 * from - 1))
                            .multiply(BigInteger.valueOf(6 * from - 1));
            BigInteger q =
                    from == 0 ? BigInteger.ONE : BigInteger.valueOf(from).pow(3).multiply(C3_OVER_24);
            BigInteger t = p.multiply(BigInteger.valueOf(13_591_409L + 545_140_134L * from));
            return new Part(p, q, from % 2 == 0 ? t : t.negate());
        }
        long middle = (from + to) / 2;
        Part left = part(from, middle);
        Part right = part(middle, to);
        return new Part(
                left.p().multiply(right.p()),
                left.q().multiply(right.q()),
                left.t().multiply(right.q()).add(left.p().multiply(right.t())));
    }

    /** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
    private static BigInteger machin(int level) {
        int places = level + 64;
        BigInteger sum = artanh(26, places)
                .multiply(BigInteger.valueOf(18))
                .subtract(artanh(4801, places).multiply(BigInteger.TWO))
                .add(artanh(8749, places).multiply(BigInteger.valueOf(8)));
        return sum.subtract(UNSURE).shiftRight(64);
    }

    private static BigInteger artanh(int inverse, int places) {
        BigInteger square = BigInteger.valueOf((long) inverse * inverse);
        BigInteger power = BigInteger.ONE.shiftLeft(places).divide(BigInteger.valueOf(inverse));
        BigInteger sum = BigInteger.ZERO;
        for (long k = 1; power.signum() != 0; k += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
            power = power.divide(square);
        }
        return sum;
    }
}
