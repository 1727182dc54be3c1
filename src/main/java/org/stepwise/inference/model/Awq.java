package org.stepwise.inference.model;

import java.util.Set;

/**
 * Weights of four bits in the "gemm" layout of AWQ: {@code qweight} int32 [in, out/8], {@code qzeros} int32 [in/group,
 * out/8], {@code scales} fp16 [in/group, out]; W = (q - z) * s.
 *
 * @param group how many rows of the input share a scale; less than 1 for all of them
 */
public record Awq(int group) {

    private static final Set<Integer> ON_PROCESSORS = Set.of(32, 64, 128, 256);

    /** Whether processors can multiply with such weights as they are; otherwise they are unpacked. */
    public boolean staysOnProcessors() {
        return ON_PROCESSORS.contains(group);
    }

    /**
     * The group of a projection.
     *
     * @throws UnusableModelException if the projection cannot be laid out so
     */
    public int groupOf(String name, int out, int in) {
        int rows = group < 1 ? in : group;
        if (in % rows != 0 || out % 8 != 0) {
            throw new UnusableModelException("The projection " + name + " [" + out + ", " + in
                    + "] cannot be quantised in groups of " + rows + " and words of 8 columns.");
        }
        return rows;
    }
}
