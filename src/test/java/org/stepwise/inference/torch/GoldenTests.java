package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same logits and the same tokens as Hugging Face transformers, wherever that was sure of its choice. */
class GoldenTests {

    private static final int ROWS = 1024;
    private static final int LONGEST = 160;

    @TempDir
    Path folder;

    /** What transformers gave for one prompt. */
    private record Row(int[] prompt, int[] greedy, double[] gaps, double @Nullable [] logits) {}

    @ParameterizedTest
    @ValueSource(strings = {"fp32", "bf16", "fp16", "tied", "many-heads", "all-heads", "yarn", "awq"})
    void logitsAndGreedyTokensAreThoseOfTransformers(String name) throws IOException {
        JsonNode golden = golden(name);
        boolean exact = golden.path("config").path("torch_dtype").asString().equals("float32");
        try (HostRunner runner = runner(golden)) {
            for (Row row : rows(golden)) {
                if (row.logits() instanceof double[] wanted) {
                    assertThat(logits(runner, row.prompt()))
                            .as("logits")
                            .usingComparatorWithPrecision(exact ? 2e-4f : 0.15f)
                            .containsExactly(floats(wanted));
                }
                assertSame(row, continued(runner, row, 0), exact);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fp32", "bf16", "yarn", "awq"})
    void tokensAreTheSameInABatchOfMixedLengths(String name) throws IOException {
        JsonNode golden = golden(name);
        boolean exact = golden.path("config").path("torch_dtype").asString().equals("float32");
        List<Row> rows = rows(golden);
        try (HostRunner runner = runner(golden)) {
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
                assertSame(rows.get(i), got.get(i), exact);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void aPromptThatIsReadInChunksGivesTheSameTokens(int chunk) throws IOException {
        JsonNode golden = golden("fp32");
        try (HostRunner runner = runner(golden)) {
            for (Row row : rows(golden)) {
                int length = row.prompt().length;
                int read = 0;
                while (length - read > chunk) {
                    runner.step(
                            List.of(new Slice(Arrays.copyOfRange(row.prompt(), read, read + chunk), read, 0, null)));
                    read += chunk;
                }
                assertSame(row, continued(runner, row, read), true);
            }
        }
    }

    @Test
    void rowsThatWereCopiedServeAsAPrefix() throws IOException {
        JsonNode golden = golden("fp32");
        Row row = rows(golden).getLast();
        try (HostRunner runner = runner(golden)) {
            runner.step(List.of(slice(row.prompt(), 0, 600)));
            runner.copy(600, 3, 100);
            runner.copy(3, 0, 100);
            assertSame(row, continued(runner, row, 100), true);
        }
    }

    /** The tokens after the prompt, of which the first rows are in the pool; each step goes on from what transformers had. */
    private static int[] continued(HostRunner runner, Row row, int read) {
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

    private static void assertSame(Row row, int[] got, boolean exact) {
        for (int i = 0; i < got.length; i++) {
            if (row.gaps()[i] > (exact ? 1e-3 : 5e-2)) {
                assertThat(got[i])
                        .as("token " + i + " after " + row.prompt().length)
                        .isEqualTo(row.greedy()[i]);
            }
        }
    }

    private static float[] logits(HostRunner runner, int[] prompt) {
        try (var logits = runner.logits(List.of(slice(prompt, 0, 0)))) {
            return logits.toFloatArray();
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        IntStream.range(0, values.length).forEach(i -> floats[i] = (float) values[i]);
        return floats;
    }

    private HostRunner runner(JsonNode golden) throws IOException {
        Path model = RandomModel.write(folder.resolve("model"), golden.path("config"));
        return HostRunner.load(ModelFolder.open(model), 320, ROWS);
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = GoldenTests.class.getResourceAsStream("/inference/goldens/" + name + ".json")) {
            return new JsonMapper().readTree(in);
        }
    }

    private static List<Row> rows(JsonNode golden) {
        List<Row> rows = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        golden.path("rows")
                .forEach(row -> rows.add(new Row(
                        json.convertValue(row.path("prompt"), int[].class),
                        json.convertValue(row.path("greedy"), int[].class),
                        json.convertValue(row.path("gaps"), double[].class),
                        row.has("logits") ? json.convertValue(row.path("logits"), double[].class) : null)));
        return rows;
    }
}
