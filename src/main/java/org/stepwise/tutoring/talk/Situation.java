package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;

/**
 * Where a pupil is with a problem: what the tutor knows, and how far it may go.
 *
 * @param part from 0
 * @param lines of this part, oldest first
 * @param level the rung that the pupil has come to; nothing above it is said
 */
public record Situation(
        UUID pupil, UUID work, Variant variant, int part, List<WrittenLine> lines, Rung level, Locale locale) {

    public Situation {
        lines = List.copyOf(lines);
    }

    VariantPart variantPart() {
        return variant.parts().get(part);
    }

    /** The problem as the gate sees it; what broke was not reached. */
    Task task() {
        List<String> reached =
                lines.stream().filter(WrittenLine::holds).map(WrittenLine::text).toList();
        return TaskReader.read(
                variant.prompt(), variantPart().key().kind(), variantPart().expected(), reached);
    }
}
