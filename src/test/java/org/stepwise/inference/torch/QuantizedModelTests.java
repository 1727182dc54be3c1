package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.UnusableModelException;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.node.ObjectNode;

/** What is lost when a model is quantised as it is loaded. */
class QuantizedModelTests {

    private static final int VOCABULARY = 320;

    @TempDir
    Path folder;

    @BeforeAll
    static void processors() {
        Libtorch.load(Optional.of(Compute.CPU));
    }

    @ParameterizedTest
    @CsvSource({"fp32,INT8,0.02", "bf16,INT8,0.03", "fp16,INT8,0.02", "fp32,INT4,0.2", "bf16,INT4,0.2", "fp16,INT4,0.2"
    })
    void logitsStayNearThoseOfTheWholeWeights(String golden, Quantization quantization, double share)
            throws IOException {
        ModelFolder model = model(golden, 192);
        Random random = new Random(3);
        try (PlainRunner whole = load(model, Quantization.NONE);
                PlainRunner quantised = load(model, quantization)) {
            for (int length : new int[] {1, 5, 40}) {
                int[] ids = random.ints(length, 0, VOCABULARY).toArray();
                assertThat(difference(doubles(quantised.logits(slices(ids))), doubles(whole.logits(slices(ids)))))
                        .as("of %d tokens", length)
                        .isBetween(1e-5, share);
            }
        }
    }

    @Test
    void columnsThatMakeNoGroupsAreRefusedByName() throws IOException {
        ModelFolder model = model("fp32", 160);
        assertThatThrownBy(() -> load(model, Quantization.INT4))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("model.layers.0.mlp.down_proj.weight [64, 160]");
    }

    @ParameterizedTest
    @CsvSource({"bf16,0.06", "fp16,0.06"})
    void logitsOnACardStayNearThoseOfTheWholeWeights(String golden, double share) throws IOException {
        assumeTrue(!Card.all().isEmpty());
        ModelFolder model = model(golden, 192);
        Compute on = Libtorch.load(Optional.of(Compute.card(0)));
        RunnerLimits limits = new RunnerLimits(VOCABULARY, 64, 1, 64, 16, 0.5, false);
        WeightType type = model.config().type();
        Random random = new Random(3);
        try (CudaRunner whole = CudaRunner.load(model, CudaDevice.open(on.card(), type), Quantization.NONE, limits);
                CudaRunner quantised =
                        CudaRunner.load(model, CudaDevice.open(on.card(), type), Quantization.FP8, limits)) {
            for (int length : new int[] {1, 5, 40}) {
                int[] ids = random.ints(length, 0, VOCABULARY).toArray();
                assertThat(difference(doubles(quantised.logits(slices(ids))), doubles(whole.logits(slices(ids)))))
                        .as("of %d tokens", length)
                        .isBetween(1e-5, share);
            }
        }
    }

    @Test
    void whatIsForCardsIsRefusedOnProcessors() throws IOException {
        ModelFolder model = model("bf16", 192);
        RunnerLimits limits = new RunnerLimits(VOCABULARY, 16, 1, 64, 16, 0.9, false);
        assertThatThrownBy(() -> Runners.load(model, Compute.CPU, Quantization.FP8, limits))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("fp8 is for cards");
    }

    @Test
    void weightsOfFourBitsAreNotQuantisedOnceMore() throws IOException {
        ModelFolder model = ModelFolder.open(
                RandomModel.write(folder.resolve("model"), Golden.named("awq").config()));
        RunnerLimits limits = new RunnerLimits(VOCABULARY, 16, 1, 64, 16, 0.9, false);
        assertThatThrownBy(() -> Runners.load(model, Compute.CPU, Quantization.INT8, limits))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("four bits already");
    }

    @Test
    void onlyWaysThatThereAreCanBeAskedFor() {
        for (Quantization quantization : Quantization.values()) {
            assertThat(Quantization.of(quantization.option())).isEqualTo(quantization);
        }
        assertThatThrownBy(() -> Quantization.of("int5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none, int8, int4, fp8");
    }

    private ModelFolder model(String golden, int intermediate) throws IOException {
        ObjectNode config = (ObjectNode) Golden.named(golden).config();
        config.put("intermediate_size", intermediate);
        return ModelFolder.open(RandomModel.write(folder.resolve("model"), config));
    }

    private static PlainRunner load(ModelFolder model, Quantization quantization) {
        return PlainRunner.load(model, Compute.CPU, quantization, VOCABULARY, () -> 64);
    }

    private static List<Slice> slices(int[] ids) {
        return List.of(new Slice(ids, 0, 0, new Draw(SamplingParameters.greedy(), 0, null, null)));
    }

    private static double[] doubles(PtNDArray logits) {
        try (logits;
                PtNDArray home = logits.toDevice(ai.djl.Device.cpu(), true)) {
            float[] floats = home.toFloatArray();
            return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
        }
    }

    /** As a share of what is wanted. */
    private static double difference(double[] got, double[] wanted) {
        double off = 0;
        double size = 0;
        for (int i = 0; i < wanted.length; i++) {
            off += Math.pow(got[i] - wanted[i], 2);
            size += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(off / size);
    }
}
