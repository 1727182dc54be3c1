package org.stepwise.authoring.exchange.draft;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.stepwise.grading.AnswerKind;

/** Words of help that fit every problem of a kind, until its teacher writes better ones. */
final class GeneralHints {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.exchange", Locale.ROOT);

    private GeneralHints() {}

    static String nudge() {
        return TEXTS.getString("exchange.hint.nudge");
    }

    static String rule(AnswerKind kind) {
        return ofKind("exchange.hint.rule.", kind);
    }

    static String nextStep(AnswerKind kind) {
        return ofKind("exchange.hint.next-step.", kind);
    }

    static String solution() {
        return TEXTS.getString("exchange.hint.solution");
    }

    private static String ofKind(String prefix, AnswerKind kind) {
        try {
            return TEXTS.getString(prefix + kind.id());
        } catch (MissingResourceException general) {
            return TEXTS.getString(prefix + "any");
        }
    }
}
