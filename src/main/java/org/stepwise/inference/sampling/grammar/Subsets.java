package org.stepwise.inference.sampling.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The subset construction, with a bound on its states and its work. */
final class Subsets {

    private static final long MAX_WORK = 10_000_000;

    private final Nfa nfa;
    private final int last;
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private long work;

    private Subsets(Nfa nfa, int last) {
        this.nfa = nfa;
        this.last = last;
    }

    /** @return null if there is no word from the first state to the last */
    static @Nullable Dfa of(Nfa nfa, int first, int last) {
        return new Subsets(nfa, last).build(first);
    }

    private @Nullable Dfa build(int first) {
        List<int[]> rows = new ArrayList<>();
        BitSet accepting = new BitSet();
        // Only the first state is at the start of the text: it is not among the known sets.
        sets.add(closure(new int[] {first}, true, false));
        for (int state = 0; state < sets.size(); state++) {
            int[] set = sets.get(state);
            accepting.set(state, contains(closure(set, state == 0, true), last));
            rows.add(row(set));
        }
        boolean[] accepts = new boolean[rows.size()];
        accepting.stream().forEach(state -> accepts[state] = true);
        return Dfa.of(rows, accepts);
    }

    private int[] row(int[] set) {
        boolean[] cut = new boolean[257];
        for (int state : set) {
            for (Nfa.Bytes edge : nfa.octets(state)) {
                cut[edge.from()] = true;
                cut[edge.to() + 1] = true;
            }
        }
        int[] row = new int[256];
        for (int octet = 0; octet < 256; octet++) {
            row[octet] = octet > 0 && !cut[octet] ? row[octet - 1] : target(set, octet);
        }
        return row;
    }

    private int target(int[] set, int octet) {
        work += set.length;
        if (work > MAX_WORK) {
            throw new IllegalArgumentException("the pattern takes too long to prepare");
        }
        IntStream.Builder targets = IntStream.builder();
        for (int state : set) {
            for (Nfa.Bytes edge : nfa.octets(state)) {
                if (edge.from() <= octet && octet <= edge.to()) {
                    targets.add(edge.next());
                }
            }
        }
        int[] next = closure(targets.build().toArray(), false, false);
        if (next.length == 0) {
            return -1;
        }
        List<Integer> key = Arrays.stream(next).boxed().toList();
        Integer number = known.get(key);
        if (number == null) {
            if (sets.size() >= Dfa.MAX_STATES) {
                throw new IllegalArgumentException("the pattern needs too many states");
            }
            number = sets.size();
            known.put(key, number);
            sets.add(next);
        }
        return number;
    }

    /** All states that are reached without a byte, in order. */
    private int[] closure(int[] from, boolean atStart, boolean atEnd) {
        BitSet reached = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int state : from) {
            reached.set(state);
            open.add(state);
        }
        while (!open.isEmpty()) {
            for (Nfa.Silent edge : nfa.silent(open.remove())) {
                boolean passes = switch (edge.when()) {
                    case NONE -> true;
                    case AT_START -> atStart;
                    case AT_END -> atEnd;
                };
                work++;
                if (passes && !reached.get(edge.to())) {
                    reached.set(edge.to());
                    open.add(edge.to());
                }
            }
        }
        return reached.stream().toArray();
    }

    private static boolean contains(int[] set, int state) {
        return Arrays.binarySearch(set, state) >= 0;
    }
}
