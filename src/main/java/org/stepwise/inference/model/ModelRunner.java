package org.stepwise.inference.model;

import java.util.List;
import java.util.function.Supplier;
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
     * @return gives, once and before the step after the next one is begun, a token for each slice with a draw, in their order
     */
    Supplier<List<Drawn>> begin(List<Slice> slices);

    /** Begins a step and waits for its tokens. */
    default List<Drawn> step(List<Slice> slices) {
        return begin(slices).get();
    }

    /**
     * Whether a step may be begun before the tokens of the one before it are known, with {@link Slice#drawn} in their place:
     * worth it where the device would stand still meanwhile.
     */
    default boolean looksAhead() {
        return false;
    }

    /** Copies rows of the pool; the two ranges may overlap. */
    void copy(int source, int target, int count);

    @Override
    void close();
}
