package org.stepwise.identity;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a person in front of a view test. */
public final class SignedInAs {

    private SignedInAs() {}

    public static void person(Person person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id(), 0),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
    }
}
