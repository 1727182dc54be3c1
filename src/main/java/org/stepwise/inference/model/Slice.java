package org.stepwise.inference.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.Draw;

/**
 * Tokens of one sequence that are read in a step.
 *
 * @param ids the tokens, at least one; see {@link #drawn}
 * @param position of the first of them in its sequence: so many rows of the pool are filled already
 * @param start the row of the pool where the sequence begins; token at position p belongs to row start + p
 * @param draw how the token after the last one is chosen; null if none is wanted yet
 */
public record Slice(
        int[] ids, int position, int start, @Nullable Draw draw) {

    /** What stands for a token that is not known yet: the one that the step before drew, with so many draws of it before that one. */
    public static int drawn(int draw) {
        return -1 - draw;
    }

    /** The draws that are wanted, in the order of the slices. */
    public static List<Draw> draws(List<Slice> slices) {
        return slices.stream().map(Slice::draw).filter(Objects::nonNull).toList();
    }

    /** Rows in use after the step. */
    public int used() {
        return position + ids.length;
    }
}
