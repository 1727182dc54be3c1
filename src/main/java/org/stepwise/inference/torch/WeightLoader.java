package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;

/**
 * Hands the weights to the plain program one after another, in the order it counts them: twelve a layer, then embedding,
 * last norm and output projection. On a processor, what has the type of the model already stays in the mapped file.
 */
final class WeightLoader {

    private final ModelConfig config;
    private final StoredTensors stored;
    private final Program program;

    WeightLoader(ModelConfig config, StoredTensors stored, Program program) {
        this.config = config;
        this.stored = stored;
        this.program = program;
    }

    void load() {
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        for (int i = 0; i < config.layers(); i++) {
            String layer = "model.layers." + i + ".";
            plain("layer", layer + "input_layernorm.weight", config.hidden());
            biased(layer + "self_attn.q_proj", queries);
            biased(layer + "self_attn.k_proj", keys);
            biased(layer + "self_attn.v_proj", keys);
            projection(layer + "self_attn.o_proj", config.hidden(), queries);
            plain("layer", layer + "post_attention_layernorm.weight", config.hidden());
            projection(layer + "mlp.gate_proj", config.intermediate(), config.hidden());
            projection(layer + "mlp.up_proj", config.intermediate(), config.hidden());
            projection(layer + "mlp.down_proj", config.hidden(), config.intermediate());
        }
        String embedding = "model.embed_tokens.weight";
        plain("outside", embedding, config.vocabulary(), config.hidden());
        plain("outside", "model.norm.weight", config.hidden());
        plain("outside", config.tied() ? embedding : "lm_head.weight", config.vocabulary(), config.hidden());
    }

    private void biased(String name, int out) {
        projection(name, out, config.hidden());
        plain("layer", name + ".bias", out);
    }

    private void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq awq && stored.has(name + ".qweight")) {
            quantised(name, out, in, awq.groupOf(name, out, in));
        } else {
            plain("layer", name + ".weight", out, in);
        }
    }

    private void quantised(String name, int out, int in, int group) {
        try (PtNDArray words = stored.tensor(name + ".qweight", in, out / 8);
                PtNDArray zeros = stored.tensor(name + ".qzeros", in / group, out / 8);
                PtNDArray scales = stored.tensor(name + ".scales", in / group, out)) {
            program.run("layer_awq", words, zeros, scales, config.type().code());
        }
    }

    private void plain(String method, String name, long... shape) {
        try (PtNDArray tensor = stored.tensor(name, shape)) {
            program.run(method, tensor, config.type().code());
        }
    }
}
