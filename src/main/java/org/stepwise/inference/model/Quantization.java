package org.stepwise.inference.model;

import java.util.Locale;

/**
 * In how many bits the projections of a model that has more are kept, from when it is loaded.
 *
 * <p>INT8: symmetric, a scale for each row. INT4: a scale and a zero for each 64 weights of a row; the output projection takes
 * eight bits then.
 */
public enum Quantization {
    NONE,
    INT8,
    INT4;

    /** Weights of a row that share a scale and a zero in four bits. */
    public static final int GROUP = 64;

    /** As it is asked for. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    public static Quantization of(String option) {
        for (Quantization quantization : values()) {
            if (quantization.option().equals(option)) {
                return quantization;
            }
        }
        throw new IllegalArgumentException("--quantization takes none, int8 or int4, not \"" + option + "\".");
    }
}
