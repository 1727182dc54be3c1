package org.stepwise.classroom;

import java.text.Normalizer;
import java.util.Locale;
import org.stepwise.identity.SignInName;
import org.stepwise.shared.Clean;

/**
 * A row of a list of pupils, as it was written.
 *
 * @param row counted from 1 as a spreadsheet does
 * @param signInName empty for one that is made from the name
 * @param group empty for none
 * @param columns how many are too many in this row
 * @param hid signs that nobody sees were taken out
 */
record RosterLine(int row, String name, String signInName, String group, int columns, boolean hid) {

    RosterLine {
        name = Clean.line(Normalizer.normalize(name, Normalizer.Form.NFC));
        signInName = SignInName.typed(signInName);
        group = Clean.line(Normalizer.normalize(group, Normalizer.Form.NFC));
    }

    boolean isBlank() {
        return name.isEmpty() && signInName.isEmpty() && group.isEmpty() && columns == 0;
    }

    /** Equal for names that people take for the same. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
