package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of stacks with the same top: a node, and the frames that may lie below it. Stacks which differ only further down
 * share what they have in common, so that an ambiguous grammar does not double them with every level.
 */
final class Frame {

    /** Levels of objects and arrays in a document. */
    static final int MAX_NESTING = 64;

    private final Node node;
    private final List<Frame> below;
    private final int depth;
    private final int costBelow;
    private final int hash;
    private @Nullable Closure closure;

    /** Where an automaton starts next, and whether the document may end here. */
    record Closure(List<Head> heads, boolean ended) {}

    Frame(Node node, List<Frame> below, int depth) {
        this.node = node;
        this.below = below;
        this.depth = depth;
        int least = below.isEmpty() ? 0 : Node.NEVER;
        int mixed = System.identityHashCode(node) * 31 + depth;
        for (Frame frame : below) {
            least = Math.min(least, Node.sum(frame.node.cost(), frame.costBelow));
            mixed = mixed * 31 + frame.hash;
        }
        this.costBelow = least;
        this.hash = mixed;
    }

    /** Tokens of the short way from here to the end of the document, once a word was read. */
    int cost(int outcome) {
        return Node.sum(node.after(outcome).cost(), costBelow);
    }

    Closure closure(int outcome) {
        Node after = node.after(outcome);
        if (after != node) {
            return new Frame(after, below, depth).closure(0);
        }
        Closure known = closure;
        if (known == null) {
            List<Head> heads = new ArrayList<>();
            boolean ended = visit(heads);
            known = new Closure(Head.merged(heads), ended);
            closure = known;
        }
        return known;
    }

    private boolean visit(List<Head> heads) {
        boolean ended = node.last() && below.isEmpty();
        if (node.last()) {
            for (Frame frame : below) {
                ended |= frame.visit(heads);
            }
        }
        for (Edge edge : node.edges()) {
            if (depth + edge.height() > MAX_NESTING) {
                continue;
            }
            Frame back = new Frame(edge.to(), below, depth);
            switch (edge.symbol()) {
                case Terminal terminal ->
                    heads.add(new Head(terminal, terminal.automaton().start(), back));
                case Rule rule ->
                    ended |= new Frame(
                                    rule.start(), edge.to().trivial() ? below : List.of(back), depth + rule.nesting())
                            .visit(heads);
            }
        }
        return ended;
    }

    boolean sameTop(Frame other) {
        return node == other.node && depth == other.depth;
    }

    /** Both sets of stacks; only for frames of the same top. */
    Frame merge(Frame other) {
        if (equals(other)) {
            return this;
        }
        List<Frame> all = new ArrayList<>(below);
        for (Frame frame : other.below) {
            int same = 0;
            while (same < all.size() && !all.get(same).sameTop(frame)) {
                same++;
            }
            if (same == all.size()) {
                all.add(frame);
            } else {
                all.set(same, all.get(same).merge(frame));
            }
        }
        return new Frame(node, List.copyOf(all), depth);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Frame other && hash == other.hash && sameTop(other) && below.equals(other.below));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
