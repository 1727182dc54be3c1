package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.List;
import org.stepwise.shared.Message;

/**
 * What a part of a pupil's work earns.
 *
 * @param mark 0 to 1, with help and tries counted
 * @param reasons sentences for the teacher; at least one
 */
public record PartMark(BigDecimal mark, List<Message> reasons) {

    public PartMark {
        reasons = List.copyOf(reasons);
    }
}
