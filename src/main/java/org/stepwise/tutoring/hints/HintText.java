package org.stepwise.tutoring.hints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;

/**
 * An author's hint as it is now, with {@code @{...}} where numbers come in.
 *
 * @param part from 0
 * @param authors as it stands in the problem's file
 * @param revision how often it was changed; a change names the one that it was made from
 * @param latest the last change; null if there was none
 */
public record HintText(
        int part,
        Rung rung,
        String authors,
        String text,
        int revision,
        @Nullable Latest latest) {

    /** Who changed it last, and when. */
    public record Latest(UUID teacher, Instant at) {}

    /** Whether it says something else than the author. */
    public boolean isChanged() {
        return !text.equals(authors);
    }
}
