package org.stepwise.problembank;

import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;

/** What the trial of one seed brought to light. */
public sealed interface Finding {

    /** Path of the field that should be changed, such as {@code parts[0].examples.accept[1]}. */
    String field();

    /** For the author of a file, in English. */
    String sentence();

    /**
     * No values, or a text that cannot be worked out with them.
     *
     * @param words what is the matter, for a page
     */
    record NoVariant(String field, Message words, String sentence) implements Finding {

        /** @param otherwise the field, where what was thrown does not know it */
        static NoVariant of(String otherwise, IllegalArgumentException thrown) {
            String field = thrown instanceof Unworkable known && !known.field().isEmpty() ? known.field() : otherwise;
            return new NoVariant(field, Unworkable.words(thrown), String.valueOf(thrown.getMessage()));
        }
    }

    record NotAccepted(String field, String answer, String expected, Verdict verdict) implements Finding {
        @Override
        public String sentence() {
            return "'%s' should be accepted for '%s' and is %s: change the example or the key"
                    .formatted(answer, expected, described(verdict));
        }
    }

    record NotTurnedDown(String field, String answer, String expected, Verdict verdict) implements Finding {
        @Override
        public String sentence() {
            return "'%s' should be turned down for '%s' and is %s: change it or add a constraint"
                    .formatted(answer, expected, described(verdict));
        }
    }

    private static String described(Verdict verdict) {
        return "%s (%s)".formatted(verdict.word(), verdict.message().key());
    }
}
