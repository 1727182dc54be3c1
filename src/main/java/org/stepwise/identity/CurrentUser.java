package org.stepwise.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stepwise.shared.Refused;

/** Who sits in front of this session. Asked anew each time: a closed account or a reset password ends it at once. */
@Component
public class CurrentUser {

    private final AccountRepository accounts;
    private final Accounts service;
    private final Throttle guesses = new Throttle(6, Duration.ofMinutes(5));

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
        UUID id = require().id();
        if (!guesses.take(id.toString())) {
            throw Refused.because("identity.password.wait");
        }
        signedIn.renew(service.changePassword(id, current, next));
        guesses.giveBack(id.toString());
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
