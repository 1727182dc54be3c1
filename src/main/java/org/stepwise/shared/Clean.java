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
}
