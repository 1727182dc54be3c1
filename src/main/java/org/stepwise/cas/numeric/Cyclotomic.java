package org.stepwise.cas.numeric;

/** The fields that hold the cosines of fractions of the whole turn. */
final class Cyclotomic {

    private static final int LARGEST = 20_000;

    private Cyclotomic() {}

    static int common(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        long common = (long) a / x * b;
        if (common > LARGEST) {
            throw new BeyondReach("angles too unlike");
        }
        return (int) common;
    }

    /** The degree of the field of cos(2π/n). */
    static int realDegree(int n) {
        int totient = n;
        int rest = n;
        for (int p = 2; p <= rest; p++) {
            if (rest % p == 0) {
                totient -= totient / p;
                while (rest % p == 0) {
                    rest /= p;
                }
            }
        }
        return Math.max(1, totient / 2);
    }
}
