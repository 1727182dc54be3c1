package org.stepwise.practice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.practice.HintOutcomes;

@IntegrationTest
class FiguresSpeedTests {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresSpeedTests.class);

    private final ItemStatistics statistics;
    private final Courses courses;
    private final HintOutcomes hints;
    private final JdbcTemplate jdbc;

    FiguresSpeedTests(ItemStatistics statistics, Courses courses, HintOutcomes hints, JdbcTemplate jdbc) {
        this.statistics = statistics;
        this.courses = courses;
        this.hints = hints;
        this.jdbc = jdbc;
    }

    /** 150 pupils at 50 problems each, 4 lines and a hint for each. */
    @Test
    void thirtyThousandLinesAreReadInAMomentHoweverManyPupils() {
        List<UUID> pupils = Stream.generate(UUID::randomUUID).limit(150).toList();
        List<UUID> problems = Stream.generate(UUID::randomUUID).limit(50).toList();
        new ManyLines(jdbc).write(pupils, problems);
        Scope scope = new Scope(pupils, null);
        Duration all = time(() -> assertThat(statistics.of(scope)).hasSize(50).allSatisfy(found -> {
            assertThat(found.begun()).isEqualTo(150);
            assertThat(found.time()).isEqualTo(Duration.ofSeconds(280));
        }));
        Duration one = time(() -> {
            assertThat(statistics.of(scope, problems.getFirst())).hasSize(1);
            assertThat(courses.of(scope, problems.getFirst(), "v1")).hasSize(150);
            assertThat(courses.slips(scope, problems.getFirst(), "v1", 10)).hasSize(1);
        });
        Duration next = time(() -> assertThat(hints.counts(pupils, Instant.EPOCH))
                .hasSize(50)
                .allSatisfy(count -> assertThat(count.tried()).isEqualTo(150)));
        // What the other problems say of each pupil's strength is read still.
        ItemFigures expected = statistics.of(scope).stream()
                .filter(found -> found.problem().equals(problems.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(expected.discrimination()).isNotNull();
        assertThat(statistics.of(scope, problems.getFirst()))
                .singleElement()
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-9), Double.class)
                .isEqualTo(expected);
        LOG.info("30000 lines: figures of all {}, of one {}, hints {}", all, one, next);
        assertThat(all.plus(one).plus(next)).isLessThan(Duration.ofSeconds(10));
    }

    private static Duration time(Runnable action) {
        Instant start = Instant.now();
        action.run();
        return Duration.between(start, Instant.now());
    }
}
