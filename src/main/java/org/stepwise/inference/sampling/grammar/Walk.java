package org.stepwise.inference.sampling.grammar;

import java.util.Arrays;

/** One pass over the trie together with the readings of a text, which sets the bits of tokens that fit. */
final class Walk {

    /** Only a grammar with very many readings of one token gets here; what is left out then is allowed byte by byte. */
    private static final int MOST_EXITS = 100_000;

    private final Trie trie;
    private final long[] bits;
    private final int budget;
    private final int[] states;
    private int worst;
    private int walked;

    /** @param budget the greatest cost that may be left behind a token */
    Walk(Trie trie, long[] bits, int budget) {
        this.trie = trie;
        this.bits = bits;
        this.budget = budget;
        this.states = new int[trie.longest() + 1];
    }

    int worst() {
        return worst;
    }

    void note(int cost) {
        worst = Math.max(worst, cost);
    }

    /** Tokens below a node of the trie, read from a state on, also those that go on behind the terminal. */
    void all(int from, Terminal terminal, int state, Frame back) {
        Automaton automaton = terminal.automaton();
        int[] exits = new int[8];
        int count = 0;
        states[trie.depth(from)] = state;
        int end = trie.end(from);
        for (int node = from + 1; node < end; ) {
            int next = automaton.next(states[trie.depth(node) - 1], trie.label(node));
            if (next < 0) {
                node = trie.end(node);
                continue;
            }
            states[trie.depth(node)] = next;
            int token = trie.token(node);
            if (token >= 0) {
                set(token, Node.sum(terminal.cost(next), back.cost(automaton.outcome(next))));
            }
            if (automaton.accepts(next) && trie.end(node) > node + 1) {
                if (count + 2 > exits.length) {
                    exits = Arrays.copyOf(exits, 2 * exits.length);
                }
                exits[count++] = node;
                exits[count++] = automaton.outcome(next);
            }
            node++;
        }
        for (int i = 0; i < count; i += 2) {
            behind(exits[i], back.closure(exits[i + 1]));
        }
    }

    /** Tokens below a node of the trie where one terminal ends and others begin. */
    void behind(int node, Frame.Closure closure) {
        for (Head head : closure.heads()) {
            if (walked++ < MOST_EXITS) {
                all(node, head.terminal(), head.state(), head.back());
            }
        }
    }

    /** Only what stays within the terminal, and where the rest would have to go on. */
    static Mask inside(Trie trie, Terminal terminal, int state, int slack, long[] bits) {
        Automaton automaton = terminal.automaton();
        int before = terminal.cost(state);
        int[] exits = new int[8];
        int count = 0;
        int worst = -before;
        int lastState = -1;
        int more = Node.NEVER;
        int[] states = new int[trie.longest() + 1];
        states[0] = state;
        int end = trie.end(0);
        for (int node = 1; node < end; ) {
            int next = automaton.next(states[trie.depth(node) - 1], trie.label(node));
            if (next < 0) {
                node = trie.end(node);
                continue;
            }
            states[trie.depth(node)] = next;
            int token = trie.token(node);
            if (token >= 0 && next != lastState) {
                lastState = next;
                more = terminal.cost(next) - before;
            }
            if (token >= 0 && more <= slack) {
                worst = Math.max(worst, more);
                for (; token >= 0; token = trie.same(token)) {
                    bits[token >> 6] |= 1L << token;
                }
            }
            if (automaton.accepts(next) && trie.end(node) > node + 1) {
                if (count == exits.length) {
                    exits = Arrays.copyOf(exits, 2 * count);
                }
                exits[count++] = node;
            }
            node++;
        }
        return Mask.of(bits, worst, Arrays.copyOf(exits, count));
    }

    private void set(int first, int cost) {
        if (cost > budget) {
            return;
        }
        worst = Math.max(worst, cost);
        for (int token = first; token >= 0; token = trie.same(token)) {
            bits[token >> 6] |= 1L << token;
        }
    }
}
