package org.stepwise.identity;

import java.io.Serial;
import java.security.Principal;
import java.util.UUID;

/** The principal of a session: which account, and under which of its passwords the session began. */
final class SignedIn implements Principal, java.io.Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;
    private volatile int credentialVersion;

    SignedIn(UUID account, int credentialVersion) {
        this.account = account;
        this.credentialVersion = credentialVersion;
    }

    UUID account() {
        return account;
    }

    boolean isUnder(int version) {
        return credentialVersion == version;
    }

    /** This session changed the password itself and goes on. */
    void renew(int version) {
        credentialVersion = version;
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
