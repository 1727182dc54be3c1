package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;

/** A nondeterministic automaton over bytes, as Thompson's construction makes it. */
final class Nfa {

    private static final int MAX_STATES = 60_000;

    enum Assertion {
        NONE,
        AT_START,
        AT_END
    }

    record Silent(Assertion when, int to) {}

    record Bytes(int from, int to, int next) {}

    private final List<List<Silent>> silent = new ArrayList<>();
    private final List<List<Bytes>> bytes = new ArrayList<>();

    int state() {
        if (silent.size() >= MAX_STATES) {
            throw new IllegalArgumentException("the pattern needs too many states");
        }
        silent.add(new ArrayList<>(1));
        bytes.add(new ArrayList<>(1));
        return silent.size() - 1;
    }

    void silent(int from, int to) {
        silent(from, Assertion.NONE, to);
    }

    void silent(int from, Assertion when, int to) {
        silent.get(from).add(new Silent(when, to));
    }

    void octets(int from, int low, int high, int to) {
        bytes.get(from).add(new Bytes(low, high, to));
    }

    List<Silent> silent(int from) {
        return silent.get(from);
    }

    List<Bytes> octets(int from) {
        return bytes.get(from);
    }

    int size() {
        return silent.size();
    }
}
