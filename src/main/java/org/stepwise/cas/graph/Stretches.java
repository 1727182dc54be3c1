package org.stepwise.cas.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Expr;

/** A set of numbers as it lies on the line. */
public final class Stretches {

    private static final long MOST_STEPS = 3_000_000;
    private static final int MOST = 12;

    private Stretches() {}

    /** @param low null for no end; the same as high for a single number */
    public record Stretch(
            @Nullable Spot low, boolean lowIn, @Nullable Spot high, boolean highIn) {

        public boolean isPoint() {
            return low != null && high != null && low.value().equals(high.value());
        }
    }

    /** Where a statement holds; nothing where that cannot be told or drawn. */
    public static Optional<List<Stretch>> of(Expr statement, String letter) {
        try {
            return Fuel.limited(
                    MOST_STEPS,
                    () -> RealSet.of(statement, letter)
                            .flatMap(RealSet::stretches)
                            .filter(found -> found.size() <= MOST)
                            .flatMap(Stretches::drawn));
        } catch (Fuel.Exhausted | BeyondReach | ArithmeticException | StackOverflowError tooMuch) {
            return Optional.empty();
        }
    }

    private static Optional<List<Stretch>> drawn(List<RealSet.Stretch> found) {
        List<Stretch> stretches = new ArrayList<>();
        for (RealSet.Stretch one : found) {
            Spot low = spot(one.low());
            Spot high = spot(one.high());
            if (low == null && one.low() != null || high == null && one.high() != null) {
                return Optional.empty();
            }
            stretches.add(new Stretch(low, one.lowIn(), high, one.highIn()));
        }
        return Optional.of(stretches);
    }

    private static @Nullable Spot spot(@Nullable Expr value) {
        OptionalDouble near = value == null ? OptionalDouble.empty() : Near.of(value);
        return value == null || near.isEmpty() ? null : new Spot(value, near.getAsDouble());
    }
}
