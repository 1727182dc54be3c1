package org.stepwise.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.stepwise.shared.Clean;

/** Names to sign in with, made from people's names: lower case letters, digits and dots. */
final class SignInName {

    private static final int LONGEST_STEM = 40;

    private SignInName() {}

    /** {@code Zoë O'Neil} becomes {@code zoe.oneil}; a name without Latin letters becomes {@code pupil}. */
    static String stem(String displayName) {
        String plain = Normalizer.normalize(displayName, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.+|\\.+$", "");
        if (plain.isEmpty()) {
            return "pupil";
        }
        return plain.length() > LONGEST_STEM ? plain.substring(0, LONGEST_STEM) : plain;
    }

    /** The stem, or the stem with the first number from 2 on that is free. */
    static String free(String stem, Set<String> taken) {
        String name = stem;
        for (int number = 2; taken.contains(name); number++) {
            name = stem + number;
        }
        return name;
    }

    /** What somebody typed, as it is stored. */
    static String typed(String text) {
        return Clean.line(text).toLowerCase(Locale.ROOT);
    }
}
