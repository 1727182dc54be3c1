package org.stepwise.problembank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;

/**
 * One thing a problem asks for, as written, with parameters still in it.
 *
 * @param given what this part starts from, where that is not what the problem gives
 */
record Part(
        @Nullable String label,
        @Nullable String given,
        AnswerKind kind,
        String answer,
        @Nullable String variable,
        @Nullable String option,
        Map<Rung, String> hints,
        List<WrongAnswer> wrongAnswers,
        List<String> accept,
        List<String> reject) {

    Part withHint(Rung rung, String text) {
        Map<Rung, String> changed = new EnumMap<>(hints);
        changed.put(rung, text);
        return new Part(label, given, kind, answer, variable, option, changed, wrongAnswers, accept, reject);
    }

    record WrongAnswer(String answer, String feedback) {}
}
