package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.cas.tree.Rational;

/** Whole numbers taken apart; a cofactor without small primes stays in one piece. */
public final class Primes {

    private static final int LARGEST_TRIED = 20_000;

    /** Below this, what is left in one piece is a prime. */
    public static final BigInteger CERTAIN = BigInteger.valueOf((long) LARGEST_TRIED * LARGEST_TRIED);

    private Primes() {}

    public static Map<BigInteger, Integer> of(BigInteger positive) {
        Map<BigInteger, Integer> powers = new TreeMap<>();
        BigInteger rest = positive;
        for (int n = 2; n <= LARGEST_TRIED && rest.bitLength() > 1; n += n == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(n);
            if (rest.bitLength() < 31 && (long) n * n > rest.longValue()) {
                break;
            }
            while (rest.mod(prime).signum() == 0) {
                powers.merge(prime, 1, Integer::sum);
                rest = rest.divide(prime);
            }
        }
        if (rest.bitLength() > 1) {
            BigInteger root = rest.sqrt();
            boolean square = root.multiply(root).equals(rest);
            powers.merge(square ? root : rest, square ? 2 : 1, Integer::sum);
        }
        return powers;
    }

    public static Map<BigInteger, Integer> of(Rational positive) {
        Map<BigInteger, Integer> powers = new TreeMap<>(of(positive.numerator()));
        of(positive.denominator()).forEach((prime, power) -> powers.merge(prime, -power, Integer::sum));
        return powers;
    }
}
