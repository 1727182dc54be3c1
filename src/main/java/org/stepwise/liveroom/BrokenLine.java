package org.stepwise.liveroom;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKey;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.LiveWork;

/** One pupil's answer that does not hold, and the key it was judged against. */
record BrokenLine(Place place, @Nullable String slip, AnswerKey key, LiveWork.Line line, UUID student) {

    /** Where answers are compared at all. */
    record Place(UUID problem, @Nullable UUID assignment, int part) {}

    GradedLine graded() {
        return line.graded();
    }

    UUID attempt() {
        return graded().id();
    }

    boolean hasKeyOf(BrokenLine other) {
        return key.equals(other.key);
    }

    boolean hasSlipOf(BrokenLine other) {
        return slip != null && slip.equals(other.slip);
    }

    /** Whether it belongs where it did: a line can be judged anew. */
    boolean isJudgedAs(BrokenLine before) {
        return place.equals(before.place) && hasKeyOf(before) && Objects.equals(slip, before.slip);
    }

    boolean isWrittenAs(BrokenLine other) {
        return hasKeyOf(other)
                && written(graded().answer()).equals(written(other.graded().answer()));
    }

    private static String written(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    AnswerGroup.Answer answer() {
        return new AnswerGroup.Answer(attempt(), student, graded().answer(), graded().tex(), line.feedback());
    }
}
