package org.stepwise.cas.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Rational;

/** Places in rising order that cut the line into stretches, and one rational of few digits inside each stretch. */
public final class Cuts {

    private static final Rational HALF = Rational.of(1, 2);
    private static final List<Rational> PLAIN =
            List.of(0L, 1L, -1L, 2L, -2L, 3L, -3L).stream().map(Rational::of).toList();

    private final List<Algebraic> places;
    private final List<Rational> inside = new ArrayList<>();

    public Cuts(Collection<Algebraic> places) {
        this.places = List.copyOf(new TreeSet<>(places));
        for (int i = 0; i <= this.places.size(); i++) {
            inside.add(between(
                    i == 0 ? null : this.places.get(i - 1), i == this.places.size() ? null : this.places.get(i)));
        }
    }

    public List<Algebraic> places() {
        return places;
    }

    /** One more than the places: the first lies left of them all. */
    public List<Rational> inside() {
        return inside;
    }

    private static Rational between(@Nullable Algebraic low, @Nullable Algebraic high) {
        for (Rational plain : PLAIN) {
            Algebraic at = Algebraic.of(plain);
            if ((low == null || low.compareTo(at) < 0) && (high == null || at.compareTo(high) < 0)) {
                return plain;
            }
        }
        if (low == null) {
            return high == null ? Rational.ZERO : Rational.of(high.low().floor().subtract(BigInteger.ONE));
        }
        if (high == null) {
            return Rational.of(low.high().ceil().add(BigInteger.ONE));
        }
        Algebraic left = low;
        Algebraic right = high;
        while (left.high().compareTo(right.low()) >= 0) {
            left = left.refined();
            right = right.refined();
        }
        return simplest(left.high(), right.low());
    }

    /** The dyadic rational of the shortest digits strictly between two rationals. */
    public static Rational simplest(Rational low, Rational high) {
        Rational step = Rational.ONE;
        while (true) {
            Rational next =
                    Rational.of(low.over(step).floor().add(BigInteger.ONE)).times(step);
            if (next.compareTo(high) < 0) {
                return next;
            }
            step = step.times(HALF);
        }
    }
}
