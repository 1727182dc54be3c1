package org.stepwise.shared;

/** Short texts as people mean them. */
public final class Clean {

    private Clean() {}

    /** Without control and invisible characters, which databases and pages stumble over; blanks collapsed. */
    public static String line(String typed) {
        return typed.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
    }

    /** A text of several lines, without what databases and pages stumble over. */
    public static String text(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\n\t\u200d]]", "").strip();
    }
}
