package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.UnusableModelException;
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
                double[] wanted = logits(whole, ids);
                double[] got = logits(quantised, ids);
                double off = 0;
                double size = 0;
                for (int i = 0; i < wanted.length; i++) {
                    off += Math.pow(got[i] - wanted[i], 2);
                    size += Math.pow(wanted[i], 2);
                }
                assertThat(Math.sqrt(off / size)).as("of %d tokens", length).isBetween(1e-5, share);
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
                .hasMessageContaining("none, int8 or int4");
    }

    private ModelFolder model(String golden, int intermediate) throws IOException {
        ObjectNode config = (ObjectNode) Golden.named(golden).config();
        config.put("intermediate_size", intermediate);
        return ModelFolder.open(RandomModel.write(folder.resolve("model"), config));
    }

    private static PlainRunner load(ModelFolder model, Quantization quantization) {
        return PlainRunner.load(model, Compute.CPU, quantization, VOCABULARY, () -> 64);
    }

    private static double[] logits(PlainRunner runner, int[] ids) {
        Draw draw = new Draw(SamplingParameters.greedy(), 0, null, null);
        try (PtNDArray logits = runner.logits(List.of(new Slice(ids, 0, 0, draw)))) {
            float[] floats = logits.toFloatArray();
            double[] made = new double[floats.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = floats[i];
            }
            return made;
        }
    }
}
