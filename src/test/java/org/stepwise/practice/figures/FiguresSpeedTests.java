package org.stepwise.practice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        UUID[] both = Stream.concat(pupils.stream(), problems.stream()).toArray(UUID[]::new);
        jdbc.update("""
                insert into practice.work (id, student_id, problem_id, problem_version, seed, started_at, touched_at, completed_at, version)
                select gen_random_uuid(), p, q, 'v1', 0, now() - interval '9 days', now() - interval '9 days', now() - interval '8 days', 0
                from unnest(cast(? as uuid[])) with ordinality as a (p, i), unnest(cast(? as uuid[])) with ordinality as b (q, j)
                where i <= 150 and j > 150
                """, both, both);
        jdbc.update("""
                insert into practice.part_progress (work_id, part_index, tries, help_level, mark, solved_at, undecided)
                select id, 0, 3, 1, round(cast(random() as numeric), 3), completed_at, false from practice.work where student_id = any(?)
                """, (Object) pupils.toArray(UUID[]::new));
        jdbc.update("""
                insert into practice.attempt (id, work_id, part_index, line, answer, tex, verdict, message_key, message_arguments, credit, submitted_at, slip)
                select gen_random_uuid(), id, 0, n, 'x', 'x', case when n = 4 then 'CORRECT' else 'INCORRECT' end, 'working.broken', '{}', 0,
                    started_at + n * interval '70 seconds', 'sign-lost'
                from practice.work, generate_series(1, 4) n where student_id = any(?)
                """, (Object) pupils.toArray(UUID[]::new));
        jdbc.update("""
                insert into practice.hint_given (work_id, part_index, level, given_at)
                select id, 0, 1, started_at + interval '100 seconds' from practice.work where student_id = any(?)
                """, (Object) pupils.toArray(UUID[]::new));
        jdbc.execute("analyze practice.work, practice.part_progress, practice.attempt, practice.hint_given");
        Scope scope = new Scope(pupils, null);
        Duration all = time(() -> assertThat(statistics.of(scope)).hasSize(50).allSatisfy(found -> {
            assertThat(found.begun()).isEqualTo(150);
            assertThat(found.time()).isEqualTo(Duration.ofSeconds(280));
        }));
        Duration one = time(() -> {
            assertThat(courses.of(scope, problems.getFirst(), "v1")).hasSize(150);
            assertThat(courses.slips(scope, problems.getFirst(), "v1", 10)).hasSize(1);
        });
        Duration next = time(() -> assertThat(hints.counts(pupils, Instant.EPOCH))
                .hasSize(50)
                .allSatisfy(count -> assertThat(count.tried()).isEqualTo(150)));
        LOG.info("30000 lines: figures of all {}, of one {}, hints {}", all, one, next);
        assertThat(all.plus(one).plus(next)).isLessThan(Duration.ofSeconds(10));
    }

    private static Duration time(Runnable action) {
        Instant start = Instant.now();
        action.run();
        return Duration.between(start, Instant.now());
    }
}
