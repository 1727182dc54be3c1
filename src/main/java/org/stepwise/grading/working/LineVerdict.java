package org.stepwise.grading.working;

import org.jspecify.annotations.Nullable;
import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;

/** What came of one finished line of working. */
public sealed interface LineVerdict {

    Message message();

    /**
     * The key accepts the line, or the author does.
     *
     * @param credit from 0 to 1: less than 1 for another answer that the author lets pass
     */
    record Solves(Verdict.Correct verdict, double credit) implements LineVerdict {

        public Solves(Verdict.Correct verdict) {
            this(verdict, 1);
        }

        @Override
        public Message message() {
            return verdict.message();
        }
    }

    /** It follows and is not yet the answer; it costs no try. */
    record Holds(Transition how, Message message, @Nullable String evidence) implements LineVerdict {}

    /**
     * It does not follow, and costs one try.
     *
     * @param credit from 0 to 1, for an answer that is right in part
     * @param rule the known slip that gives exactly this line
     * @param evidence values of the letters that show it
     */
    record Broken(
            Message message,
            double credit,
            @Nullable String rule,
            @Nullable String evidence) implements LineVerdict {}

    /** Neither shown to follow nor not to; it goes to the teacher and costs no try. */
    record Undecided(Message message) implements LineVerdict {}

    /** It could not be read; it costs no try. */
    record Unreadable(Verdict.Invalid verdict) implements LineVerdict {
        @Override
        public Message message() {
            return verdict.message();
        }
    }
}
