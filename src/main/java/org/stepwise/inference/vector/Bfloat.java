package org.stepwise.inference.vector;

import java.lang.foreign.ValueLayout;

/** Numbers of bfloat16 in native memory, and the order in which vectors take them: pairs apart. */
final class Bfloat {

    /** Columns that are read together. */
    static final int BLOCK = 2 * Lanes.COUNT;

    private Bfloat() {}

    static float read(long address) {
        return Float.intBitsToFloat(Lanes.MEMORY.get(ValueLayout.JAVA_SHORT_UNALIGNED, address) << Short.SIZE);
    }

    static float[] read(long address, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = read(address + 2L * i);
        }
        return numbers;
    }

    /** To the nearest, and among two to the even one. */
    static void write(long address, float number) {
        int bits = Float.floatToRawIntBits(number);
        Lanes.MEMORY.set(
                ValueLayout.JAVA_SHORT_UNALIGNED, address, (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> Short.SIZE));
    }

    /** In each block, numbers of even places and then those of odd ones. */
    static void apart(float[] numbers, int from, float[] into, int to, int count) {
        for (int block = 0; block < count; block += BLOCK) {
            for (int i = 0; i < Lanes.COUNT; i++) {
                into[to + block + i] = numbers[from + block + 2 * i];
                into[to + block + Lanes.COUNT + i] = numbers[from + block + 2 * i + 1];
            }
        }
    }

    static void together(float[] numbers, int from, float[] into, int to, int count) {
        for (int block = 0; block < count; block += BLOCK) {
            for (int i = 0; i < Lanes.COUNT; i++) {
                into[to + block + 2 * i] = numbers[from + block + i];
                into[to + block + 2 * i + 1] = numbers[from + block + Lanes.COUNT + i];
            }
        }
    }

    static void unpack(long address, float[] into, int count) {
        for (int i = 0; i < count; i += BLOCK) {
            var pairs = Lanes.pairs(address + 2L * i);
            Lanes.first(pairs).intoArray(into, i);
            Lanes.second(pairs).intoArray(into, i + Lanes.COUNT);
        }
    }
}
