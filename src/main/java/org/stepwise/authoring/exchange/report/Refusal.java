package org.stepwise.authoring.exchange.report;

import org.stepwise.shared.Message;

/** A question or a file cannot be taken; carries what to tell its teacher. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public Refusal(String key, String... arguments) {
        super(key);
        this.reason = Message.of(key, arguments);
    }

    public Message reason() {
        return reason;
    }
}
