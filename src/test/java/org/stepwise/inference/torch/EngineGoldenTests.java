package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.EngineLimits;
import org.stepwise.inference.engine.Generation;
import org.stepwise.inference.engine.GenerationEvent;
import org.stepwise.inference.engine.GenerationEvent.Token;
import org.stepwise.inference.engine.GenerationRequest;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.torch.Golden.Row;
import org.stepwise.inference.torch.GoldenModel.Way;

/** What the engine does for the sake of many at once changes no token: each row is sure of each of its own. */
class EngineGoldenTests {

    @TempDir
    Path folder;

    static Stream<Arguments> models() throws IOException {
        List<Arguments> models = new ArrayList<>();
        for (String name : List.of("fp32", "bf16")) {
            Golden golden = Golden.named(name);
            GoldenModel.ways(golden.config()).forEach(way -> models.add(Arguments.of(name, way)));
        }
        return models.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyoneAtOnceInSmallChunks(String name, Way way) throws Exception {
        try (Engine engine = engine(name, way, 1024, new EngineLimits(8, 16, 8, 256))) {
            assertAllAsAlone(engine, name);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whoHasToMakeRoomBeginsAgainAndSaysTheSame(String name, Way way) throws Exception {
        try (Engine engine = engine(name, way, 210, new EngineLimits(8, 64, 8, 200))) {
            assertAllAsAlone(engine, name);
            assertThat(engine.status().preemptions()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatWasReadBeforeServesAgain(String name, Way way) throws Exception {
        Row longest = Golden.named(name).rows().getLast();
        try (Engine engine = engine(name, way, 1024, new EngineLimits(8, 64, 8, 256))) {
            for (int round = 0; round < 3; round++) {
                assertAsAlone(submit(engine, longest), longest, name);
            }
            List<Generation> twice = List.of(submit(engine, longest), submit(engine, longest));
            for (Generation generation : twice) {
                assertAsAlone(generation, longest, name);
            }
        }
    }

    private static void assertAllAsAlone(Engine engine, String name) throws Exception {
        List<Row> rows = Golden.named(name).rows();
        List<Generation> running = new ArrayList<>();
        for (Row row : rows) {
            running.add(submit(engine, row));
        }
        for (int i = 0; i < rows.size(); i++) {
            assertAsAlone(running.get(i), rows.get(i), name);
        }
    }

    /** After a token that the reference was not sure of, the two may go ways of their own. */
    private static void assertAsAlone(Generation generation, Row row, String name) throws Exception {
        int[] got = ids(generation);
        assertThat(got).hasSameSizeAs(row.greedy());
        int same = Arrays.mismatch(got, row.greedy());
        if (same >= 0) {
            assertThat(row.gaps()[same])
                    .as("token " + same + " after " + row.prompt().length)
                    .isLessThanOrEqualTo(Golden.named(name).sure());
        }
    }

    private Engine engine(String name, Way way, int rows, EngineLimits limits) {
        return Engine.start(
                () -> {
                    try {
                        return GoldenModel.load(
                                        folder.resolve("model"),
                                        Golden.named(name).config(),
                                        way,
                                        rows)
                                .runner();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                limits,
                Set.of(),
                320);
    }

    private static Generation submit(Engine engine, Row row) {
        return engine.submit(new GenerationRequest(
                row.prompt(), row.greedy().length, SamplingParameters.greedy(), true, null, "pupil"));
    }

    private static int[] ids(Generation generation) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        for (GenerationEvent event = generation.take(); event instanceof Token(var drawn); event = generation.take()) {
            ids.add(drawn.id());
        }
        return ids.stream().mapToInt(id -> id).toArray();
    }
}
