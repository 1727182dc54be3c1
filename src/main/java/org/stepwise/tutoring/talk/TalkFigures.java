package org.stepwise.tutoring.talk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges in numbers.
 *
 * @param rejected in how many an equation that does not hold was left out
 * @param leaked in how many the gate left something out
 * @param untilText the median until the first words were seen; null where none were
 * @param rated how many were rated at all
 * @param stopped by the pupil
 * @param turnedAway answered in fixed words at once
 */
public record TalkFigures(
        long exchanges,
        long rejected,
        long leaked,
        @Nullable Duration untilText,
        long rated,
        long helpful,
        long stopped,
        long brokenOff,
        long turnedAway) {

    static final TalkFigures NONE = new TalkFigures(0, 0, 0, null, 0, 0, 0, 0, 0);
}
