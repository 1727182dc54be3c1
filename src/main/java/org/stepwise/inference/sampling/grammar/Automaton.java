package org.stepwise.inference.sampling.grammar;

/** A regular language over bytes. Acceptance can be reached from every state: no byte leads into a dead end. */
interface Automaton {

    int start();

    /** The state after a byte from 0 to 255, or -1 where that byte may not come. */
    int next(int state, int octet);

    boolean accepts(int state);

    /** Whether any byte may follow. */
    boolean continues(int state);

    /** How many bytes a short way to acceptance has; 0 only in an accepting state. */
    int distance(int state);

    /** The next byte on that way; the distance after it is smaller by one, or 0. Only where there is a distance. */
    int towards(int state);

    /** Which of several words was read, for {@link Node#after}; before the end the one that the short way leads to. */
    default int outcome(int state) {
        return 0;
    }

    /** A state that no token of up to so many bytes can tell from this one; they share a mask. */
    default int alias(int state, int longest) {
        return state;
    }
}
