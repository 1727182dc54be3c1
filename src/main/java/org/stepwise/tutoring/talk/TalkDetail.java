package org.stepwise.tutoring.talk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an exchange.
 *
 * @param told what the pupil saw
 * @param held what the pupil did not see
 * @param raw all that the model wrote, in all its tries
 * @param untilText how long it took until the pupil saw the first words
 */
public record TalkDetail(
        TalkRow row,
        @Nullable String model,
        List<Told> told,
        List<Held> held,
        String raw,
        @Nullable Duration untilText) {

    public TalkDetail {
        told = List.copyOf(told);
        held = List.copyOf(held);
    }
}
