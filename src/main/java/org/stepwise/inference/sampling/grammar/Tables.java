package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables made of other automata. A null stands for the automaton that accepts nothing. */
final class Tables {

    private Tables() {}

    /** What both accept. */
    static @Nullable Dfa both(@Nullable Automaton a, @Nullable Automaton b) {
        if (a == null || b == null) {
            return null;
        }
        Map<Long, Integer> known = new HashMap<>();
        List<Long> pairs = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        number(known, pairs, a.start(), b.start());
        BitSet accepting = new BitSet();
        for (int state = 0; state < pairs.size(); state++) {
            int left = (int) (pairs.get(state) >> 32);
            int right = pairs.get(state).intValue();
            int[] row = new int[256];
            for (int octet = 0; octet < 256; octet++) {
                int nextLeft = a.next(left, octet);
                int nextRight = nextLeft < 0 ? -1 : b.next(right, octet);
                row[octet] = nextRight < 0 ? -1 : number(known, pairs, nextLeft, nextRight);
            }
            rows.add(row);
            accepting.set(state, a.accepts(left) && b.accepts(right));
        }
        boolean[] accepts = new boolean[rows.size()];
        accepting.stream().forEach(state -> accepts[state] = true);
        return Dfa.of(rows, accepts);
    }

    private static int number(Map<Long, Integer> known, List<Long> pairs, int left, int right) {
        long pair = ((long) left << 32) | right;
        Integer number = known.get(pair);
        if (number == null) {
            if (pairs.size() >= Dfa.MAX_STATES) {
                throw new IllegalArgumentException("has too many states together with the other limits");
            }
            number = pairs.size();
            known.put(pair, number);
            pairs.add(pair);
        }
        return number;
    }

    /** Whether there is no word that both accept. */
    static boolean disjoint(Automaton a, Automaton b) {
        try {
            return both(a, b) == null;
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    /** The content of a JSON string in its quotes. */
    static @Nullable Dfa quoted(@Nullable Dfa content) {
        if (content == null) {
            return null;
        }
        int end = content.size() + 1;
        List<int[]> rows = new ArrayList<>();
        boolean[] accepting = new boolean[end + 1];
        accepting[end] = true;
        rows.add(row('"', 1 + content.start()));
        for (int state = 0; state < content.size(); state++) {
            int[] row = new int[256];
            for (int octet = 0; octet < 256; octet++) {
                int next = content.next(state, octet);
                row[octet] = next < 0 ? -1 : next + 1;
            }
            if (content.accepts(state)) {
                row['"'] = end;
            }
            rows.add(row);
        }
        int[] none = new int[256];
        Arrays.fill(none, -1);
        rows.add(none);
        return Dfa.of(rows, accepting);
    }

    static int[] row(int octet, int next) {
        int[] row = new int[256];
        Arrays.fill(row, -1);
        row[octet] = next;
        return row;
    }
}
