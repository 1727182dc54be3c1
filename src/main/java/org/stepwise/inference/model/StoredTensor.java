package org.stepwise.inference.model;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A tensor in a file, as it lies there: row-major, little-endian, mapped and not yet read.
 *
 * @param bytes of its elements; valid until the weights are closed
 */
public record StoredTensor(String name, WeightType type, long[] shape, MemorySegment bytes) {

    boolean hasShape(long... wanted) {
        return Arrays.equals(shape, wanted);
    }

    @Override
    public String toString() {
        return name + " " + type + Arrays.toString(shape);
    }
}
