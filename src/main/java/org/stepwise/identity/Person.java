package org.stepwise.identity;

import java.util.UUID;

/** An account as others see it. */
public record Person(UUID id, String signInName, String displayName, Role role, boolean closed, boolean demo) {

    /** At most two letters for a small round sign. */
    public String initials() {
        String[] words = displayName.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
