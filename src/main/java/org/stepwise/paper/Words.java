package org.stepwise.paper;

/** The words that are printed, in the reader's language. */
public interface Words {

    /** @param arguments plain text, in the order of the placeholders */
    String of(String key, Object... arguments);
}
