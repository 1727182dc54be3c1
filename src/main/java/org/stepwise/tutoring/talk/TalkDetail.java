package org.stepwise.tutoring.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an exchange.
 *
 * @param told what the pupil saw
 * @param held what the pupil did not see
 * @param raw all that the model wrote, in all its tries
 * @param attended who has looked after it; null for nobody yet
 * @param untilText how long it took until the pupil saw the first words
 */
public record TalkDetail(
        TalkRow row,
        @Nullable String model,
        List<Told> told,
        List<Held> held,
        String raw,
        @Nullable Attended attended,
        @Nullable Duration untilText) {

    /** A teacher who has looked after a pupil. */
    public record Attended(UUID teacher, Instant at) {}

    public TalkDetail {
        told = List.copyOf(told);
        held = List.copyOf(held);
    }
}
