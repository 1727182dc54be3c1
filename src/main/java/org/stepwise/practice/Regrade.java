package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What another key makes of a class's work at a problem; who has written nothing yet is not counted.
 *
 * @param version of the problem whose key it is
 * @param changed whose mark, or whether it is solved, is another one
 * @param same how many keep what they have
 * @param otherNumbers whose numbers are others in the new version: their work stays as it is
 * @param textKept whether the text that they were given is known still; if not, their numbers may have been others
 * @param reworded whether the wording changed
 */
public record Regrade(
        String version, List<Change> changed, int same, List<UUID> otherNumbers, boolean textKept, boolean reworded) {

    /** @param before 0 to 1, as worked out, whatever a teacher set in its place */
    public record Change(
            UUID student, BigDecimal before, BigDecimal after, boolean solvedBefore, boolean solvedAfter) {}
}
