package org.stepwise.inference.sampling.grammar;

/** A part of a grammar that can be used in many places, also within itself. */
final class Rule implements Symbol {

    private final Node start;
    private final boolean nests;
    private final String at;

    /**
     * @param nests whether this is an object or an array, which count for the depth of nesting
     * @param at where it stands in the schema
     */
    Rule(Node start, boolean nests, String at) {
        this.start = start;
        this.nests = nests;
        this.at = at;
    }

    String at() {
        return at;
    }

    Node start() {
        return start;
    }

    int nesting() {
        return nests ? 1 : 0;
    }
}
