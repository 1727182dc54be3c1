package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.torch.Golden.Row;
import org.stepwise.inference.torch.GoldenModel.Way;

/** The same logits and the same tokens as Hugging Face transformers, wherever that was sure of its choice. */
class GoldenTests {

    private static final int LONGEST = 200;

    @TempDir
    Path folder;

    static Stream<Arguments> everyModel() throws IOException {
        return cases(
                "fp32",
                "bf16",
                "fp16",
                "tied",
                "many-heads",
                "wide-heads",
                "all-heads",
                "yarn",
                "awq",
                "awq-half",
                "awq-64",
                "awq-half-64");
    }

    static Stream<Arguments> someModels() throws IOException {
        return cases("fp32", "bf16", "wide-heads", "yarn", "awq", "awq-half", "awq-64", "awq-half-64");
    }

    static Stream<Arguments> oneOfEachType() throws IOException {
        return cases("fp32", "bf16");
    }

    private static Stream<Arguments> cases(String... names) throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String name : names) {
            GoldenModel.ways(Golden.named(name).config()).forEach(way -> cases.add(Arguments.of(name, way)));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void logitsAndGreedyTokensAreThoseOfTransformers(String name, Way way) throws IOException {
        Golden golden = Golden.named(name);
        try (GoldenModel runner = runner(golden, way)) {
            for (Row row : golden.rows()) {
                if (row.logits() instanceof double[] wanted) {
                    assertThat(logits(runner, row.prompt()))
                            .as("logits")
                            .usingComparatorWithPrecision(golden.isExact() ? 2e-4f : 0.15f)
                            .containsExactly(floats(wanted));
                }
                assertSame(row, continued(runner, row, 0), golden);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void tokensAreTheSameInABatchOfMixedLengths(String name, Way way) throws IOException {
        Golden golden = Golden.named(name);
        List<Row> rows = golden.rows();
        try (GoldenModel runner = runner(golden, way)) {
            List<Slice> first = IntStream.range(0, rows.size())
                    .mapToObj(i -> slice(rows.get(i).prompt(), 0, i * LONGEST))
                    .toList();
            List<int[]> got =
                    rows.stream().map(row -> new int[row.greedy().length]).toList();
            List<Slice> slices = first;
            for (int step = 0; step < got.getFirst().length; step++) {
                int now = step;
                List<Integer> ids =
                        runner.step(slices).stream().map(drawn -> drawn.id()).toList();
                IntStream.range(0, ids.size()).forEach(i -> got.get(i)[now] = ids.get(i));
                slices = IntStream.range(0, rows.size())
                        .mapToObj(i -> slice(
                                new int[] {rows.get(i).greedy()[now]},
                                rows.get(i).prompt().length + now,
                                i * LONGEST))
                        .toList();
            }
            for (int i = 0; i < rows.size(); i++) {
                assertSame(rows.get(i), got.get(i), golden);
            }
            assertThat(runner.recorded().getAsInt() > 0).isEqualTo(way == Way.CUDA_GRAPHS);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void aPromptThatIsReadInChunksGivesTheSameTokens(String name, Way way) throws IOException {
        Golden golden = Golden.named(name);
        try (GoldenModel runner = runner(golden, way)) {
            for (Row row : golden.rows()) {
                for (int chunk : new int[] {1, 7, 64}) {
                    int read = 0;
                    while (row.prompt().length - read > chunk) {
                        int[] ids = Arrays.copyOfRange(row.prompt(), read, read + chunk);
                        runner.step(List.of(new Slice(ids, read, 0, null)));
                        read += chunk;
                    }
                    assertSame(row, continued(runner, row, read), golden);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void rowsThatWereCopiedServeAsAPrefix(String name, Way way) throws IOException {
        Golden golden = Golden.named(name);
        Row row = golden.rows().getLast();
        try (GoldenModel runner = runner(golden, way)) {
            runner.step(List.of(slice(row.prompt(), 0, 600)));
            runner.runner().copy(600, 3, 100);
            runner.runner().copy(3, 0, 100);
            assertSame(row, continued(runner, row, 100), golden);
        }
    }

    /** The tokens after the prompt, of which the first rows are in the pool; each step goes on from what transformers had. */
    private static int[] continued(GoldenModel runner, Row row, int read) {
        int[] got = new int[row.greedy().length];
        int[] next = Arrays.copyOfRange(row.prompt(), read, row.prompt().length);
        int position = read;
        for (int step = 0; step < got.length; step++) {
            got[step] =
                    runner.step(List.of(slice(next, position, 0))).getFirst().id();
            position += next.length;
            next = new int[] {row.greedy()[step]};
        }
        return got;
    }

    private static Slice slice(int[] ids, int position, int start) {
        return new Slice(ids, position, start, new Draw(SamplingParameters.greedy(), 0, null, null));
    }

    private static void assertSame(Row row, int[] got, Golden golden) {
        for (int i = 0; i < got.length; i++) {
            if (row.gaps()[i] > golden.sure()) {
                assertThat(got[i])
                        .as("token " + i + " after " + row.prompt().length)
                        .isEqualTo(row.greedy()[i]);
            }
        }
    }

    private static float[] logits(GoldenModel runner, int[] prompt) {
        try (var logits = runner.logits().of(List.of(slice(prompt, 0, 0)))) {
            return logits.toFloatArray();
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        IntStream.range(0, values.length).forEach(i -> floats[i] = (float) values[i]);
        return floats;
    }

    private GoldenModel runner(Golden golden, Way way) throws IOException {
        return GoldenModel.load(folder.resolve("model"), golden.config(), way, GoldenModel.ROWS);
    }
}
