package org.stepwise.tutoring.care;

/** What a question needs instead of a model's answer. */
public enum Care {
    /** Someone may be in danger: a grown-up has to know. */
    DISTRESS("distress"),
    /** Insults, threats, sexual or violent words. */
    ABUSE("abuse"),
    /** Says who or where somebody is. */
    PERSONAL("personal"),
    /** Has nothing to do with mathematics. */
    OFF_TOPIC("off-topic");

    private final String id;

    Care(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether a teacher may want to know of it. */
    public boolean concernsTeacher() {
        return this != OFF_TOPIC;
    }
}
