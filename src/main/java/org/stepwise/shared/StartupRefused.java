package org.stepwise.shared;

/** A reason not to start that the person at the console can act on. The message is one whole sentence, shown as it is. */
public class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
