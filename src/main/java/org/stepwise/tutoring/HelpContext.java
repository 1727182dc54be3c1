package org.stepwise.tutoring;

import java.util.List;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/**
 * What help is about: a part of a problem, with the numbers that this pupil has.
 *
 * @param lines of this part that hold, oldest first
 */
public record HelpContext(Variant variant, int part, List<Line> lines) {

    /** @param number as the page shows it */
    public record Line(int number, String text) {}

    public HelpContext {
        lines = List.copyOf(lines);
    }

    VariantPart variantPart() {
        return variant.parts().get(part);
    }
}
