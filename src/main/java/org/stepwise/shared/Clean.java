package org.stepwise.shared;

import java.util.regex.Pattern;

/** Short texts as people mean them. */
public final class Clean {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private Clean() {}

    /** Whether {@link #line} takes out what nobody sees, blanks aside. */
    public static boolean hides(String typed) {
        return HIDDEN.matcher(typed.replaceAll("\\s+", " ")).find();
    }

    /** Without control and invisible characters, which databases and pages stumble over; blanks collapsed. */
    public static String line(String typed) {
        return HIDDEN.matcher(typed.replaceAll("\\s+", " ")).replaceAll("").strip();
    }

    /** A text of several lines, without what databases and pages stumble over. */
    public static String text(String typed) {
        return seen(typed).strip();
    }

    /** As above, with the blanks before and after it. */
    public static String seen(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\n\t\u200d]]", "");
    }
}
