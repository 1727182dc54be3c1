package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.CudaModel.Layer;

/** Copies the weights from the mapped files to the card, those that are multiplied with the same input side by side. */
final class CudaWeightLoader {

    /** Columns in a word of weights of four bits. */
    private static final int PACKED = 8;

    static final String EMBEDDING = "model.embed_tokens.weight";

    private final ModelConfig config;
    private final StoredTensors stored;
    private final CudaDevice device;
    private final Quantization quantization;
    /** Where one projection of 16 bits has room, if they are kept in fewer. */
    private final @Nullable Matrix unpacked;

    /**
     * Projections of the same input that become one.
     *
     * @param gated whether they are gate and up
     */
    private record Joined(int in, List<String> names, List<Integer> out, boolean gated) {

        Joined(int in, String name, int out) {
            this(in, List.of(name), List.of(out), false);
        }

        int width() {
            return out.stream().mapToInt(size -> size).sum();
        }
    }

    CudaWeightLoader(ModelConfig config, Quantization quantization, StoredTensors stored, CudaDevice device) {
        this.config = config;
        this.quantization = quantization;
        this.stored = stored;
        this.device = device;
        this.unpacked = config.awq() == null && quantization == Quantization.NONE ? null : unpacked();
    }

    /** @param host where the table of embeddings lies, if that is not the card */
    CudaModel load(@Nullable HostTable host) {
        List<Layer> layers = IntStream.range(0, config.layers())
                .mapToObj(i -> layer("model.layers." + i + "."))
                .toList();
        Matrix embedding = host == null ? table(EMBEDDING) : null;
        PtNDArray[] rotary = RotaryTables.of(config);
        return new CudaModel(
                embedding == null ? Objects.requireNonNull(host).address() : embedding.address(),
                layers,
                vector(List.of("model.norm.weight"), List.of(config.hidden())),
                new DenseProjection(
                        device,
                        config.tied() && embedding != null ? embedding : table("lm_head.weight"),
                        config.vocabulary()),
                moved(rotary[0]),
                moved(rotary[1]));
    }

    private Layer layer(String layer) {
        int hidden = config.hidden();
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        String attention = layer + "self_attn.";
        Joined qkv = new Joined(
                hidden,
                List.of(attention + "q_proj", attention + "k_proj", attention + "v_proj"),
                List.of(queries, keys, keys),
                false);
        Joined gateUp = new Joined(
                hidden,
                List.of(layer + "mlp.gate_proj", layer + "mlp.up_proj"),
                List.of(config.intermediate(), config.intermediate()),
                true);
        return new Layer(
                vector(List.of(layer + "input_layernorm.weight"), List.of(hidden)),
                projection(qkv),
                vector(qkv.names().stream().map(name -> name + ".bias").toList(), qkv.out()),
                projection(new Joined(queries, attention + "o_proj", hidden)),
                vector(List.of(layer + "post_attention_layernorm.weight"), List.of(hidden)),
                projection(gateUp),
                projection(new Joined(config.intermediate(), layer + "mlp.down_proj", hidden)));
    }

    private CudaProjection projection(Joined joined) {
        if (config.awq() instanceof Awq awq
                && unpacked != null
                && stored.has(joined.names().getFirst() + ".qweight")) {
            return quantised(joined, awq, unpacked);
        }
        if (quantization == Quantization.NONE || unpacked == null) {
            Matrix weights = device.matrix(config.type(), joined.width(), joined.in());
            fill(weights, joined);
            return new DenseProjection(device, weights, joined.width());
        }
        Matrix weights = device.rowsOf(unpacked, joined.width(), joined.in());
        try (PtNDArray view = weights.tensor()) {
            fill(weights, joined);
            return EightBitProjection.pack(device, weights, joined.width(), joined.in(), joined.gated(), unpacked);
        }
    }

    private void fill(Matrix weights, Joined joined) {
        int row = 0;
        for (int i = 0; i < joined.names().size(); i++) {
            int out = joined.out().get(i);
            try (PtNDArray tensor = stored.tensor(joined.names().get(i) + ".weight", out, joined.in())) {
                device.fill(weights, 0, row, tensor);
            }
            row += out;
        }
    }

    private CudaProjection quantised(Joined joined, Awq awq, Matrix shared) {
        int in = joined.in();
        int group = awq.groupOf(joined.names().getFirst(), joined.width(), in);
        Matrix words = device.matrix(WeightType.I32, in, joined.width() / PACKED);
        Matrix zeros = device.matrix(WeightType.I32, in / group, joined.width() / PACKED);
        Matrix scales = device.matrix(WeightType.F16, in / group, joined.width());
        int column = 0;
        for (int i = 0; i < joined.names().size(); i++) {
            String name = joined.names().get(i);
            int out = joined.out().get(i);
            awq.groupOf(name, out, in);
            try (PtNDArray w = stored.tensor(name + ".qweight", in, out / PACKED);
                    PtNDArray z = stored.tensor(name + ".qzeros", in / group, out / PACKED);
                    PtNDArray s = stored.tensor(name + ".scales", in / group, out)) {
                device.fill(words, 1, column / PACKED, w);
                device.fill(zeros, 1, column / PACKED, z);
                device.fill(scales, 1, column, s);
            }
            column += out;
        }
        CudaProjection packed = FourBitProjection.pack(device, words, zeros, scales, in, group, joined.gated(), shared);
        device.driver().synchronize(device.stream());
        List.of(words, zeros, scales).forEach(matrix -> matrix.tensor().close());
        return packed;
    }

    /** Enough for the largest of the projections. */
    private Matrix unpacked() {
        long queries = (long) config.heads() * config.headSize();
        long keys = (long) config.keyValueHeads() * config.headSize();
        long widest = Math.max(2L * config.intermediate(), queries + 2 * keys);
        return device.row(config.type(), config.hidden() * widest);
    }

    private Matrix table(String name) {
        Matrix table = device.matrix(config.type(), config.vocabulary(), config.hidden());
        try (PtNDArray tensor = stored.tensor(name, config.vocabulary(), config.hidden())) {
            device.fill(table, 0, 0, tensor);
        }
        return table;
    }

    private Matrix vector(List<String> names, List<Integer> sizes) {
        Matrix vector =
                device.row(config.type(), sizes.stream().mapToInt(size -> size).sum());
        int start = 0;
        for (int i = 0; i < names.size(); i++) {
            try (PtNDArray tensor = stored.tensor(names.get(i), sizes.get(i))) {
                device.fill(vector, 0, start, tensor);
            }
            start += sizes.get(i);
        }
        return vector;
    }

    private Matrix moved(PtNDArray table) {
        try (table) {
            Matrix made = device.matrix(config.type(), config.maxLength(), config.headSize());
            device.fill(made, 0, 0, table);
            return made;
        }
    }
}
