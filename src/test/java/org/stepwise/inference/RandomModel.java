package org.stepwise.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model folder whose weights come from their names, as model-runtime/reference/goldens.py makes them too. */
public final class RandomModel {

    private static final JsonMapper JSON = new JsonMapper();

    private record Tensor(String type, long[] shape, byte[] bytes) {}

    private final JsonNode config;
    private final String type;
    private final @Nullable Integer group;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private RandomModel(JsonNode config) {
        this.config = config;
        this.type = switch (config.path("torch_dtype").asString()) {
            case "float32" -> "F32";
            case "float16" -> "F16";
            default -> "BF16";
        };
        JsonNode quantization = config.path("quantization_config");
        this.group = quantization.isObject() ? quantization.path("group_size").asInt() : null;
    }

    /** Writes config.json and one file of weights. */
    public static Path write(Path folder, JsonNode config) throws IOException {
        RandomModel model = new RandomModel(config);
        model.make();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), JSON.writeValueAsString(config));
        Files.write(folder.resolve("model.safetensors"), model.file());
        return folder;
    }

    private void make() {
        int hidden = config.path("hidden_size").asInt();
        int heads = config.path("num_attention_heads").asInt();
        int keys = config.path("num_key_value_heads").asInt() * (hidden / heads);
        int between = config.path("intermediate_size").asInt();
        int vocabulary = config.path("vocab_size").asInt();
        plain("model.embed_tokens.weight", vocabulary, hidden);
        for (int i = 0; i < config.path("num_hidden_layers").asInt(); i++) {
            String layer = "model.layers." + i + ".";
            plain(layer + "input_layernorm.weight", hidden);
            projection(layer + "self_attn.q_proj", hidden, hidden);
            plain(layer + "self_attn.q_proj.bias", hidden);
            projection(layer + "self_attn.k_proj", keys, hidden);
            plain(layer + "self_attn.k_proj.bias", keys);
            projection(layer + "self_attn.v_proj", keys, hidden);
            plain(layer + "self_attn.v_proj.bias", keys);
            projection(layer + "self_attn.o_proj", hidden, hidden);
            plain(layer + "post_attention_layernorm.weight", hidden);
            projection(layer + "mlp.gate_proj", between, hidden);
            projection(layer + "mlp.up_proj", between, hidden);
            projection(layer + "mlp.down_proj", hidden, between);
        }
        plain("model.norm.weight", hidden);
        if (!config.path("tie_word_embeddings").asBoolean()) {
            plain("lm_head.weight", vocabulary, hidden);
        }
    }

    private void plain(String name, long... shape) {
        int[] numbers = numbers(name, size(shape));
        double scale = name.contains("embed_tokens") ? 0x1p-7 : 0x1p-10;
        IntToDoubleFunction value = name.contains("norm") ? i -> (numbers[i] + 256) / 256.0 : i -> numbers[i] * scale;
        tensors.put(name, floats(type, value, shape));
    }

    private void projection(String name, int out, int in) {
        if (group == null) {
            plain(name + ".weight", out, in);
            return;
        }
        tensors.put(name + ".qweight", words(numbers(name + ".qweight", in * out), in, out));
        tensors.put(name + ".qzeros", words(numbers(name + ".qzeros", in / group * out), in / group, out));
        int[] scales = numbers(name + ".scales", in / group * out);
        tensors.put(name + ".scales", floats("F16", i -> ((scales[i] & 7) + 1) / 256.0, in / group, out));
    }

    /** Eight numbers of four bits a word, in the order of AWQ. */
    private static Tensor words(int[] numbers, int rows, int columns) {
        int[] order = {0, 2, 4, 6, 1, 3, 5, 7};
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length / 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < numbers.length; from += 8) {
            int word = 0;
            for (int i = 0; i < 8; i++) {
                word |= (numbers[from + order[i]] & 15) << 4 * i;
            }
            bytes.putInt(word);
        }
        return new Tensor("I32", new long[] {rows, columns / 8}, bytes.array());
    }

    private static Tensor floats(String type, IntToDoubleFunction value, long... shape) {
        int size = size(shape);
        ByteBuffer bytes =
                ByteBuffer.allocate(size * (type.equals("F32") ? 4 : 2)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            float number = (float) value.applyAsDouble(i);
            switch (type) {
                case "F32" -> bytes.putFloat(number);
                case "F16" -> bytes.putShort(Float.floatToFloat16(number));
                default -> bytes.putShort((short) (Float.floatToRawIntBits(number) >>> 16));
            }
        }
        return new Tensor(type, shape, bytes.array());
    }

    private static int size(long... shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return Math.toIntExact(size);
    }

    /** Whole numbers from -128 to 127: splitmix64, seeded by FNV-1a of the name. */
    private static int[] numbers(String name, int count) {
        long seed = 0xCBF29CE484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            seed = (seed ^ b) * 0x100000001B3L;
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            long z = seed + (i + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            numbers[i] = (int) ((z ^ (z >>> 31)) >>> 56) - 128;
        }
        return numbers;
    }

    private byte[] file() throws IOException {
        ObjectNode header = JSON.createObjectNode();
        ByteArrayOutputStream elements = new ByteArrayOutputStream();
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            ObjectNode described = header.putObject(entry.getKey()).put("dtype", tensor.type);
            for (long side : tensor.shape) {
                described.withArray("shape").add(side);
            }
            described.withArray("data_offsets").add(elements.size()).add(elements.size() + tensor.bytes.length);
            elements.write(tensor.bytes);
        }
        byte[] text = JSON.writeValueAsBytes(header);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length + elements.size()).order(ByteOrder.LITTLE_ENDIAN);
        return file.putLong(text.length).put(text).put(elements.toByteArray()).array();
    }
}
