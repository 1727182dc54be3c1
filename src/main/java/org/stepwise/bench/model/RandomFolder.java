package org.stepwise.bench.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stepwise.inference.model.WeightType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a model folder of a shape with random weights: normal with deviation 0.02, norms of about 1, no tokenizer. */
final class RandomFolder {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BLOCK = 1 << 22;

    private final ModelShape shape;
    private final WeightsKind kind;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Random random = new Random(1);

    /** What a tensor is filled with. */
    private enum Content {
        NORMAL,
        NEAR_ONE,
        SCALES,
        WORDS
    }

    private record Tensor(WeightType type, Content content, long[] shape) {

        long bytes() {
            long size = type.bytes();
            for (long side : shape) {
                size *= side;
            }
            return size;
        }
    }

    private RandomFolder(ModelShape shape, WeightsKind kind) {
        this.shape = shape;
        this.kind = kind;
    }

    static void write(Path folder, ModelShape shape, WeightsKind kind) throws IOException {
        RandomFolder made = new RandomFolder(shape, kind);
        made.name();
        Files.writeString(folder.resolve("config.json"), JSON.writeValueAsString(shape.config(kind)));
        made.write(folder.resolve("model.safetensors"));
    }

    private void name() {
        int hidden = shape.hidden();
        int keys = shape.keys();
        plain("model.embed_tokens.weight", Content.NORMAL, shape.vocabulary(), hidden);
        for (int i = 0; i < shape.layers(); i++) {
            String layer = "model.layers." + i + ".";
            plain(layer + "input_layernorm.weight", Content.NEAR_ONE, hidden);
            biased(layer + "self_attn.q_proj", hidden);
            biased(layer + "self_attn.k_proj", keys);
            biased(layer + "self_attn.v_proj", keys);
            projection(layer + "self_attn.o_proj", hidden, hidden);
            plain(layer + "post_attention_layernorm.weight", Content.NEAR_ONE, hidden);
            projection(layer + "mlp.gate_proj", shape.intermediate(), hidden);
            projection(layer + "mlp.up_proj", shape.intermediate(), hidden);
            projection(layer + "mlp.down_proj", hidden, shape.intermediate());
        }
        plain("model.norm.weight", Content.NEAR_ONE, hidden);
        if (!shape.tied()) {
            plain("lm_head.weight", Content.NORMAL, shape.vocabulary(), hidden);
        }
    }

    private void biased(String name, int out) {
        projection(name, out, shape.hidden());
        plain(name + ".bias", Content.NORMAL, out);
    }

    private void projection(String name, int out, int in) {
        if (kind != WeightsKind.AWQ) {
            plain(name + ".weight", Content.NORMAL, out, in);
            return;
        }
        int groups = in / WeightsKind.GROUP;
        tensors.put(name + ".qweight", new Tensor(WeightType.I32, Content.WORDS, new long[] {in, out / 8}));
        tensors.put(name + ".qzeros", new Tensor(WeightType.I32, Content.WORDS, new long[] {groups, out / 8}));
        tensors.put(name + ".scales", new Tensor(WeightType.F16, Content.SCALES, new long[] {groups, out}));
    }

    private void plain(String name, Content content, long... size) {
        tensors.put(name, new Tensor(kind.type(), content, size));
    }

    private void write(Path file) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            long end = offset + tensor.bytes();
            header.put(
                    entry.getKey(),
                    Map.of(
                            "dtype",
                            tensor.type().name(),
                            "shape",
                            tensor.shape(),
                            "data_offsets",
                            List.of(offset, end)));
            offset = end;
        }
        byte[] text = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        // What follows is aligned for the largest elements.
        int padded = (text.length + 63) / 64 * 64;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
            head.putLong(padded).put(text);
            while (head.hasRemaining()) {
                head.put((byte) ' ');
            }
            writeFully(channel, head.flip());
            Map<String, ByteBuffer> blocks = new LinkedHashMap<>();
            for (Tensor tensor : tensors.values()) {
                ByteBuffer block = blocks.computeIfAbsent(
                        tensor.type() + " " + tensor.content(), key -> block(tensor.type(), tensor.content()));
                fill(channel, block, tensor);
            }
        }
    }

    /** A tensor is the block again and again, from a place of its own. */
    private void fill(FileChannel channel, ByteBuffer block, Tensor tensor) throws IOException {
        long left = tensor.bytes();
        int from = random.nextInt(BLOCK / 4) / 64 * 64;
        while (left > 0) {
            int count = (int) Math.min(left, BLOCK - from);
            writeFully(channel, block.slice(from, count));
            left -= count;
            from = 0;
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private ByteBuffer block(WeightType type, Content content) {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        while (block.hasRemaining()) {
            float number = (float)
                    switch (content) {
                        case NORMAL -> 0.02 * random.nextGaussian();
                        case NEAR_ONE -> 1 + 0.02 * random.nextGaussian();
                        // A deviation of 4.6 in the differences of four bits makes about 0.02.
                        case SCALES -> 0.004 + 0.001 * random.nextDouble();
                        case WORDS -> 0;
                    };
            switch (type) {
                case F32 -> block.putFloat(number);
                case F16 -> block.putShort(Float.floatToFloat16(number));
                case BF16 -> block.putShort((short) (Float.floatToRawIntBits(number) >>> 16));
                default -> block.putInt(random.nextInt());
            }
        }
        return block.clear();
    }
}
