package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;

/** Working line by line. For now the key alone decides. */
public final class Working {

    private Working() {}

    public static StepReport check(@Nullable String variable, List<String> lines) {
        return new StepReport(
                Collections.nCopies(Math.max(lines.size() - 1, 0), Transition.UNDECIDED),
                null,
                new ArrayList<@Nullable Message>(Collections.nCopies(lines.size(), null)));
    }

    public static LineVerdict judge(AnswerKey key, Given given, List<String> held, String line) {
        return switch (Grading.grade(key, line)) {
            case Verdict.Correct correct -> new LineVerdict.Solves(correct);
            case Verdict.Incorrect incorrect ->
                incorrect.unfinished()
                        ? new LineVerdict.Holds(Transition.EQUIVALENT, incorrect.message(), null)
                        : new LineVerdict.Broken(
                                incorrect.message(), incorrect.credit(), null, incorrect.counterexample());
            case Verdict.Invalid invalid ->
                invalid.message().key().equals("grading.words") && key.kind() != AnswerKind.STRING
                        ? new LineVerdict.Undecided(Message.of("working.prose"))
                        : new LineVerdict.Unreadable(invalid);
            case Verdict.Undecided undecided -> new LineVerdict.Undecided(undecided.message());
        };
    }
}
