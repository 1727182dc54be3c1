package org.stepwise.inference.vector;

/** Room that each thread has for itself, for as long as it does one part. */
final class Scratch {

    private static final ThreadLocal<float[]> ROOM = ThreadLocal.withInitial(() -> new float[0]);

    private Scratch() {}

    /** What was given to this thread before is overwritten. */
    static float[] floats(int size) {
        float[] room = ROOM.get();
        if (room.length < size) {
            room = new float[2 * size];
            ROOM.set(room);
        }
        return room;
    }
}
