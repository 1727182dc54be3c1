package org.stepwise.problembank;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;

/**
 * What the author says to one answer that the key does not accept: a slip that was foreseen, or another right answer.
 *
 * @param field where it stands in its part, such as {@code checks[0].checks[1]}
 * @param accepts the part is solved by it
 * @param credit 0 to 1; null leaves what the grading gives
 * @param checks looked at when this one applies; the first of them that applies speaks in its place
 */
public record AnswerCheck(
        String field,
        AnswerKey key,
        boolean accepts,
        @Nullable Double credit,
        @Nullable String feedback,
        List<AnswerCheck> checks) {

    /** A check that applies, and the proof that it does. */
    record Applied(AnswerCheck check, Verdict.Correct proof) {}

    /** The first that applies, as far in as one does. */
    static Optional<Applied> find(List<AnswerCheck> checks, String answer) {
        for (AnswerCheck check : checks) {
            if (Grading.grade(check.key, answer) instanceof Verdict.Correct proof) {
                return find(check.checks, answer).or(() -> Optional.of(new Applied(check, proof)));
            }
        }
        return Optional.empty();
    }
}
