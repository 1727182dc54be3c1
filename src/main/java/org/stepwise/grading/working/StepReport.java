package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * Each line judged from the one before it.
 *
 * @param transitions one fewer than lines
 * @param firstWrong the index of the first line reached by {@link Transition#WRONG}
 * @param messages one a line, null where there is nothing to say
 */
public record StepReport(
        List<Transition> transitions, @Nullable Integer firstWrong, List<@Nullable Message> messages) {

    public StepReport {
        transitions = List.copyOf(transitions);
        messages = Collections.unmodifiableList(new ArrayList<>(messages));
    }
}
