package org.stepwise.practice;

import java.util.Optional;
import java.util.UUID;
import org.stepwise.signals.Signal;

/** Something of a pupil's work is not as it was: a line, help, a decision, or whether it lies open. */
public record WorkChanged(UUID work, UUID student) {

    private static final String TOPIC = "work";

    Signal signal() {
        return Signal.of(TOPIC, work, student);
    }

    public static Optional<WorkChanged> in(Signal signal) {
        return signal.topic().equals(TOPIC) && signal.ids().size() == 2
                ? Optional.of(
                        new WorkChanged(signal.ids().getFirst(), signal.ids().getLast()))
                : Optional.empty();
    }
}
