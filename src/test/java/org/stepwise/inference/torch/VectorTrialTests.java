package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.stepwise.inference.vector.Crew;
import tools.jackson.databind.node.ObjectNode;

/** What is compared before vectors are taken. The programs of two runners have the same weights, until one is made wrong. */
class VectorTrialTests {

    private static final int VOCABULARY = 317;

    private final List<Program> programs = new ArrayList<>();
    private final VectorChoice keeping = (program, config, limit) -> {
        programs.add(program);
        return null;
    };

    @TempDir
    Path folder;

    @BeforeAll
    static void processors() {
        Libtorch.load(Optional.of(Compute.CPU));
    }

    @ParameterizedTest
    @CsvSource({"wide-heads,NONE", "wide-heads,INT8", "wide-heads,INT4", "awq-64,NONE"})
    void productsAgreeWithLibtorch(String golden, Quantization quantization) throws IOException {
        ModelFolder model = model(golden);
        try (PlainRunner runner = load(model, quantization);
                Crew crew = new Crew(2)) {
            VectorWeights weights = new VectorWeights(programs.getFirst(), model.config());
            VectorAgreement agreement = new VectorAgreement(programs.getFirst(), weights, crew);
            assertThat(runner.rows()).isPositive();
            assertThat(agreement.isCompiled()).isTrue();
            assertThat(agreement.ofProducts(0, VOCABULARY)).isBetween(1e-7, VectorAgreement.OF_PRODUCTS / 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT8", "INT4"})
    void aWrongMatrixOfAnyKindIsFound(Quantization quantization) throws IOException {
        ModelFolder model = model("wide-heads");
        try (PlainRunner right = load(model, quantization);
                PlainRunner wrong = load(model, quantization);
                Crew crew = new Crew(2)) {
            assertThat(right.rows()).isEqualTo(wrong.rows());
            VectorWeights weights = new VectorWeights(programs.get(1), model.config());
            VectorAgreement agreement = new VectorAgreement(programs.getFirst(), weights, crew);
            for (int index : VectorWeights.PROJECTIONS) {
                assertFound(agreement, weights, "weight", index);
            }
            assertFound(agreement, weights, "outer_weight", 2);
        }
    }

    @Test
    void vectorsThatFindSomethingElseAreNeverTaken() throws IOException {
        ModelFolder model = model("wide-heads");
        try (PlainRunner right = load(model, Quantization.INT8);
                PlainRunner wrong = load(model, Quantization.INT8)) {
            assertThat(right.rows()).isEqualTo(wrong.rows());
            VectorWeights weights = new VectorWeights(programs.get(1), model.config());
            // Only of the last layer, so that the whole step tells.
            int last = (model.config().layers() - 1) * VectorWeights.PER_LAYER;
            IntStream.of(VectorWeights.PROJECTIONS).forEach(i -> damaged(weights, "weight", last + i));
            try (VectorSteps steps = VectorSteps.upTo(8, programs.get(1), model.config(), VOCABULARY)) {
                VectorTrial trial = new VectorTrial(programs.getFirst(), weights, steps);
                assertThat(trial.quicker().isEmpty()).isTrue();
                assertThat(trial.told()).contains("logits of 1 differ by");
            }
        }
    }

    private void assertFound(VectorAgreement agreement, VectorWeights weights, String method, int index) {
        assertThat(agreement.ofProducts(0, VOCABULARY)).isLessThan(VectorAgreement.OF_PRODUCTS);
        byte[] before = damaged(weights, method, index);
        assertThat(agreement.ofProducts(0, VOCABULARY))
                .as("%s %d", method, index)
                .isGreaterThan(10 * VectorAgreement.OF_PRODUCTS);
        try (PtNDArray tensor = weights.program().tensor(method, index)) {
            memory(weights, tensor).copyFrom(MemorySegment.ofArray(before));
        }
    }

    /** Turned round; gives what was there. */
    private static byte[] damaged(VectorWeights weights, String method, int index) {
        try (PtNDArray tensor = weights.program().tensor(method, index)) {
            MemorySegment memory = memory(weights, tensor);
            byte[] before = memory.toArray(ValueLayout.JAVA_BYTE);
            byte[] turned = new byte[before.length];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = before[turned.length - 1 - i];
            }
            memory.copyFrom(MemorySegment.ofArray(turned));
            return before;
        }
    }

    private static MemorySegment memory(VectorWeights weights, PtNDArray tensor) {
        return MemorySegment.ofAddress(weights.shim().address(tensor))
                .reinterpret(tensor.getShape().size());
    }

    private PlainRunner load(ModelFolder model, Quantization quantization) {
        return PlainRunner.load(model, Compute.CPU, quantization, VOCABULARY, () -> 64, keeping);
    }

    private ModelFolder model(String golden) throws IOException {
        ObjectNode config = (ObjectNode) Golden.named(golden).config();
        config.put("hidden_size", 128).put("num_attention_heads", 2).put("num_key_value_heads", 1);
        config.put("intermediate_size", 192);
        return ModelFolder.open(RandomModel.write(folder.resolve("model"), config));
    }
}
