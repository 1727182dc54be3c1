package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of the text so far: the state within a terminal, and where the grammar goes on behind it. */
record Head(Terminal terminal, int state, Frame back) {

    /** Tokens of the short way to the end of the document. */
    int cost() {
        return Node.sum(terminal.cost(state), back.cost(terminal.automaton().outcome(state)));
    }

    /** The same readings, those that differ only in their stacks as one. */
    static List<Head> merged(List<Head> heads) {
        if (heads.size() < 2) {
            return List.copyOf(heads);
        }
        List<Head> merged = new ArrayList<>(heads.size());
        for (Head head : heads) {
            int same = 0;
            while (same < merged.size() && !merged.get(same).sameTop(head)) {
                same++;
            }
            if (same == merged.size()) {
                merged.add(head);
            } else {
                merged.set(
                        same,
                        new Head(
                                head.terminal, head.state, merged.get(same).back.merge(head.back)));
            }
        }
        return List.copyOf(merged);
    }

    private boolean sameTop(Head other) {
        return terminal == other.terminal && state == other.state && back.sameTop(other.back);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Head other
                && terminal == other.terminal
                && state == other.state
                && back.equals(other.back);
    }

    @Override
    public int hashCode() {
        return (System.identityHashCode(terminal) * 31 + state) * 31 + back.hashCode();
    }
}
