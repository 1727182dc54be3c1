package org.stepwise.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks a name and a password. Failures are counted by name, and more generously by address: a class shares one. An
 * unknown name takes as long as a known one.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Throttle byName = new Throttle(6, Duration.ofMinutes(5));
    private final Throttle byAddress = new Throttle(120, Duration.ofMinutes(5));
    private final String nobodysHash;

    SignIn(AccountRepository accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(ReadablePassword.next());
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = SignInName.typed(request.getName());
        String password = String.valueOf(request.getCredentials());
        String address = address();
        if (!byName.take(name)) {
            throw new LockedException("too many tries");
        }
        if (!byAddress.take(address)) {
            byName.giveBack(name);
            throw new LockedException("too many tries");
        }
        Account account =
                find(name, password).orElseThrow(() -> new BadCredentialsException("no such name and password"));
        byName.giveBack(name);
        byAddress.giveBack(address);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.credentialVersion()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    }

    private Optional<Account> find(String name, String password) {
        if (name.length() > NewAccount.LONGEST_NAME * 2 || password.length() > NewAccount.LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.findBySignInName(name).filter(Account::isOpen);
        boolean matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        return matches ? account : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? addressOf(attributes.getRequest())
                : "unknown";
    }

    private static String addressOf(HttpServletRequest request) {
        @Nullable String address = request.getRemoteAddr();
        return address == null ? "unknown" : address;
    }
}
