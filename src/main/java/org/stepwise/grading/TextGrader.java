package org.stepwise.grading;

import java.util.List;
import java.util.Locale;
import org.stepwise.shared.Message;

/** Words: alike but for spaces, and for case where that does not count. */
final class TextGrader {

    private static final int LONGEST = 200;

    Verdict grade(AnswerKey key, String answer, boolean anyCase) {
        if (answer.length() > LONGEST || answer.chars().anyMatch(Character::isISOControl)) {
            return Grading.unreadable(Message.of("grading.text"), List.of(), answer.length());
        }
        String given = plain(answer, anyCase);
        if (given.isEmpty()) {
            return Grading.unreadable(Message.of("cas.empty"), List.of(), answer.length());
        }
        return given.equals(plain(key.expected(), anyCase)) ? Verdicts.correct("words") : Verdicts.incorrect();
    }

    private static String plain(String text, boolean anyCase) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return anyCase ? plain.toLowerCase(Locale.ROOT) : plain;
    }
}
