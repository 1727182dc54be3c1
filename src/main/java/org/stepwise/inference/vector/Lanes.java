package org.stepwise.inference.vector;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Vectors as wide as this processor's, read from addresses of native memory. */
final class Lanes {

    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    static final int COUNT = FLOATS.length();

    /** All of this process, by addresses. */
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, COUNT * Byte.SIZE)));

    private Lanes() {}

    /** Pairs of bfloat16. */
    static IntVector pairs(long address) {
        return IntVector.fromMemorySegment(INTS, MEMORY, address, ByteOrder.LITTLE_ENDIAN);
    }

    /** The first of each pair. */
    static FloatVector first(IntVector pairs) {
        return pairs.lanewise(VectorOperators.LSHL, Short.SIZE).reinterpretAsFloats();
    }

    static FloatVector second(IntVector pairs) {
        return pairs.and(0xffff0000).reinterpretAsFloats();
    }

    /** Signed bytes as numbers. */
    static FloatVector bytes(long address) {
        return (FloatVector) read(address).convertShape(VectorOperators.B2F, FLOATS, 0);
    }

    static IntVector unsigned(long address) {
        return (IntVector) read(address).convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
    }

    static FloatVector low(IntVector bytes) {
        return (FloatVector) bytes.and(15).convert(VectorOperators.I2F, 0);
    }

    static FloatVector high(IntVector bytes) {
        return (FloatVector) bytes.lanewise(VectorOperators.LSHR, 4).convert(VectorOperators.I2F, 0);
    }

    static FloatVector floats(float[] numbers, int from) {
        return FloatVector.fromArray(FLOATS, numbers, from);
    }

    static FloatVector all(float number) {
        return FloatVector.broadcast(FLOATS, number);
    }

    static float sum(FloatVector numbers) {
        return numbers.reduceLanes(VectorOperators.ADD);
    }

    private static ByteVector read(long address) {
        return ByteVector.fromMemorySegment(BYTES, MEMORY, address, ByteOrder.LITTLE_ENDIAN);
    }
}
