package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Punctuation with a bounded run of blanks: none, a single one, or a line break and an indentation. */
final class Blanks {

    private static final int MOST_SPACES = 40;
    private static final int MOST_TABS = 10;

    private final List<int[]> rows = new ArrayList<>();

    private Blanks() {}

    static Dfa behind(char mark) {
        Blanks blanks = new Blanks();
        int start = blanks.state();
        int first = blanks.state();
        blanks.rows.get(start)[mark] = first;
        blanks.run(first);
        return blanks.dfa(1);
    }

    static Dfa before(char mark) {
        Blanks blanks = new Blanks();
        blanks.run(blanks.state());
        int end = blanks.state();
        blanks.rows.forEach(row -> row[mark] = end);
        blanks.rows.get(end)[mark] = -1;
        return blanks.dfa(end);
    }

    private void run(int from) {
        rows.get(from)[' '] = state();
        int line = state();
        rows.get(from)['\n'] = line;
        row(line, ' ', MOST_SPACES);
        row(line, '\t', MOST_TABS);
    }

    private void row(int from, char blank, int most) {
        int before = from;
        for (int i = 0; i < most; i++) {
            int next = state();
            rows.get(before)[blank] = next;
            before = next;
        }
    }

    private int state() {
        int[] row = new int[256];
        Arrays.fill(row, -1);
        rows.add(row);
        return rows.size() - 1;
    }

    /** Accepts in the given state and in all behind it. */
    private Dfa dfa(int firstAccepting) {
        boolean[] accepting = new boolean[rows.size()];
        Arrays.fill(accepting, firstAccepting, accepting.length, true);
        Dfa dfa = Dfa.of(rows, accepting);
        if (dfa == null) {
            throw new IllegalStateException("Blanks without an end.");
        }
        return dfa;
    }
}
