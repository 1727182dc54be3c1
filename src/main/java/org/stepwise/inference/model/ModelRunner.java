package org.stepwise.inference.model;

import java.util.List;
import org.stepwise.inference.sampling.Drawn;

/**
 * A model on a device, with its pool of keys and values: one row a token, and the rows of a sequence one after another.
 * Only one thread may use it.
 */
public interface ModelRunner extends AutoCloseable {

    /** Rows of the pool. */
    int rows();

    /**
     * Reads the slices into the pool, all at once, and chooses the tokens that are wanted.
     *
     * @return a token for each slice with a draw, in their order
     */
    List<Drawn> step(List<Slice> slices);

    /** Copies rows of the pool; the two ranges may overlap. */
    void copy(int source, int target, int count);

    @Override
    void close();
}
