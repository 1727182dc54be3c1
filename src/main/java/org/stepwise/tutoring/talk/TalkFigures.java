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
 * @param distress that the school wants its teachers to see
 * @param unattended how many of these no teacher has looked after yet
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
        long turnedAway,
        long distress,
        long unattended) {

    static final TalkFigures NONE = new TalkFigures(0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0);
}
