package org.stepwise.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sits in front of this session. Asked anew each time: a closed account or a reset password ends it at once. */
@Component
public class CurrentUser {

    private final AccountRepository accounts;
    private final Accounts service;

    CurrentUser(AccountRepository accounts, Accounts service) {
        this.accounts = accounts;
        this.service = service;
    }

    public Optional<Person> find() {
        return principal()
                .flatMap(signedIn -> accounts.findById(signedIn.account())
                        .filter(account -> account.isOpen() && signedIn.isUnder(account.credentialVersion())))
                .map(Account::person);
    }

    /** @throws AccessDeniedException if nobody is signed in, or no longer */
    public Person require() {
        return find().orElseThrow(() -> new AccessDeniedException("not signed in"));
    }

    public UUID id() {
        return require().id();
    }

    public void changePassword(String current, String next) {
        SignedIn signedIn = principal().orElseThrow(() -> new AccessDeniedException("not signed in"));
        signedIn.renew(service.changePassword(require().id(), current, next));
    }

    /** A session is there, but its account was closed or its password was reset since. */
    boolean isStale() {
        return principal().isPresent() && find().isEmpty();
    }

    private static Optional<SignedIn> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
