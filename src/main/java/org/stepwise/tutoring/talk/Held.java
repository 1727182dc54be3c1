package org.stepwise.tutoring.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model wrote and the pupil did not see; for the teacher.
 *
 * @param leak what it would have given away; null where an equation does not hold
 * @param wrong the equations in it that do not hold
 */
public record Held(String text, @Nullable String leak, List<String> wrong) {

    public Held {
        wrong = List.copyOf(wrong);
    }

    /** An equation in it does not hold. */
    public boolean disproved() {
        return leak == null || !wrong.isEmpty();
    }

    /** It would have said too much. */
    public boolean leaks() {
        return leak != null;
    }
}
