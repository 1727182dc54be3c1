package org.stepwise.practice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Variant;

/**
 * A pupil's work as the solve page shows it. Holds the key: never handed to the browser as it is.
 *
 * @param changed the problem's file was edited since the first line, so that lines may belong to other numbers
 */
public record WorkView(UUID id, Variant variant, @Nullable UUID assignment, List<PartView> parts, boolean changed) {

    /**
     * @param helpLevel the highest rung used before it was solved, 0 to 5
     * @param lines oldest first
     */
    public record PartView(boolean solved, int tries, int helpLevel, List<GradedLine> lines) {}

    /** What was the pupil's own part, over all parts: 0 to 1. */
    public double ownShare() {
        return parts.stream()
                .mapToDouble(part -> Share.of(part.helpLevel()).doubleValue())
                .average()
                .orElse(1);
    }

    public boolean solved() {
        return parts.stream().allMatch(PartView::solved);
    }

    /** The first part that is not solved, or the last. */
    public int openPart() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).solved()) {
                return i;
            }
        }
        return parts.size() - 1;
    }
}
