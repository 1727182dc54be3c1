package org.stepwise.identity;

/** What somebody may do; the names below are for annotations. */
public enum Role {
    STUDENT,
    TEACHER,
    ADMIN;

    public static final String IS_STUDENT = "STUDENT";
    public static final String IS_TEACHER = "TEACHER";
    public static final String IS_ADMIN = "ADMIN";
}
