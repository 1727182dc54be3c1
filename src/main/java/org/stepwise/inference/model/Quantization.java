package org.stepwise.inference.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * In how many bits the projections of a model that has more are kept, from when it is loaded.
 *
 * <p>On processors INT8: symmetric, a scale for each row; and INT4: a scale and a zero for each 64 weights of a row, while the
 * output projection takes eight bits. On a card FP8: numbers of eight bits (e4m3) and a scale for each row; the output
 * projection stays as it is.
 */
public enum Quantization {
    NONE,
    INT8,
    INT4,
    FP8;

    /** Weights of a row that share a scale and a zero in four bits. */
    public static final int GROUP = 64;

    /** Whether it is for cards, and not for processors. */
    public boolean isForCards() {
        return this == FP8;
    }

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
        String known = Arrays.stream(values()).map(Quantization::option).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("--quantization takes " + known + ", not \"" + option + "\".");
    }
}
