package org.stepwise.identity;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password for somebody else, made ready before a transaction begins: the hash takes long on purpose. */
public final class FreshPassword {

    private final String text;
    private final String hash;

    private FreshPassword(String text, String hash) {
        this.text = text;
        this.hash = hash;
    }

    static List<FreshPassword> make(int count, PasswordEncoder encoder) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> ReadablePassword.next())
                .map(text -> new FreshPassword(text, encoder.encode(text)))
                .toList();
    }

    /** Shown once and stored nowhere in this form. */
    public String text() {
        return text;
    }

    String hash() {
        return hash;
    }
}
