package org.stepwise.typeset.text;

/** What lines belong together for a reader who does not see the page. Two passages are never the same. */
public final class Passage {

    /** What a passage is; decoration is passed over. */
    public enum Role {
        TITLE,
        HEADING,
        TEXT,
        FORMULA,
        DECORATION
    }

    private final Role role;
    private final String alt;

    public Passage(Role role) {
        this(role, "");
    }

    /** @param alt said instead of a formula */
    public Passage(Role role, String alt) {
        this.role = role;
        this.alt = alt;
    }

    public Role role() {
        return role;
    }

    public String alt() {
        return alt;
    }
}
