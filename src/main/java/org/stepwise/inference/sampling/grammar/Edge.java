package org.stepwise.inference.sampling.grammar;

/** A way on from a node: a symbol, and the node behind it. */
final class Edge {

    private final Symbol symbol;
    private final Node to;
    private int height;

    Edge(Symbol symbol, Node to) {
        this.symbol = symbol;
        this.to = to;
    }

    Symbol symbol() {
        return symbol;
    }

    Node to() {
        return to;
    }

    /** Tokens of the short way through the symbol and from there to the end of the rule. */
    int cost() {
        return switch (symbol) {
            case Terminal terminal -> {
                int start = terminal.automaton().start();
                yield Node.sum(
                        terminal.cost(start),
                        to.after(terminal.automaton().outcome(start)).cost());
            }
            case Rule rule -> Node.sum(rule.start().cost(), to.cost());
        };
    }

    /** Levels of nesting that have to be free so that whoever takes this edge gets to the end of the rule. */
    int height() {
        return height;
    }

    boolean settleHeight() {
        int now = switch (symbol) {
            case Terminal terminal when terminal.automaton() instanceof Words.Window window -> to.height(window);
            case Terminal terminal -> to.height();
            case Rule rule -> Math.max(rule.nesting() + rule.start().height(), to.height());
        };
        boolean changed = now != height;
        height = now;
        return changed;
    }
}
