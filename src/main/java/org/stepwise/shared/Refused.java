package org.stepwise.shared;

/** A command cannot be carried out, for a reason that the person who gave it should read. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public Refused(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public static Refused because(String key, String... arguments) {
        return new Refused(Message.of(key, arguments));
    }

    public Message reason() {
        return reason;
    }
}
