package org.stepwise.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads config.json and generation_config.json of a model folder. */
final class ConfigFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LEAST_LENGTH = 16;
    private static final int MOST_LENGTH = 10_000_000;

    private final Path folder;
    private final JsonNode root;

    private ConfigFile(Path folder, JsonNode root) {
        this.folder = folder;
        this.root = root;
    }

    static ModelConfig read(Path folder) {
        JsonNode root = object(folder.resolve("config.json"));
        ConfigFile file = new ConfigFile(folder, root);
        file.refuseOtherArchitectures();
        return file.config();
    }

    /** An object of a JSON file. */
    static JsonNode object(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableModelException("There is no " + file.getFileName() + " in " + file.getParent()
                    + ": a model folder has config.json, tokenizer.json and the weights as .safetensors files.");
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException | IOException e) {
            throw new UnusableModelException(file + " cannot be read: " + e.getMessage(), e);
        }
        throw new UnusableModelException(file + " holds no JSON object.");
    }

    private void refuseOtherArchitectures() {
        String type = root.path("model_type").asString("");
        String architecture = root.path("architectures").path(0).asString("Qwen2ForCausalLM");
        if (!type.equals("qwen2") || !architecture.equals("Qwen2ForCausalLM")) {
            throw new UnusableModelException("The model in " + folder + " has the architecture "
                    + (type.isEmpty() ? "(none given)" : type) + " (" + architecture
                    + "): Stepwise runs dense Qwen2 and Qwen2.5 models, model_type \"qwen2\".");
        }
        String activation = root.path("hidden_act").asString("silu");
        if (!activation.equals("silu")) {
            throw wrong("its hidden_act is \"" + activation + "\"; known is silu");
        }
        if (root.path("use_sliding_window").asBoolean(false)) {
            throw new UnusableModelException("The model in " + folder
                    + " uses a sliding attention window (use_sliding_window), which is not supported.");
        }
    }

    private ModelConfig config() {
        int hidden = positive("hidden_size");
        int heads = positive("num_attention_heads");
        int keyValueHeads = root.has("num_key_value_heads") ? positive("num_key_value_heads") : heads;
        int headSize = root.path("head_dim").isNumber() ? positive("head_dim") : hidden / heads;
        if (heads % keyValueHeads != 0) {
            throw wrong("num_attention_heads is " + heads + ", which is no multiple of num_key_value_heads, "
                    + keyValueHeads);
        }
        if (headSize % 2 != 0 || !root.path("head_dim").isNumber() && hidden % heads != 0) {
            throw wrong("hidden_size " + hidden + " cannot be split into " + heads + " heads of an even size");
        }
        Rope rope = rope();
        int length = positive("max_position_embeddings");
        if (rope.yarn() instanceof Rope.Yarn yarn) {
            length = Math.max(length, (int) Math.min(1L << 30, Math.round(yarn.originalLength() * yarn.factor())));
        }
        if (length < LEAST_LENGTH || length > MOST_LENGTH) {
            throw wrong("max_position_embeddings makes sequences of " + length + " tokens; known are " + LEAST_LENGTH
                    + " to " + MOST_LENGTH);
        }
        return new ModelConfig(
                positive("num_hidden_layers"),
                hidden,
                heads,
                keyValueHeads,
                headSize,
                positive("intermediate_size"),
                positive("vocab_size"),
                length,
                root.path("rms_norm_eps").asDouble(1e-6),
                root.path("tie_word_embeddings").asBoolean(false),
                rope,
                type(),
                awq(),
                ends());
    }

    private WeightType type() {
        String name = root.path("dtype").asString(root.path("torch_dtype").asString("bfloat16"));
        return WeightType.configured(name)
                .filter(WeightType::isFloating)
                .orElseThrow(
                        () -> wrong("its weights are of type " + name + "; known are bfloat16, float16 and float32"));
    }

    private Rope rope() {
        JsonNode parameters = root.path("rope_parameters");
        double theta =
                parameters.path("rope_theta").asDouble(root.path("rope_theta").asDouble(10000));
        JsonNode scaling = parameters.isObject() ? parameters : root.path("rope_scaling");
        String kind = scaling.path("rope_type").asString(scaling.path("type").asString("default"));
        return switch (kind) {
            case "default" -> new Rope(theta, null);
            case "yarn" -> new Rope(theta, yarn(scaling));
            default -> throw wrong("its rope_scaling is \"" + kind + "\"; known are none and \"yarn\"");
        };
    }

    private Rope.Yarn yarn(JsonNode scaling) {
        double factor = scaling.path("factor").asDouble(0);
        int original = scaling.path("original_max_position_embeddings")
                .asInt(root.path("max_position_embeddings").asInt(0));
        if (factor < 1 || original < 1) {
            throw wrong("rope_scaling needs a factor of 1 or more and original_max_position_embeddings");
        }
        return new Rope.Yarn(
                factor,
                original,
                scaling.path("beta_fast").asDouble(32),
                scaling.path("beta_slow").asDouble(1),
                scaling.path("attention_factor").asDouble(Rope.Yarn.attentionFactor(factor)));
    }

    private @Nullable Awq awq() {
        JsonNode quantization = root.path("quantization_config");
        if (!quantization.isObject()) {
            return null;
        }
        String method = quantization.path("quant_method").asString("");
        int bits = quantization.path("bits").asInt(quantization.path("w_bit").asInt(0));
        String version = quantization.path("version").asString("gemm");
        if (!method.equals("awq") || bits != 4 || !version.equals("gemm")) {
            throw wrong("its weights are quantised by " + (method.isEmpty() ? "(no method)" : method) + " with " + bits
                    + " bits, version " + version + "; known is AWQ with 4 bits, version gemm");
        }
        int group = quantization
                .path("group_size")
                .asInt(quantization.path("q_group_size").asInt(128));
        return new Awq(group);
    }

    private List<Integer> ends() {
        Path generation = folder.resolve("generation_config.json");
        JsonNode ends =
                Files.isRegularFile(generation) ? object(generation).path("eos_token_id") : root.path("eos_token_id");
        List<Integer> ids = new ArrayList<>();
        if (ends.isInt()) {
            ids.add(ends.asInt());
        }
        ends.forEach(id -> ids.add(id.asInt()));
        return List.copyOf(ids);
    }

    private int positive(String field) {
        JsonNode value = root.path(field);
        if (!value.isInt() || value.asInt() < 1) {
            throw wrong(field + " is " + (value.isMissingNode() ? "missing" : value)
                    + "; a whole number of 1 or more belongs there");
        }
        return value.asInt();
    }

    private UnusableModelException wrong(String what) {
        return new UnusableModelException("config.json in " + folder + " cannot be used: " + what + ".");
    }
}
