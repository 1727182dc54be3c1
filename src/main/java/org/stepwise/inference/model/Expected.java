package org.stepwise.inference.model;

import java.util.List;
import java.util.stream.IntStream;

/** Which tensors a configuration asks for; looked for before anything is loaded. */
final class Expected {

    private final ModelConfig config;
    private final Weights weights;

    private Expected(ModelConfig config, Weights weights) {
        this.config = config;
        this.weights = weights;
    }

    /** @throws UnusableModelException that names the first tensor which is missing or has another shape or type */
    static void check(ModelConfig config, Weights weights) {
        new Expected(config, weights).check();
    }

    private void check() {
        int hidden = config.hidden();
        floating("model.embed_tokens.weight", config.vocabulary(), hidden);
        IntStream.range(0, config.layers()).forEach(this::layer);
        floating("model.norm.weight", hidden);
        if (!config.tied()) {
            floating("lm_head.weight", config.vocabulary(), hidden);
        }
    }

    private void layer(int number) {
        String layer = "model.layers." + number + ".";
        int hidden = config.hidden();
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        floating(layer + "input_layernorm.weight", hidden);
        biased(layer + "self_attn.q_proj", queries);
        biased(layer + "self_attn.k_proj", keys);
        biased(layer + "self_attn.v_proj", keys);
        projection(layer + "self_attn.o_proj", hidden, queries);
        floating(layer + "post_attention_layernorm.weight", hidden);
        projection(layer + "mlp.gate_proj", config.intermediate(), hidden);
        projection(layer + "mlp.up_proj", config.intermediate(), hidden);
        projection(layer + "mlp.down_proj", hidden, config.intermediate());
    }

    private void biased(String name, int out) {
        projection(name, out, config.hidden());
        floating(name + ".bias", out);
    }

    private void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq awq && weights.has(name + ".qweight")) {
            int group = awq.groupOf(name, out, in);
            typed(List.of(WeightType.I32), name + ".qweight", in, out / 8);
            typed(List.of(WeightType.I32), name + ".qzeros", in / group, out / 8);
            floating(name + ".scales", in / group, out);
        } else {
            floating(name + ".weight", out, in);
        }
    }

    private void floating(String name, long... shape) {
        typed(List.of(WeightType.BF16, WeightType.F16, WeightType.F32), name, shape);
    }

    private void typed(List<WeightType> wanted, String name, long... shape) {
        WeightType type = weights.get(name, shape).type();
        if (!wanted.contains(type)) {
            throw new UnusableModelException(
                    "The tensor " + name + " is of type " + type + ", and one of " + wanted + " belongs there.");
        }
    }
}
