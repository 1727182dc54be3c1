package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.JsonNode;

/**
 * A golden model, loaded in one of the ways in which this machine can run it.
 *
 * @param recorded how many kinds of steps have been recorded
 */
record GoldenModel(ModelRunner runner, Logits logits, IntSupplier recorded) implements AutoCloseable {

    static final int ROWS = 1024;
    private static final int TOKENS = 512;
    private static final int SEQUENCES = 8;
    private static final int VOCABULARY = 320;

    /** float32 [draws, vocabulary] on the host. */
    interface Logits {
        PtNDArray of(List<Slice> slices);
    }

    /** The plain path on the processors, without and with vectors, or on a card; the fast path step by step, or with recorded steps. */
    enum Way {
        HOST,
        VECTORS,
        CARD,
        CUDA,
        CUDA_GRAPHS
    }

    /** The ways that there are here for a model. */
    static Stream<Way> ways(JsonNode config) {
        List<Way> ways = new ArrayList<>(List.of(Way.HOST));
        int head = config.path("hidden_size").asInt()
                / config.path("num_attention_heads").asInt();
        if (config.path("torch_dtype").asString().equals("bfloat16") && head == 64) {
            ways.add(Way.VECTORS);
        }
        if (Libtorch.load(Optional.empty()).isCard()) {
            ways.add(Way.CARD);
            int group = config.path("quantization_config").path("group_size").asInt(64);
            if (!config.path("torch_dtype").asString().equals("float32") && group >= 64) {
                ways.add(Way.CUDA);
                ways.add(Way.CUDA_GRAPHS);
            }
        }
        return ways.stream();
    }

    static GoldenModel load(Path path, JsonNode config, Way way, int rows) throws IOException {
        ModelFolder folder = ModelFolder.open(RandomModel.write(path, config));
        Compute card = Compute.card(0);
        return switch (way) {
            case HOST -> plain(folder, Compute.CPU, rows, 0);
            case VECTORS -> plain(folder, Compute.CPU, rows, SEQUENCES);
            case CARD -> plain(folder, card, rows, 0);
            case CUDA -> fast(folder, card, rows, false);
            case CUDA_GRAPHS -> fast(folder, card, rows, true);
        };
    }

    private static GoldenModel plain(ModelFolder folder, Compute on, int rows, int vectors) {
        PlainRunner runner =
                PlainRunner.load(folder, on, Quantization.NONE, VOCABULARY, () -> rows, VectorChoice.upTo(vectors));
        Draw draw = new Draw(SamplingParameters.greedy(), 0, null, null);
        if (runner.byVectors(List.of(new Slice(new int[] {1}, 0, 0, draw))) != vectors > 0) {
            throw new IllegalStateException("There are no steps by vectors for " + folder.config());
        }
        return new GoldenModel(runner, slices -> atHome(runner.logits(slices)), () -> 0);
    }

    private static GoldenModel fast(ModelFolder folder, Compute on, int rows, boolean graphs) {
        ModelConfig config = folder.config();
        if (!CudaRunner.suits(config, Quantization.NONE, Card.all().getFirst())) {
            throw new IllegalStateException("The fast path does not suit " + config);
        }
        RunnerLimits limits = new RunnerLimits(VOCABULARY, TOKENS, SEQUENCES, rows / SEQUENCES, 1, 0.9, graphs);
        CudaRunner runner =
                CudaRunner.load(folder, CudaDevice.open(on.card(), config.type()), Quantization.NONE, limits);
        return new GoldenModel(runner, slices -> atHome(runner.logits(slices)), runner::recorded);
    }

    private static PtNDArray atHome(PtNDArray logits) {
        try (logits) {
            return logits.toDevice(ai.djl.Device.cpu(), true);
        }
    }

    List<Drawn> step(List<Slice> slices) {
        return runner.step(slices);
    }

    @Override
    public void close() {
        runner.close();
    }
}
