package org.stepwise.identity;

import org.stepwise.shared.Clean;
import org.stepwise.shared.Refused;

/** What a new account is made from; refuses names and passwords that cannot stand. */
public record NewAccount(String displayName, String password) {

    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 128;
    public static final int LONGEST_NAME = 60;

    public NewAccount {
        displayName = name(displayName);
        checkPassword(password);
    }

    static String name(String text) {
        String name = Clean.line(text);
        if (name.isEmpty()) {
            throw Refused.because("identity.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.because("identity.name.long", Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.because("identity.password.short", Integer.toString(SHORTEST_PASSWORD));
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw Refused.because("identity.password.long", Integer.toString(LONGEST_PASSWORD));
        }
    }
}
