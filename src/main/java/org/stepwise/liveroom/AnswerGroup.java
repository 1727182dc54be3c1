package org.stepwise.liveroom;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * Pupils whose latest answer to a part is the same that does not hold, however it was written.
 *
 * @param key stays the same while others come to it and go, the first one too
 * @param problem the same for all
 * @param part from 0
 * @param tex of the first, where all mean the same; empty where their numbers differ or it is words
 * @param slip the known slip that gives it
 * @param said what each of them was told; null where they were told different things
 */
record AnswerGroup(
        String key,
        UUID problem,
        int part,
        String tex,
        @Nullable String slip,
        @Nullable Message said,
        List<Answer> answers) {

    /** @param told a teacher wrote under it already */
    record Answer(UUID attempt, UUID student, String typed, String tex, boolean told) {}

    AnswerGroup {
        answers = List.copyOf(answers);
    }

    /** Who has not been written to yet. */
    List<UUID> open() {
        return answers.stream()
                .filter(answer -> !answer.told())
                .map(Answer::attempt)
                .toList();
    }
}
