package org.stepwise.inference.sampling.grammar;

import java.util.Arrays;

/** An automaton in a grammar, with the number of tokens that it takes from each state to the end of a word. */
final class Terminal implements Symbol {

    private final Automaton automaton;
    private final Trie trie;
    /** Number of tokens plus one by state; 0 where it is not known yet. */
    private int[] costs = new int[16];

    Terminal(Automaton automaton, Trie trie) {
        this.automaton = automaton;
        this.trie = trie;
    }

    Automaton automaton() {
        return automaton;
    }

    /** How many tokens the short way from a state has: 1 or more, but 0 in an accepting state. */
    int cost(int before) {
        int state = automaton.alias(before, 0);
        int[] known = costs;
        if (state < known.length && known[state] > 0) {
            return known[state] - 1;
        }
        return automaton.accepts(state) ? 0 : measure(state);
    }

    /** Least number of tokens along the bytes of the short way, from its last byte back to its first. */
    private synchronized int measure(int from) {
        int[] path = new int[automaton.distance(from) + 1];
        byte[] bytes = new byte[path.length];
        int length = 0;
        int state = from;
        while (!automaton.accepts(state) && known(state) == 0) {
            path[length] = automaton.alias(state, 0);
            int octet = automaton.towards(state);
            bytes[length++] = (byte) octet;
            state = automaton.next(state, octet);
        }
        int[] tokens = new int[length + 1];
        tokens[length] = automaton.accepts(state) ? 0 : known(state) - 1;
        for (int i = length - 1; i >= 0; i--) {
            int best = Integer.MAX_VALUE;
            int node = 0;
            for (int j = i; j < length; j++) {
                node = trie.child(node, bytes[j] & 255);
                if (node < 0) {
                    break;
                }
                if (trie.token(node) >= 0) {
                    best = Math.min(best, tokens[j + 1] + 1);
                }
            }
            tokens[i] = best;
            remember(path[i], best);
        }
        return tokens[0];
    }

    private int known(int before) {
        int state = automaton.alias(before, 0);
        return state < costs.length ? costs[state] : 0;
    }

    private void remember(int state, int tokens) {
        int[] now = costs;
        if (state >= now.length) {
            now = Arrays.copyOf(now, Math.max(state + 1, 2 * now.length));
        }
        now[state] = tokens + 1;
        costs = now;
    }
}
