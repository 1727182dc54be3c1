package org.stepwise.grading;

import java.util.List;
import java.util.Locale;
import org.stepwise.shared.Message;

/** Words: alike but for case and spaces. */
final class TextGrader {

    private static final int LONGEST = 200;

    Verdict grade(AnswerKey key, String answer) {
        if (answer.length() > LONGEST || answer.chars().anyMatch(Character::isISOControl)) {
            return Grading.unreadable(Message.of("grading.text"), List.of(), answer.length());
        }
        String given = plain(answer);
        if (given.isEmpty()) {
            return Grading.unreadable(Message.of("cas.empty"), List.of(), answer.length());
        }
        return given.equals(plain(key.expected())) ? Verdicts.correct("The same words.") : Verdicts.incorrect();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
