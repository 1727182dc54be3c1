package org.stepwise.cas.units;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The exponents of metre, kilogram, second, ampere, kelvin, mole and candela. */
public record Dimension(List<Integer> exponents) {

    public static final Dimension NONE = of(0, 0, 0, 0, 0, 0, 0);
    private static final int BASES = 7;

    public Dimension {
        exponents = List.copyOf(exponents);
        if (exponents.size() != BASES) {
            throw new IllegalArgumentException("There are seven base units, not " + exponents.size());
        }
    }

    /** Those that are left out are zero. */
    static Dimension of(int... exponents) {
        List<Integer> all = new ArrayList<>();
        IntStream.range(0, BASES).forEach(k -> all.add(k < exponents.length ? exponents[k] : 0));
        return new Dimension(all);
    }

    Dimension plus(Dimension other) {
        return new Dimension(IntStream.range(0, BASES)
                .mapToObj(k -> exponents.get(k) + other.exponents.get(k))
                .toList());
    }

    Dimension times(int factor) {
        return new Dimension(
                exponents.stream().map(exponent -> exponent * factor).toList());
    }
}
