package org.stepwise.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.shared.Clean;

/** Names to sign in with, made from people's names: lower case letters, digits and dots. */
public final class SignInName {

    public static final int LONGEST = 40;

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

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
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** The stem, or the stem with the first number from 2 on that is free. */
    static String free(String stem, Set<String> taken) {
        String name = stem;
        for (int number = 2; taken.contains(name); number++) {
            name = stem + number;
        }
        return name;
    }

    /** Whether a person can be given this name: small letters and digits, with dots or dashes between them. */
    public static boolean isAllowed(String name) {
        return name.length() >= 3
                && name.length() <= LONGEST
                && ALLOWED.matcher(name).matches();
    }

    /** Names of one family, which differ only by the number at the end, are given one after another. */
    static String family(String name) {
        return name.replaceAll("\\d+$", "");
    }

    /** What somebody typed, as it is stored. */
    public static String typed(String text) {
        return Clean.line(text).toLowerCase(Locale.ROOT);
    }
}
