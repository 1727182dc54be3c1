package org.stepwise.shared;

/**
 * There is no such thing for this person. Also said of things that belong to somebody else: who asks must not learn that
 * they exist.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
