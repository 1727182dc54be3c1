package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.care.Care;

/**
 * An exchange as one line of a list.
 *
 * @param problem none for a free chat
 * @param level how far up the ladder the answer might go
 * @param rejected whether an equation that does not hold was left out
 * @param leaked whether the gate left something out
 * @param turnedAway whether it was answered in fixed words at once
 * @param needsCare whether it tells of distress or the like, and the teacher shall know
 * @param care what needed it; null for an exchange like any other
 * @param attended whether a teacher has looked after it
 * @param rating 1 for helpful, -1 for not, or none
 */
public record TalkRow(
        UUID id,
        UUID pupil,
        @Nullable UUID work,
        @Nullable UUID problem,
        int part,
        Instant askedAt,
        Wish wish,
        String question,
        Rung level,
        Answer.State state,
        boolean rejected,
        boolean leaked,
        boolean turnedAway,
        boolean needsCare,
        @Nullable Care care,
        boolean attended,
        @Nullable Integer rating) {

    /** Whether somebody may be in danger and no teacher has looked after it yet. */
    public boolean isUrgent() {
        return isDistress() && !attended;
    }

    public boolean isDistress() {
        return needsCare && care == Care.DISTRESS;
    }

    /** Where the list goes on behind this line. */
    public Place place() {
        return new Place(askedAt, id);
    }

    /** A place in the list, newest first. */
    public record Place(Instant askedAt, UUID id) {}
}
