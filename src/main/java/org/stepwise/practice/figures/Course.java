package org.stepwise.practice.figures;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one pupil's work at a problem went; whose it is is not said.
 *
 * @param parts in their order
 * @param time from opening to solved, without breaks; null where it is not solved or all of it was breaks
 */
public record Course(List<Part> parts, @Nullable Duration time) {

    /** @param help the highest rung that was read before it was solved, 0 for none */
    public record Part(boolean solved, int tries, int help, double mark) {}

    public Course {
        parts = List.copyOf(parts);
    }

    /** The mean of the parts' marks, 0 to 1. */
    public double credit() {
        return parts.stream().mapToDouble(Part::mark).average().orElse(0);
    }

    public int help() {
        return parts.stream().mapToInt(Part::help).max().orElse(0);
    }
}
