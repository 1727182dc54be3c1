package org.stepwise.authoring.exchange.source;

/** How much of a stranger's file is read. A course of several hundred questions stays far below. */
public final class Limits {

    /** Bytes of one file. */
    public static final int FILE = 10_000_000;

    /** Bytes of an archive, packed. */
    public static final int ARCHIVE = 20_000_000;

    /** Bytes of everything in an archive, unpacked. */
    public static final int UNPACKED = 60_000_000;

    public static final int ENTRIES = 5_000;
    public static final int QUESTIONS = 500;

    /** Elements within elements; Moodle's own files have about eight. */
    public static final int DEPTH = 50;

    private Limits() {}
}
