package org.stepwise.practice;

import java.util.Optional;
import java.util.OptionalInt;
import org.stepwise.shared.Message;

/**
 * Until when, and how often, answers to a work are taken.
 *
 * @param closed why nothing is taken any more; nothing where it is
 * @param mostTries of each part; 0 for as many as one likes
 * @param help whether there is any
 */
record Limits(Optional<Message> closed, int mostTries, boolean help) {

    /** Practice of one's own. */
    static final Limits NONE = new Limits(Optional.empty(), 0, true);

    /** Why a part takes nothing any more. */
    Optional<Message> closed(WorkView.PartView part) {
        return closed.or(() -> mostTries > 0 && part.tries() >= mostTries
                ? Optional.of(Message.of("practice.tries.used"))
                : Optional.empty());
    }

    /** What is left, where that is not as many as one likes. */
    OptionalInt left(WorkView.PartView part) {
        return mostTries == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, mostTries - part.tries()));
    }
}
