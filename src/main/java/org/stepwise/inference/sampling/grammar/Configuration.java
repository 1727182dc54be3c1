package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;

/** Where a text stands in a grammar: all readings of it, and whether it may end here. Equal ones allow the same. */
record Configuration(List<Head> heads, boolean ended) {

    static Configuration start(Frame frame) {
        Frame.Closure closure = frame.closure(0);
        return new Configuration(closure.heads(), closure.ended());
    }

    /** After one more byte; without heads and not ended where the grammar does not allow it. */
    Configuration next(int octet) {
        List<Head> after = new ArrayList<>(heads.size() + 2);
        boolean ends = false;
        for (Head head : heads) {
            Automaton automaton = head.terminal().automaton();
            int state = automaton.next(head.state(), octet);
            if (state < 0) {
                continue;
            }
            if (automaton.continues(state)) {
                after.add(new Head(head.terminal(), state, head.back()));
            }
            if (automaton.accepts(state)) {
                Frame.Closure closure = head.back().closure(automaton.outcome(state));
                after.addAll(closure.heads());
                ends |= closure.ended();
            }
        }
        return new Configuration(Head.merged(after), ends);
    }

    Configuration next(byte[] bytes) {
        Configuration now = this;
        for (byte octet : bytes) {
            now = now.next(octet & 255);
        }
        return now;
    }

    boolean dead() {
        return heads.isEmpty() && !ended;
    }

    /** Tokens of the short way to where the document may end. */
    int cost() {
        int least = ended ? 0 : Node.NEVER;
        for (Head head : heads) {
            least = Math.min(least, head.cost());
        }
        return least;
    }
}
