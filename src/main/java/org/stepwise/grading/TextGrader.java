package org.stepwise.grading;

import java.util.List;
import java.util.Locale;
import org.stepwise.shared.Message;

/** Words: alike but for case and spaces. */
final class TextGrader {

    Verdict grade(AnswerKey key, String answer) {
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
