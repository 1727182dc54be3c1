package org.stepwise.inference.model;

import java.util.stream.IntStream;

/** Which tensors a dense Qwen2 model has, in the order in which the plain program counts them. */
public final class ModelTensors {

    /** Takes the tensors one after another. */
    public interface Taker {

        void ofLayer(String name, long... shape);

        /** A matrix [out, in], stored as {@code name.weight}, or quantised. */
        void projection(String name, int out, int in);

        /** Embedding and last norm. */
        void outside(String name, long... shape);

        /** The output projection [out, in], which may be the embedding once more. */
        void head(String name, int out, int in);
    }

    private final ModelConfig config;
    private final Taker taker;

    private ModelTensors(ModelConfig config, Taker taker) {
        this.config = config;
        this.taker = taker;
    }

    public static void forEach(ModelConfig config, Taker taker) {
        ModelTensors tensors = new ModelTensors(config, taker);
        IntStream.range(0, config.layers()).forEach(i -> tensors.layer("model.layers." + i + "."));
        String embedding = "model.embed_tokens.weight";
        taker.outside(embedding, config.vocabulary(), config.hidden());
        taker.outside("model.norm.weight", config.hidden());
        taker.head(config.tied() ? embedding : "lm_head.weight", config.vocabulary(), config.hidden());
    }

    private void layer(String layer) {
        int hidden = config.hidden();
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        taker.ofLayer(layer + "input_layernorm.weight", hidden);
        biased(layer + "self_attn.q_proj", queries);
        biased(layer + "self_attn.k_proj", keys);
        biased(layer + "self_attn.v_proj", keys);
        taker.projection(layer + "self_attn.o_proj", hidden, queries);
        taker.ofLayer(layer + "post_attention_layernorm.weight", hidden);
        taker.projection(layer + "mlp.gate_proj", config.intermediate(), hidden);
        taker.projection(layer + "mlp.up_proj", config.intermediate(), hidden);
        taker.projection(layer + "mlp.down_proj", hidden, config.intermediate());
    }

    private void biased(String name, int out) {
        taker.projection(name, out, config.hidden());
        taker.ofLayer(name + ".bias", out);
    }
}
