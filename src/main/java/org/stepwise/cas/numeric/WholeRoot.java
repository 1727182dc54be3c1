package org.stepwise.cas.numeric;

import java.math.BigInteger;

/** Roots of whole numbers, rounded down. */
final class WholeRoot {

    private static final int MOST_BITS = 1_000_000;

    private WholeRoot() {}

    /** Of what is not negative; half of the digits first, then Newton's steps from above. */
    static BigInteger floor(BigInteger value, int index) {
        if (value.bitLength() > MOST_BITS) {
            throw new BeyondReach("the root of a very long number");
        }
        if (index == 1 || value.signum() == 0) {
            return value;
        }
        if (index == 2) {
            return value.sqrt();
        }
        int digits = (value.bitLength() - 1) / index + 1;
        if (digits <= 20) {
            return bisected(value, index, digits);
        }
        int dropped = digits / 2 - 1;
        BigInteger above = floor(value.shiftRight(index * dropped), index)
                .add(BigInteger.ONE)
                .shiftLeft(dropped);
        BigInteger times = BigInteger.valueOf(index);
        BigInteger fewer = BigInteger.valueOf(index - 1L);
        while (true) {
            BigInteger next = above.multiply(fewer)
                    .add(value.divide(above.pow(index - 1)))
                    .divide(times);
            if (next.compareTo(above) >= 0) {
                return above;
            }
            above = next;
        }
    }

    private static BigInteger bisected(BigInteger value, int index, int digits) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = digits; bit >= 0; bit--) {
            BigInteger tried = root.setBit(bit);
            if ((long) (tried.bitLength() - 1) * index < value.bitLength()
                    && tried.pow(index).compareTo(value) <= 0) {
                root = tried;
            }
        }
        return root;
    }
}
