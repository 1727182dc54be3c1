package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.node.ObjectNode;

/** Steps by vectors give what the program gives, over the same weights and the same pool. */
class VectorStepsTests {

    private static final int VOCABULARY = 317;
    private static final int LENGTH = 64;

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @BeforeAll
    static void processors() {
        Libtorch.load(Optional.of(Compute.CPU));
    }

    @ParameterizedTest
    @CsvSource({"wide-heads,NONE", "wide-heads,INT8", "wide-heads,INT4", "awq-64,NONE"})
    void logitsAreThoseOfTheProgram(String golden, Quantization quantization) throws IOException {
        ObjectNode config = (ObjectNode) Golden.named(golden).config();
        config.put("hidden_size", 128).put("num_attention_heads", 2).put("num_key_value_heads", 1);
        config.put("intermediate_size", 192);
        ModelFolder model = ModelFolder.open(RandomModel.write(folder.resolve("model"), config));
        try (PlainRunner runner = PlainRunner.load(model, Compute.CPU, quantization, VOCABULARY, () -> 8 * LENGTH)) {
            for (int sequences : new int[] {1, 3, 4, 5, 8}) {
                runner.logits(prompts(sequences)).close();
                List<Slice> step = IntStream.range(0, sequences)
                        .mapToObj(i -> slice(20 + i, i, 1))
                        .toList();
                runner.takeVectors(0, model.config(), VOCABULARY);
                float[] wanted = floats(runner.logits(step));
                runner.takeVectors(8, model.config(), VOCABULARY);
                assertThat(difference(floats(runner.logits(step)), wanted))
                        .as("%d sequences", sequences)
                        .isBetween(1e-7, 0.02);
            }
        }
    }

    @Test
    void whatIsReadOfAPromptIsLeftToTheProgram() throws IOException {
        ModelFolder model = ModelFolder.open(RandomModel.write(
                folder.resolve("model"), Golden.named("wide-heads").config()));
        try (PlainRunner runner = PlainRunner.load(model, Compute.CPU, Quantization.NONE, VOCABULARY, () -> LENGTH);
                VectorSteps steps = runner.takeVectors(2, model.config(), VOCABULARY)) {
            assertThat(steps.take(List.of(slice(3, 0, 1), slice(0, 1, 1)))).isTrue();
            assertThat(steps.take(List.of(slice(3, 0, 1), slice(0, 1, 2)))).isFalse();
            assertThat(steps.take(List.of(slice(3, 0, 1), slice(3, 1, 1), slice(3, 2, 1))))
                    .isFalse();
            assertThat(steps.take(List.of(new Slice(new int[] {5}, 0, 0, null))))
                    .isFalse();
        }
    }

    private List<Slice> prompts(int sequences) {
        return IntStream.range(0, sequences).mapToObj(i -> slice(0, i, 20 + i)).toList();
    }

    private Slice slice(int position, int sequence, int tokens) {
        int[] ids = random.ints(tokens, 0, VOCABULARY).toArray();
        return new Slice(ids, position, sequence * LENGTH, new Draw(SamplingParameters.greedy(), 0, null, null));
    }

    private static float[] floats(PtNDArray logits) {
        try (logits) {
            return logits.toFloatArray();
        }
    }

    /** As a share of what is wanted. */
    private static double difference(float[] got, float[] wanted) {
        assertThat(got).hasSameSizeAs(wanted);
        double off = 0;
        double size = 0;
        for (int i = 0; i < wanted.length; i++) {
            off += Math.pow(got[i] - wanted[i], 2);
            size += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(off / size);
    }
}
