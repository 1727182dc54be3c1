package org.stepwise.inference.sampling.grammar;

/** Where one sequence stands in a grammar. Not safe for use by several threads at once; copies are independent. */
public interface Constraint {

    int NO_LIMIT = Integer.MAX_VALUE;

    /**
     * Sets the bits of the tokens that may come next and clears all others.
     *
     * @param remaining how many tokens the caller will still take, the one that ends the output included: only tokens
     *     are allowed after which that suffices. Where it is less than {@link #distance} already, those are allowed
     *     that lead on along a shortest way. {@link #NO_LIMIT} for no such bound.
     */
    void allowed(long[] bits, int remaining);

    default void allowed(long[] bits) {
        allowed(bits, NO_LIMIT);
    }

    /** @throws IllegalArgumentException if the grammar does not allow the token here; the state is then unchanged */
    void accept(int token);

    /** Whether the output is complete here: it may end, though it may also go on. */
    boolean complete();

    /** Nothing but the end may follow, or the end has come. */
    boolean finished();

    /**
     * Within how many tokens the output can be brought to its end, the token that ends it included; 0 after that one.
     * It need not be the least number, but there is always a token that makes it smaller by one.
     */
    int distance();

    Constraint copy();
}
