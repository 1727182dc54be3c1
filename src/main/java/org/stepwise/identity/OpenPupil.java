package org.stepwise.identity;

import org.jspecify.annotations.Nullable;

/**
 * Opens an account for a pupil.
 *
 * @param signInName null for one that is made from the name
 */
public record OpenPupil(String displayName, @Nullable String signInName, FreshPassword password) {

    public OpenPupil {
        displayName = NewAccount.name(displayName);
    }
}
