package org.stepwise.tutoring.hints;

import java.util.List;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;

/**
 * What help is about: a part of a problem, with the numbers that this pupil has, and what the pupil has written.
 *
 * @param part from 0
 * @param lines of this part, oldest first
 */
public record HelpContext(Variant variant, int part, List<WrittenLine> lines) {

    public HelpContext {
        lines = List.copyOf(lines);
    }

    public VariantPart variantPart() {
        return variant.parts().get(part);
    }

    List<WrittenLine> held() {
        return lines.stream().filter(WrittenLine::holds).toList();
    }

    /** The problem as the gate sees it; what broke was not reached. */
    public Task task() {
        return TaskReader.read(
                variant.prompt(),
                variantPart().key().kind(),
                variantPart().expected(),
                held().stream().map(WrittenLine::text).toList());
    }
}
