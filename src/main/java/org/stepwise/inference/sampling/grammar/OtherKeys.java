package org.stepwise.inference.sampling.grammar;

/** JSON strings except some: the keys of properties that a schema does not name. */
final class OtherKeys implements Automaton {

    private final Words named;
    private final Dfa free;
    /** By node of the words: the state of a string without exceptions. */
    private final int[] inFree;

    private final int[] distances;
    private final int[] towards;

    OtherKeys(Words named, Dfa free) {
        this.named = named;
        this.free = free;
        this.inFree = new int[named.nodes()];
        this.distances = new int[named.nodes()];
        this.towards = new int[named.nodes()];
        for (int node = 1; node < named.nodes(); node++) {
            inFree[node] = free.next(inFree[named.parent(node)], named.label(node));
        }
        for (int node = named.nodes() - 1; node >= 0; node--) {
            measure(node);
        }
    }

    private void measure(int node) {
        distances[node] = Integer.MAX_VALUE / 2;
        if (named.word(node) >= 0) {
            return;
        }
        for (int octet = '"'; distances[node] > 2 && octet < 256 + '"'; octet++) {
            int next = next(node, octet & 255);
            if (next >= 0 && distance(next) + 1 < distances[node]) {
                distances[node] = distance(next) + 1;
                towards[node] = octet & 255;
            }
        }
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, int octet) {
        if (state >= named.nodes()) {
            int next = free.next(state - named.nodes(), octet);
            return next < 0 ? -1 : named.nodes() + next;
        }
        int child = named.child(state, octet);
        if (child >= 0) {
            return named.word(child) >= 0 ? -1 : child;
        }
        int next = free.next(inFree[state], octet);
        return next < 0 ? -1 : named.nodes() + next;
    }

    @Override
    public boolean accepts(int state) {
        return state >= named.nodes() && free.accepts(state - named.nodes());
    }

    @Override
    public boolean continues(int state) {
        return state < named.nodes() || free.continues(state - named.nodes());
    }

    @Override
    public int distance(int state) {
        return state < named.nodes() ? distances[state] : free.distance(state - named.nodes());
    }

    @Override
    public int towards(int state) {
        return state < named.nodes() ? towards[state] : free.towards(state - named.nodes());
    }
}
