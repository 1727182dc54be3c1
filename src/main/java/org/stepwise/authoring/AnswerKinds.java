package org.stepwise.authoring;

import java.util.Arrays;
import java.util.List;
import org.stepwise.grading.AnswerKind;

/** The ids of the kinds of answers, in the order in which teachers look for them. */
final class AnswerKinds {

    static final List<String> IDS =
            Arrays.stream(AnswerKind.values()).map(AnswerKind::id).toList();

    private AnswerKinds() {}
}
