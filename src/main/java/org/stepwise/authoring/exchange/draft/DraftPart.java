package org.stepwise.authoring.exchange.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;

/**
 * One thing that is asked.
 *
 * @param hints from the first to the last, as many as there are
 * @param accept answers that may be right in other spellings; those that are become examples
 * @param reject answers that may not be right
 */
public record DraftPart(
        @Nullable String label,
        AnswerKind kind,
        String answer,
        @Nullable String variable,
        @Nullable String option,
        List<String> hints,
        List<DraftCheck> checks,
        List<String> accept,
        List<String> reject) {

    public DraftPart {
        hints = List.copyOf(hints);
        checks = List.copyOf(checks);
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    public DraftPart(@Nullable String label, AnswerKind kind, String answer) {
        this(label, kind, answer, null, null, List.of(), List.of(), List.of(), List.of());
    }

    public DraftPart withVariable(@Nullable String letter) {
        return new DraftPart(label, kind, answer, letter, option, hints, checks, accept, reject);
    }

    public DraftPart withOption(@Nullable String changed) {
        return new DraftPart(label, kind, answer, variable, changed, hints, checks, accept, reject);
    }

    public DraftPart withHints(List<String> changed) {
        return new DraftPart(label, kind, answer, variable, option, changed, checks, accept, reject);
    }

    public DraftPart withChecks(List<DraftCheck> changed) {
        return new DraftPart(label, kind, answer, variable, option, hints, changed, accept, reject);
    }

    public DraftPart withExamples(List<String> right, List<String> wrong) {
        return new DraftPart(label, kind, answer, variable, option, hints, checks, right, wrong);
    }

    /** The kinds whose answer is words with values in them, not an expression. */
    boolean isText() {
        return kind == AnswerKind.STRING || kind == AnswerKind.UNITS;
    }

    /** The answer, or that of a check, as it is written in an example. */
    String asExample(String expression) {
        return isText() ? expression : "@{" + expression + "}";
    }
}
