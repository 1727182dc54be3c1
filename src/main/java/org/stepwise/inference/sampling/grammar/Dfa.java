package org.stepwise.inference.sampling.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deterministic automaton as a table, with one column for all bytes that mean the same everywhere. */
final class Dfa implements Automaton {

    /** More states than that are refused: they cost memory, and time for their masks. */
    static final int MAX_STATES = 20_000;

    private final int columns;
    private final int[] columnOf = new int[256];
    private final int[] table;
    private final boolean[] accepting;
    private final int[] distances;
    private final int[] towards;
    private final boolean[] continues;

    private Dfa(List<int[]> rows, boolean[] accepting, int[] distances) {
        this.accepting = accepting;
        this.distances = distances;
        this.towards = new int[rows.size()];
        this.continues = new boolean[rows.size()];
        List<Integer> samples = new ArrayList<>();
        for (int octet = 0; octet < 256; octet++) {
            int column = 0;
            while (column < samples.size() && !same(rows, samples.get(column), octet)) {
                column++;
            }
            if (column == samples.size()) {
                samples.add(octet);
            }
            columnOf[octet] = column;
        }
        columns = samples.size();
        table = new int[rows.size() * columns];
        for (int state = 0; state < rows.size(); state++) {
            for (int column = 0; column < columns; column++) {
                table[state * columns + column] = rows.get(state)[samples.get(column)];
            }
            for (int octet = 255; octet >= 0; octet--) {
                int next = rows.get(state)[octet];
                continues[state] |= next >= 0;
                if (next >= 0 && distances[next] == distances[state] - 1) {
                    towards[state] = octet;
                }
            }
        }
    }

    private static boolean same(List<int[]> rows, int octet, int other) {
        for (int[] row : rows) {
            if (row[octet] != row[other]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The automaton that starts in state 0, without the ways that lead to no acceptance.
     *
     * @param rows by state: the next state by byte, or -1
     * @return null if it accepts nothing
     */
    static @Nullable Dfa of(List<int[]> rows, boolean[] accepting) {
        int[] distances = distances(rows, accepting);
        if (distances[0] == Integer.MAX_VALUE) {
            return null;
        }
        int[] renamed = new int[rows.size()];
        List<int[]> kept = new ArrayList<>();
        for (int state = 0; state < rows.size(); state++) {
            renamed[state] = distances[state] == Integer.MAX_VALUE ? -1 : kept.size();
            if (renamed[state] >= 0) {
                kept.add(rows.get(state).clone());
            }
        }
        boolean[] accepts = new boolean[kept.size()];
        int[] lengths = new int[kept.size()];
        for (int state = 0; state < rows.size(); state++) {
            if (renamed[state] >= 0) {
                accepts[renamed[state]] = accepting[state];
                lengths[renamed[state]] = distances[state];
            }
        }
        for (int[] row : kept) {
            for (int octet = 0; octet < 256; octet++) {
                row[octet] = row[octet] < 0 ? -1 : renamed[row[octet]];
            }
        }
        return new Dfa(kept, accepts, lengths);
    }

    /** Breadth first from the accepting states, against the direction of the edges. */
    private static int[] distances(List<int[]> rows, boolean[] accepting) {
        List<List<Integer>> before = new ArrayList<>();
        rows.forEach(row -> before.add(new ArrayList<>(2)));
        for (int state = 0; state < rows.size(); state++) {
            int previous = -1;
            for (int next : rows.get(state)) {
                if (next >= 0 && next != previous) {
                    before.get(next).add(state);
                    previous = next;
                }
            }
        }
        int[] distances = new int[rows.size()];
        Arrays.fill(distances, Integer.MAX_VALUE);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int state = 0; state < rows.size(); state++) {
            if (accepting[state]) {
                distances[state] = 0;
                queue.add(state);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int from : before.get(state)) {
                if (distances[from] == Integer.MAX_VALUE) {
                    distances[from] = distances[state] + 1;
                    queue.add(from);
                }
            }
        }
        return distances;
    }

    int size() {
        return accepting.length;
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, int octet) {
        return table[state * columns + columnOf[octet]];
    }

    @Override
    public boolean accepts(int state) {
        return accepting[state];
    }

    @Override
    public boolean continues(int state) {
        return continues[state];
    }

    @Override
    public int distance(int state) {
        return distances[state];
    }

    @Override
    public int towards(int state) {
        return towards[state];
    }
}
