package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a rule. */
final class Node {

    /** More tokens than any way that ends. */
    static final int NEVER = Integer.MAX_VALUE / 4;

    private final List<Edge> edges = new ArrayList<>(2);
    private final Node @Nullable [] branches;
    private boolean last;
    private int cost = NEVER;
    private int height;

    Node() {
        this.branches = null;
    }

    /** Only a fork: where it goes on depends on the word that was read before. */
    Node(Node[] branches) {
        this.branches = branches;
    }

    Node edge(Symbol symbol, Node to) {
        edges.add(new Edge(symbol, to));
        return this;
    }

    List<Edge> edges() {
        return edges;
    }

    /** The rule may end here. */
    Node end() {
        last = true;
        return this;
    }

    boolean last() {
        return last;
    }

    /** Nothing can follow within the rule: whoever calls another rule in front of this node need not come back. */
    boolean trivial() {
        return last && edges.isEmpty();
    }

    Node after(int outcome) {
        return branches == null ? this : branches[outcome];
    }

    /** Tokens of the short way to the end of the rule. */
    int cost() {
        return cost;
    }

    boolean settleCost() {
        int now = last ? 0 : NEVER;
        for (Edge edge : edges) {
            now = Math.min(now, edge.cost());
        }
        boolean changed = now != cost;
        cost = now;
        return changed;
    }

    /** Levels of nesting on the short way to the end of the rule. */
    int height() {
        return height;
    }

    /** The greatest height behind any word of a window, all of which may be read. */
    int height(Words.Window window) {
        int most = 0;
        for (int word = window.from(); branches != null && word <= window.to(); word++) {
            most = Math.max(most, branches[word].height);
        }
        return most;
    }

    boolean settleHeight() {
        boolean changed = false;
        int now = 0;
        int best = last ? 0 : NEVER;
        for (Edge edge : edges) {
            changed |= edge.settleHeight();
            if (edge.cost() < best) {
                best = edge.cost();
                now = edge.height();
            }
        }
        changed |= now != height;
        height = now;
        return changed;
    }

    static int sum(int a, int b) {
        return Math.min(NEVER, a + b);
    }
}
