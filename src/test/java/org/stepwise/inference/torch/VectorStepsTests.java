package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.node.ObjectNode;

/** Steps by vectors give what the program gives, over the same weights and the same pool. */
@ExtendWith(OutputCaptureExtension.class)
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
        ModelFolder model = small(golden);
        try (PlainRunner libtorch = load(model, quantization, VectorChoice.upTo(0));
                PlainRunner vectors = load(model, quantization, VectorChoice.upTo(8))) {
            for (int sequences : new int[] {1, 3, 4, 5, 8}) {
                List<Slice> prompts = prompts(sequences);
                libtorch.logits(prompts).close();
                vectors.logits(prompts).close();
                List<Slice> step = IntStream.range(0, sequences)
                        .mapToObj(i -> slice(20 + i, i, 1))
                        .toList();
                assertThat(libtorch.byVectors(step)).isFalse();
                assertThat(vectors.byVectors(step)).isTrue();
                assertThat(VectorAgreement.difference(floats(vectors.logits(step)), floats(libtorch.logits(step))))
                        .as("%d sequences", sequences)
                        .isBetween(1e-7, 0.02);
            }
        }
    }

    @Test
    void whatIsReadOfAPromptIsLeftToTheProgram() throws IOException {
        try (PlainRunner runner = load(small("wide-heads"), Quantization.NONE, VectorChoice.upTo(2))) {
            assertThat(runner.byVectors(List.of(slice(3, 0, 1), slice(0, 1, 1))))
                    .isTrue();
            assertThat(runner.byVectors(List.of(slice(3, 0, 1), slice(0, 1, 2))))
                    .isFalse();
            assertThat(runner.byVectors(List.of(slice(3, 0, 1), slice(3, 1, 1), slice(3, 2, 1))))
                    .isFalse();
            assertThat(runner.byVectors(List.of(new Slice(new int[] {5}, 0, 0, null))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void libtorchServesAloneWhereTheChoiceFails(boolean linkage, CapturedOutput output) throws IOException {
        VectorChoice failing = (program, config, limit) -> {
            if (linkage) {
                throw new NoClassDefFoundError("jdk/incubator/vector/FloatVector");
            }
            throw new IllegalStateException("a trial that failed");
        };
        try (PlainRunner runner = load(small("wide-heads"), Quantization.NONE, failing)) {
            List<Slice> step = List.of(slice(0, 0, 1));
            assertThat(runner.byVectors(step)).isFalse();
            assertThat(floats(runner.logits(step))).hasSize(VOCABULARY);
        }
        assertThat(output.toString().lines().filter(line -> line.contains("Steps by vectors cannot be had")))
                .singleElement()
                .asString()
                .contains(linkage ? "FloatVector" : "a trial that failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void aRunnerRefusesWorkOnceItIsClosed(int most) throws IOException {
        PlainRunner runner = load(small("wide-heads"), Quantization.NONE, VectorChoice.upTo(most));
        runner.close();
        runner.close();
        assertThatThrownBy(() -> runner.step(List.of(slice(0, 0, 1)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> runner.copy(0, 1, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void libtorchHasOneThreadAfterAStepByVectorsAndAllOfThemOtherwise() throws IOException {
        int before = JniUtils.getNumThreads();
        JniUtils.setNumThreads(3);
        try {
            try (PlainRunner runner = load(small("wide-heads"), Quantization.NONE, VectorChoice.upTo(1))) {
                runner.step(List.of(slice(0, 0, 1)));
                assertThat(JniUtils.getNumThreads()).isEqualTo(1);
                runner.step(List.of(slice(1, 0, 2)));
                assertThat(JniUtils.getNumThreads()).isEqualTo(3);
                runner.step(List.of(slice(3, 0, 1)));
            }
            assertThat(JniUtils.getNumThreads()).isEqualTo(3);
        } finally {
            JniUtils.setNumThreads(before);
        }
    }

    @Test
    void stepsRefuseWorkOnceTheyAreClosed() throws IOException {
        List<VectorSteps> made = new ArrayList<>();
        VectorChoice kept = (program, config, limit) -> {
            made.add(VectorSteps.upTo(4, program, config, limit));
            return made.getFirst();
        };
        try (PlainRunner runner = load(small("wide-heads"), Quantization.NONE, kept)) {
            made.getFirst().close();
            assertThatThrownBy(() -> runner.logits(List.of(slice(0, 0, 1)))).isInstanceOf(IllegalStateException.class);
        }
    }

    private ModelFolder small(String golden) throws IOException {
        ObjectNode config = (ObjectNode) Golden.named(golden).config();
        config.put("hidden_size", 128).put("num_attention_heads", 2).put("num_key_value_heads", 1);
        config.put("intermediate_size", 192);
        return ModelFolder.open(RandomModel.write(folder.resolve("model"), config));
    }

    private static PlainRunner load(ModelFolder model, Quantization quantization, VectorChoice choice) {
        return PlainRunner.load(model, Compute.CPU, quantization, VOCABULARY, () -> 8 * LENGTH, choice);
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
}
