package org.stepwise.inference.model;

import java.util.Optional;

/** What numbers are stored as; {@code code} is libtorch's number of the type, which TorchScript text uses. */
public enum WeightType {
    BF16("BF16", "bfloat16", 2, 15),
    F16("F16", "float16", 2, 5),
    F32("F32", "float32", 4, 6),
    I32("I32", "int32", 4, 3),
    I64("I64", "int64", 8, 4),
    U8("U8", "uint8", 1, 0);

    private final String stored;
    private final String configured;
    private final int bytes;
    private final int code;

    WeightType(String stored, String configured, int bytes, int code) {
        this.stored = stored;
        this.configured = configured;
        this.bytes = bytes;
        this.code = code;
    }

    public int bytes() {
        return bytes;
    }

    public int code() {
        return code;
    }

    /** The name in config.json. */
    public String configured() {
        return configured;
    }

    public boolean isFloating() {
        return this == BF16 || this == F16 || this == F32;
    }

    /** By the name in the header of a safetensors file. */
    static Optional<WeightType> stored(String name) {
        return by(name, true);
    }

    static Optional<WeightType> configured(String name) {
        return by(name, false);
    }

    private static Optional<WeightType> by(String name, boolean inFile) {
        for (WeightType type : values()) {
            if ((inFile ? type.stored : type.configured).equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
