package org.stepwise.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What came of looking at an answer. */
public sealed interface Verdict permits Verdict.Correct, Verdict.Incorrect, Verdict.Invalid, Verdict.Undecided {

    Message message();

    /** The verdict's name in the batch doors. */
    default String word() {
        return switch (this) {
            case Correct _ -> "correct";
            case Incorrect _ -> "incorrect";
            case Invalid _ -> "invalid";
            case Undecided _ -> "undecided";
        };
    }

    /** @param proof why it is certain; its argument is room for what shows it */
    record Correct(Message message, Message proof) implements Verdict {}

    /**
     * @param credit from 0 to 1, for an answer that is right in part
     * @param unfinished what was written is true, and the form that was asked is not reached
     * @param counterexample values that show it, if any
     */
    record Incorrect(
            Message message,
            double credit,
            boolean unfinished,
            @Nullable String counterexample) implements Verdict {}

    /** Not an answer to this question: it could not be read or has another shape. It costs nothing. */
    record Invalid(Message message, Span where, List<String> suggestions) implements Verdict {
        public Invalid {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Neither proved nor refuted; it goes to the teacher. */
    record Undecided(Message message) implements Verdict {}
}
