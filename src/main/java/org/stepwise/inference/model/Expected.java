package org.stepwise.inference.model;

import java.util.List;

/** Looks whether the files hold what a configuration asks for, before anything is loaded. */
record Expected(ModelConfig config, Weights weights) implements ModelTensors.Taker {

    private static final List<WeightType> FLOATING = List.of(WeightType.BF16, WeightType.F16, WeightType.F32);

    /** @throws UnusableModelException that names the first tensor which is missing or has another shape or type */
    static void check(ModelConfig config, Weights weights) {
        ModelTensors.forEach(config, new Expected(config, weights));
    }

    @Override
    public void ofLayer(String name, long... shape) {
        typed(FLOATING, name, shape);
    }

    @Override
    public void outside(String name, long... shape) {
        typed(FLOATING, name, shape);
    }

    @Override
    public void head(String name, int out, int in) {
        typed(FLOATING, name, out, in);
    }

    @Override
    public void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq awq && weights.has(name + ".qweight")) {
            int group = awq.groupOf(name, out, in);
            typed(List.of(WeightType.I32), name + ".qweight", in, out / 8);
            typed(List.of(WeightType.I32), name + ".qzeros", in / group, out / 8);
            typed(FLOATING, name + ".scales", in / group, out);
        } else {
            typed(FLOATING, name + ".weight", out, in);
        }
    }

    private void typed(List<WeightType> wanted, String name, long... shape) {
        WeightType type = weights.get(name, shape).type();
        if (!wanted.contains(type)) {
            throw new UnusableModelException(
                    "The tensor " + name + " is of type " + type + ", and one of " + wanted + " belongs there.");
        }
    }
}
