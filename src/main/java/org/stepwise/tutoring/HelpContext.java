package org.stepwise.tutoring;

import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** What help is about: a part of a problem, with the numbers that this pupil has. */
public record HelpContext(Variant variant, int part) {

    VariantPart variantPart() {
        return variant.parts().get(part);
    }
}
