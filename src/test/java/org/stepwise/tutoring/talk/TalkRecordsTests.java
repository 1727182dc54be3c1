package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.talk.TalkFilter.Only;

@IntegrationTest
class TalkRecordsTests {

    private static final String INSERT = """
            insert into tutoring.exchange (id, pupil_id, work_id, problem_id, part_index, wish, level, question, state, told,
                held, raw, asked_at, touched_at, rejected, leaked, first_text_at, rating)
            """;

    private final TalkRecords records;
    private final JdbcTemplate jdbc;
    private final UUID pupil = UUID.randomUUID();
    private final UUID problem = UUID.randomUUID();

    TalkRecordsTests(TalkRecords records, JdbcTemplate jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    private UUID exchange(String state, boolean rejected, boolean leaked, @Nullable Integer rating, int minutesAgo) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                INSERT + """
                        values (?, ?, ?, ?, 0, 'QUESTION', 'RULE', 'Why?', ?, '[]', '[]', 'raw',
                            now() - ? * interval '1 minute', now() - ? * interval '1 minute', ?, ?,
                            now() - ? * interval '1 minute' + interval '2 seconds', ?)
                        """,
                id,
                pupil,
                UUID.randomUUID(),
                problem,
                state,
                minutesAgo,
                minutesAgo,
                rejected,
                leaked,
                minutesAgo,
                rating);
        return id;
    }

    private TalkFilter all(Only only) {
        return new TalkFilter(List.of(pupil), null, only);
    }

    @Test
    void theNewestComesFirstAndEachFilterKeepsItsOwn() {
        UUID old = exchange("DONE", true, false, 1, 30);
        UUID recent = exchange("DONE", false, true, -1, 5);
        assertThat(records.page(all(Only.ALL), null)).extracting(TalkRow::id).containsExactly(recent, old);
        assertThat(records.page(all(Only.REJECTED), null))
                .extracting(TalkRow::id)
                .containsExactly(old);
        assertThat(records.page(all(Only.STOPPED), null))
                .extracting(TalkRow::id)
                .containsExactly(recent);
        assertThat(records.page(new TalkFilter(List.of(pupil), UUID.randomUUID(), Only.ALL), null))
                .isEmpty();
        assertThat(records.page(new TalkFilter(List.of(pupil), problem, Only.ALL), null))
                .hasSize(2);
        assertThat(records.page(new TalkFilter(List.of(), null, Only.ALL), null))
                .isEmpty();
        assertThat(records.problems(List.of(pupil))).containsExactly(problem);
    }

    @Test
    void theFiguresCountWhatTheListShows() {
        exchange("DONE", true, false, 1, 30);
        exchange("DONE", false, true, -1, 5);
        exchange("STOPPED", false, false, null, 4);
        // Nobody has written on it for a minute: it was broken off with its server.
        exchange("WRITING", false, false, null, 1);
        UUID elsewhere = exchange("DONE", false, false, null, 1);
        jdbc.update("update tutoring.exchange set care = 'OFF_TOPIC', turned_away = true where id = ?", elsewhere);
        assertThat(records.figures(all(Only.ALL)))
                .isEqualTo(new TalkFigures(5, 1, 1, Duration.ofSeconds(2), 2, 1, 1, 1, 1, 0, 0));
        assertThat(records.figures(all(Only.STOPPED)).exchanges()).isOne();
        assertThat(records.page(all(Only.CUT_SHORT), null))
                .extracting(TalkRow::state)
                .containsExactly(Answer.State.STOPPED);
        assertThat(records.page(all(Only.TURNED_AWAY), null))
                .extracting(TalkRow::id)
                .containsExactly(elsewhere);
        assertThat(records.figures(new TalkFilter(List.of(), null, Only.ALL))).isEqualTo(TalkFigures.NONE);
    }

    @Test
    void whatNeededCareIsSeenOnlyWhereTheSchoolWantsIt() {
        UUID told = exchange("DONE", false, false, null, 3);
        UUID kept = exchange("DONE", false, false, null, 2);
        exchange("DONE", false, false, null, 1);
        jdbc.update(
                "update tutoring.exchange set care = 'DISTRESS', for_teacher = (id = ?) where id in (?, ?)",
                told,
                told,
                kept);
        assertThat(records.urgent(all(Only.NEEDS_CARE)))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(told))
                .satisfies(row -> assertThat(row.needsCare()).isTrue());
        assertThat(records.page(all(Only.ALL), null)).hasSize(1);
        assertThat(records.find(List.of(pupil), kept)).isEmpty();
        assertThat(records.figures(all(Only.ALL)).exchanges()).isEqualTo(2);
    }

    @Test
    void distressIsUrgentUntilATeacherHasLookedAfterIt() {
        UUID distress = exchange("DONE", false, false, null, 90);
        UUID insult = exchange("DONE", false, false, null, 1);
        jdbc.update("update tutoring.exchange set care = 'DISTRESS', for_teacher = true where id = ?", distress);
        jdbc.update("update tutoring.exchange set care = 'ABUSE', for_teacher = true where id = ?", insult);
        UUID teacher = UUID.randomUUID();
        assertThat(records.urgent(all(Only.ALL))).extracting(TalkRow::id).containsExactly(distress);
        assertThat(records.page(all(Only.ALL), null)).extracting(TalkRow::care).containsExactly(Care.ABUSE);
        assertThat(records.figures(all(Only.ALL)).unattended()).isOne();
        records.attend(List.of(UUID.randomUUID()), distress, teacher);
        records.attend(List.of(pupil), insult, teacher);
        assertThat(records.urgent(all(Only.ALL))).hasSize(1);
        records.attend(List.of(pupil), distress, teacher);
        records.attend(List.of(pupil), distress, UUID.randomUUID());
        assertThat(records.urgent(all(Only.ALL))).isEmpty();
        assertThat(records.page(all(Only.DISTRESS), null))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.isDistress() && !row.isUrgent()).isTrue());
        assertThat(records.figures(all(Only.ALL)))
                .satisfies(figures -> assertThat(figures.distress()).isOne())
                .satisfies(figures -> assertThat(figures.unattended()).isZero());
        assertThat(records.find(List.of(pupil), distress))
                .hasValueSatisfying(detail -> assertThat(detail.attended())
                        .extracting(TalkDetail.Attended::teacher)
                        .isEqualTo(teacher));
    }

    @Test
    void anotherPupilsExchangeIsNotFound() {
        UUID id = exchange("DONE", false, false, null, 1);
        assertThat(records.find(List.of(pupil), id)).hasValueSatisfying(detail -> {
            assertThat(detail.raw()).isEqualTo("raw");
            assertThat(detail.untilText()).isEqualTo(Duration.ofSeconds(2));
        });
        assertThat(records.find(List.of(UUID.randomUUID()), id)).isEmpty();
    }

    @Test
    void ofAHundredThousandExchangesOnePageIsReadAtATimeAndNoneIsLostBetweenPages() {
        // Many in the same moment, so that the time alone does not tell where a page ends; texts of five kilobytes.
        jdbc.update(INSERT + """
                select gen_random_uuid(), ?, gen_random_uuid(), ?, 0, 'STUCK', 'NUDGE', '', 'DONE', '[]', '[]', repeat('x', 5000),
                    now() - (n / 7) * interval '1 second', now(), n % 10 = 0, n % 100 = 0, now(), null
                from generate_series(1, 100000) n
                """, pupil, problem);
        jdbc.execute("analyze tutoring.exchange");
        long start = System.nanoTime();
        List<TalkRow> page = records.page(all(Only.ALL), null);
        Duration first = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        TalkFigures figures = records.figures(all(Only.ALL));
        Duration counted = Duration.ofNanos(System.nanoTime() - start);
        assertThat(figures.exchanges()).isEqualTo(100_000);
        assertThat(figures.rejected()).isEqualTo(10_000);
        assertThat(page).hasSize(TalkRecords.PAGE + 1);
        Set<UUID> seen = new HashSet<>();
        List<TalkRow> stopped = new ArrayList<>(records.page(all(Only.STOPPED), null));
        while (stopped.size() > TalkRecords.PAGE) {
            List<TalkRow> shown = stopped.subList(0, TalkRecords.PAGE);
            shown.forEach(row -> seen.add(row.id()));
            stopped = new ArrayList<>(
                    records.page(all(Only.STOPPED), shown.getLast().place()));
        }
        stopped.forEach(row -> seen.add(row.id()));
        assertThat(seen).hasSize(1_000);
        assertThat(first).isLessThan(Duration.ofSeconds(1));
        assertThat(counted).isLessThan(Duration.ofSeconds(3));
        System.err.printf("100,000 exchanges: a page %d ms, figures %d ms%n", first.toMillis(), counted.toMillis());
        jdbc.update("delete from tutoring.exchange where pupil_id = ?", pupil);
    }
}
