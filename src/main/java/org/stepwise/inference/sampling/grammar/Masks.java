package org.stepwise.inference.sampling.grammar;

import java.util.Arrays;

/**
 * Which tokens a configuration allows. What stays within a terminal does not depend on the rest of the grammar: there is
 * one mask for each state of an automaton, and only tokens that reach beyond its end are followed with the stack.
 */
final class Masks {

    /** @param slack how much more than before a token may leave to be done */
    private record Inside(Terminal terminal, int state, int slack) {}

    private final Trie trie;
    private final int words;
    private final MaskCache cache;

    Masks(Trie trie, int words, long cacheBytes) {
        this.trie = trie;
        this.words = words;
        this.cache = new MaskCache(cacheBytes);
    }

    /** Sets the bits of the tokens behind which the short way to the end costs no more than the budget. */
    void fill(Configuration configuration, long[] bits, int budget) {
        Arrays.fill(bits, 0);
        Mask whole = cache.get(configuration);
        if (whole == null) {
            Walk walk = walk(configuration, bits, Node.NEVER);
            whole = Mask.of(bits, walk.worst(), new int[0]);
            cache.put(configuration, whole);
            if (whole.worst() > budget) {
                Arrays.fill(bits, 0);
            }
        } else if (whole.worst() <= budget) {
            whole.addTo(bits);
        }
        if (whole.worst() > budget) {
            walk(configuration, bits, budget);
        }
    }

    private Walk walk(Configuration configuration, long[] bits, int budget) {
        Walk walk = new Walk(trie, bits, budget);
        for (Head head : configuration.heads()) {
            if (head.terminal().automaton() instanceof Words.Window) {
                walk.all(0, head.terminal(), head.state(), head.back());
                continue;
            }
            int cost = head.cost();
            Mask inside = inside(head, Node.NEVER);
            if (inside.worst() + cost > budget) {
                inside = inside(head, budget - cost);
            }
            walk.note(inside.worst() + cost);
            inside.addTo(bits);
            for (int exit : inside.exits()) {
                walk.behind(exit, head.back().closure(0));
            }
        }
        return walk;
    }

    private Mask inside(Head head, int slack) {
        Terminal terminal = head.terminal();
        int state = terminal.automaton().alias(head.state(), trie.longest());
        Inside key = new Inside(terminal, state, slack);
        Mask mask = cache.get(key);
        if (mask == null) {
            mask = Walk.inside(trie, terminal, state, slack, new long[words]);
            cache.put(key, mask);
        }
        return mask;
    }

    long cacheBytes() {
        return cache.bytes();
    }
}
