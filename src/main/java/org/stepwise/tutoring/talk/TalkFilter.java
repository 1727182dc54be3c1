package org.stepwise.tutoring.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges a teacher looks at.
 *
 * @param pupils that the teacher may see; none gives nothing
 */
public record TalkFilter(Collection<UUID> pupils, @Nullable UUID problem, Only only) {

    /** What must have happened. */
    public enum Only {
        ALL("true"),
        /** Someone may be in danger. */
        DISTRESS("care = 'DISTRESS' and for_teacher"),
        /** An equation that does not hold was left out. */
        REJECTED("rejected"),
        /** The gate left something out. */
        STOPPED("leaked"),
        /** The pupil did not wait for the end. */
        CUT_SHORT("state = 'STOPPED'"),
        /** Answered in fixed words at once, before any model. */
        TURNED_AWAY("turned_away"),
        /** Distress, insults or private data, which the school wants its teachers to see. */
        NEEDS_CARE("for_teacher");

        private final String condition;

        Only(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    public TalkFilter {
        pupils = List.copyOf(pupils);
    }
}
