package org.stepwise.grading.working;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Expr;
import org.stepwise.shared.Message;

/**
 * One transition.
 *
 * @param aside whether the line is a side computation, so that the next one follows from the line before it
 */
record Step(
        Transition how,
        @Nullable Message message,
        @Nullable String rule,
        @Nullable String evidence,
        boolean aside) {

    static final Message LATE = Message.of("working.late");

    static Step plain(Transition how) {
        return new Step(how, null, null, null, false);
    }

    /** Given up: nothing that follows can be judged from it. */
    static Step late() {
        return new Step(Transition.UNDECIDED, LATE, null, null, false);
    }

    boolean isLate() {
        return LATE.equals(message);
    }

    static Step undecided() {
        return new Step(Transition.UNDECIDED, Message.of("working.undecided"), null, null, false);
    }

    static Step of(Transition how, String key, Map<String, Expr> witness) {
        return new Step(how, Message.of("working." + key), null, text(witness), false);
    }

    Step besides() {
        return new Step(how, message, rule, evidence, true);
    }

    Step by(Cause slip) {
        return new Step(how, slip.message(), slip.id(), evidence, aside);
    }

    static @Nullable String text(Map<String, Expr> witness) {
        return witness.isEmpty()
                ? null
                : new TreeMap<>(witness)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + PlainText.of(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }
}
