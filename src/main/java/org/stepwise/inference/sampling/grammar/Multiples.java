package org.stepwise.inference.sampling.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decimal numbers, without exponents, that are multiples of another: their digits are read with a remainder. */
final class Multiples {

    private static final int MAX_STATES = 5_000;

    private final int places;
    private final int divisor;
    private final List<int[]> rows = new ArrayList<>();

    private Multiples(int places, int divisor) {
        this.places = places;
        this.divisor = divisor;
    }

    /** @throws IllegalArgumentException with a part of a sentence if the divisor has too many digits */
    static @Nullable Dfa of(BigDecimal step, boolean integers) {
        BigDecimal exact = step.stripTrailingZeros();
        int places = Math.max(0, exact.scale());
        BigDecimal scaled = exact.movePointRight(places);
        if (places > 9 || scaled.compareTo(BigDecimal.valueOf(MAX_STATES / (places + 1))) > 0) {
            throw new IllegalArgumentException("only divisors of few digits can be enforced");
        }
        return new Multiples(places, scaled.intValueExact()).build(integers);
    }

    /** States: the start, behind the minus, behind a leading zero, the point behind each remainder, then remainders. */
    private @Nullable Dfa build(boolean integers) {
        int zero = 2;
        int whole = 3;
        int point = whole + divisor;
        int behind = point + divisor;
        int states = behind + places * divisor;
        boolean[] accepting = new boolean[states];
        for (int state = 0; state < states; state++) {
            int[] row = new int[256];
            Arrays.fill(row, -1);
            rows.add(row);
        }
        rows.get(0)['-'] = 1;
        for (int start = 0; start <= 1; start++) {
            digits(start, '1', 0, whole);
            rows.get(start)['0'] = zero;
        }
        accepting[zero] = true;
        rows.get(zero)['.'] = point;
        for (int remainder = 0; remainder < divisor; remainder++) {
            accepting[whole + remainder] = accepts(remainder, 0);
            digits(whole + remainder, '0', remainder, whole);
            rows.get(whole + remainder)['.'] = point + remainder;
            if (places > 0) {
                digits(point + remainder, '0', remainder, behind);
            }
            for (int place = 1; place <= places; place++) {
                int state = behind + (place - 1) * divisor + remainder;
                accepting[state] = accepts(remainder, place);
                if (place < places) {
                    digits(state, '0', remainder, behind + place * divisor);
                }
            }
        }
        if (integers) {
            rows.forEach(row -> row['.'] = -1);
        }
        return Dfa.of(rows, accepting);
    }

    private void digits(int from, char first, int remainder, int target) {
        for (char digit = first; digit <= '9'; digit++) {
            rows.get(from)[digit] = target + (remainder * 10 + digit - '0') % divisor;
        }
    }

    private boolean accepts(int remainder, int place) {
        long rest = remainder;
        for (int i = place; i < places; i++) {
            rest = rest * 10 % divisor;
        }
        return rest == 0;
    }
}
