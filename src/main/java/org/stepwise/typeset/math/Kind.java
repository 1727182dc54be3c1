package org.stepwise.typeset.math;

/** What a sign is to its neighbours: who stands how far from whom (The TeXbook, chapter 18). */
enum Kind {
    ORDINARY("0 1 2 3 0 0 0 1"),
    OPERATOR("1 1 0 3 0 0 0 1"),
    BINARY("2 2 0 0 2 0 0 2"),
    RELATION("3 3 0 0 3 0 0 3"),
    OPEN("0 0 0 0 0 0 0 0"),
    CLOSE("0 1 2 3 0 0 0 1"),
    PUNCTUATION("1 1 0 1 1 1 1 1"),
    INNER("1 1 2 3 1 0 1 1");

    private static final double[] EM = {0, 3 / 18., 4 / 18., 5 / 18.};

    private final String[] spaces;

    Kind(String row) {
        this.spaces = row.split(" ");
    }

    /** In em; in scripts only an operator keeps its distance. */
    double before(Kind next, boolean script) {
        int space = Integer.parseInt(spaces[next.ordinal()]);
        boolean kept = !script || space == 1 && (this == OPERATOR || next == OPERATOR);
        return kept ? EM[space] : 0;
    }
}
