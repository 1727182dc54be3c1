package org.stepwise.practice;

import java.util.List;
import java.util.UUID;
import org.stepwise.shared.Clean;
import org.stepwise.shared.Refused;

/** A teacher writes the same words under the lines of one or several pupils. Formulas stand between dollar signs. */
public record SendFeedback(UUID teacher, List<UUID> attempts, String text) {

    public static final int LONGEST = 500;

    public SendFeedback {
        attempts = List.copyOf(attempts);
        text = Clean.line(text);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refused.because("practice.feedback.text", Integer.toString(LONGEST));
        }
    }
}
