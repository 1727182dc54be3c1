package org.stepwise.bench.model;

import org.stepwise.inference.model.WeightType;

/** How made-up weights are stored. */
enum WeightsKind {
    BF16("bf16", WeightType.BF16),
    FP16("fp16", WeightType.F16),
    FP32("fp32", WeightType.F32),
    /** Four bits in the layout of AWQ, and float16 else. */
    AWQ("awq", WeightType.F16);

    static final int GROUP = 128;

    private final String title;
    private final WeightType type;

    WeightsKind(String title, WeightType type) {
        this.title = title;
        this.type = type;
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static WeightsKind of(String name) {
        for (WeightsKind kind : values()) {
            if (kind.title.equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("--weights takes bf16, fp16, fp32 or awq, not \"" + name + "\".");
    }

    WeightType type() {
        return type;
    }
}
