package org.stepwise.bench.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Shapes of models whose weights can be made up. */
enum ModelShape {
    /** Qwen2.5-7B. */
    SEVEN("7b", 28, 3584, 28, 4, 18944, 152_064, false),
    /** Qwen2.5-0.5B. */
    HALF("0.5b", 24, 896, 14, 2, 4864, 151_936, true),
    /** The small model that is to come with the application. */
    NANO("nano", 8, 320, 5, 5, 768, 2048, true);

    private final String title;
    private final int layers;
    private final int hidden;
    private final int heads;
    private final int keyValueHeads;
    private final int intermediate;
    private final int vocabulary;
    private final boolean tied;

    ModelShape(
            String title,
            int layers,
            int hidden,
            int heads,
            int keyValueHeads,
            int intermediate,
            int vocabulary,
            boolean tied) {
        this.title = title;
        this.layers = layers;
        this.hidden = hidden;
        this.heads = heads;
        this.keyValueHeads = keyValueHeads;
        this.intermediate = intermediate;
        this.vocabulary = vocabulary;
        this.tied = tied;
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static ModelShape of(String name) {
        for (ModelShape shape : values()) {
            if (shape.title.equals(name)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("--shape takes 7b, 0.5b or nano, not \"" + name + "\".");
    }

    int layers() {
        return layers;
    }

    int hidden() {
        return hidden;
    }

    /** Columns of keys, and of values. */
    int keys() {
        return hidden / heads * keyValueHeads;
    }

    int intermediate() {
        return intermediate;
    }

    int vocabulary() {
        return vocabulary;
    }

    boolean tied() {
        return tied;
    }

    /** What stands in config.json. */
    Map<String, Object> config(WeightsKind kind) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", new String[] {"Qwen2ForCausalLM"});
        config.put("model_type", "qwen2");
        config.put("hidden_size", hidden);
        config.put("num_hidden_layers", layers);
        config.put("num_attention_heads", heads);
        config.put("num_key_value_heads", keyValueHeads);
        config.put("intermediate_size", intermediate);
        config.put("vocab_size", vocabulary);
        config.put("max_position_embeddings", 32_768);
        config.put("rope_theta", 1e6);
        config.put("rms_norm_eps", 1e-6);
        config.put("tie_word_embeddings", tied);
        config.put("torch_dtype", kind.type().configured());
        if (kind == WeightsKind.AWQ) {
            config.put(
                    "quantization_config",
                    Map.of("quant_method", "awq", "bits", 4, "group_size", WeightsKind.GROUP, "version", "gemm"));
        }
        return config;
    }
}
