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
        List<Check> checks,
        List<Mark> method,
        List<String> accept,
        List<String> reject) {

    Part withHint(Rung rung, String text) {
        Map<Rung, String> changed = new EnumMap<>(hints);
        changed.put(rung, text);
        return new Part(label, given, kind, answer, variable, option, changed, checks, method, accept, reject);
    }

    /** As written; see {@link AnswerCheck}. A kind that is left out is the part's. */
    record Check(
            String field,
            String answer,
            @Nullable AnswerKind kind,
            @Nullable String option,
            boolean accepts,
            @Nullable Double credit,
            @Nullable String feedback,
            List<Check> checks) {}

    /** As written; see {@link MethodMark}. */
    record Mark(String shows, String name, double credit) {}
}
