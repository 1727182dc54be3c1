package org.stepwise.mastery;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Of which of a problem's skills an answer tells something. A right answer needed all of them. One that is not right needed
 * only one of them to be missing, and that is most likely the one known least; to lower all of them would take away from a
 * pupil what many earlier answers have shown. (Y. Gong, J. E. Beck, N. T. Heffernan, "Comparing knowledge tracing and
 * performance factor analysis by using multiple model fitting procedures", ITS 2010, compare such ways.)
 */
final class Blame {

    private Blame() {}

    /** @param skills the one that the problem is about first: of equally known ones it is the one that is missing */
    static List<String> told(List<String> skills, boolean right, ToDoubleFunction<String> known) {
        return right
                ? skills.stream().distinct().toList()
                : skills.stream().min(Comparator.comparingDouble(known)).stream()
                        .toList();
    }
}
