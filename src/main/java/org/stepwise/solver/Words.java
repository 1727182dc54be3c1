package org.stepwise.solver;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the solver says beside its formulas, in the languages of messages/solver; in English where there is no other. */
final class Words {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String key, Locale locale) {
        return ResourceBundle.getBundle("messages.solver", locale, NO_OTHER_LANGUAGE)
                .getString(key)
                .replace("''", "'");
    }

    /** An argument of a sentence: a formula stays as it is, a {@link Wording} is put into words. */
    static String said(String argument, Locale locale) {
        return argument.startsWith(Wording.MARK)
                ? of("solver.word." + argument.substring(Wording.MARK.length()), locale)
                : argument;
    }
}
