package org.stepwise.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Message;

/** What pupils work at now: a query for each kind of thing, however many pupils. Whose they are is for the caller to know. */
@Service
public class LiveWorks {

    private static final String LATEST = """
            select distinct on (w.student_id) w.*, p.opened_at,
                (select max(o.seen_at) from practice.open_on_node o where o.work_id = w.id) as seen_at,
                p.unread_part, p.unread_text, p.unread_at, p.unread_lines
            from practice.work w left join practice.presence p on p.work_id = w.id
            where w.student_id = any(:ids) and w.touched_at > :since
            order by w.student_id, w.touched_at desc, w.id""";
    private static final String PARTS = """
            select * from practice.part_progress where work_id = any(:ids) order by work_id, part_index""";
    private static final String HELP = """
            select * from practice.hint_given where work_id = any(:ids) order by given_at, level""";
    private static final String LINES = """
            select a.*, d.outcome, exists (select from practice.feedback f where f.attempt_id = a.id) as feedback
            from practice.attempt a left join practice.decision d on d.attempt_id = a.id
            where a.work_id = any(:ids) order by a.work_id, a.part_index, a.line""";
    private static final String SOLVED = """
            select assignment_id, student_id, count(*) from practice.work
            where assignment_id = any(:ids) and completed_at is not null
            group by assignment_id, student_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveWorks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest work of each of these pupils who did something since then, in one view of the tables. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LiveWork> of(Collection<UUID> students, Instant since) {
        Instant silent = clock.instant().minus(Presence.SILENCE);
        List<Row> rows = jdbc.sql(LATEST)
                .param("ids", students.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> Row.of(row))
                .list();
        List<UUID> works = rows.stream().map(Row::id).toList();
        Map<UUID, List<LiveWork.Part>> parts = byWork(PARTS, works, LiveWorks::part);
        Map<UUID, List<LiveWork.Help>> help = byWork(HELP, works, LiveWorks::help);
        Map<UUID, List<LiveWork.Line>> lines = byWork(LINES, works, LiveWorks::line);
        return rows.stream()
                .map(row -> row.work(
                        silent,
                        parts.getOrDefault(row.id(), List.of()),
                        help.getOrDefault(row.id(), List.of()),
                        lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** How many problems of each assignment each pupil has solved; who has solved none is left out. */
    public Map<UUID, Map<UUID, Integer>> solved(Collection<UUID> assignments) {
        Map<UUID, Map<UUID, Integer>> solved = new HashMap<>();
        assignments.forEach(assignment -> solved.put(assignment, new HashMap<>()));
        if (!assignments.isEmpty()) {
            jdbc.sql(SOLVED).param("ids", assignments.toArray(UUID[]::new)).query(row -> {
                solved.computeIfAbsent(row.getObject(1, UUID.class), unused -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getInt(3));
            });
        }
        return solved;
    }

    private record OfWork<T>(UUID work, T value) {}

    private <T> Map<UUID, List<T>> byWork(String query, List<UUID> works, RowMapper<T> mapper) {
        return works.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(query)
                        .param("ids", works.toArray(UUID[]::new))
                        .query((row, number) ->
                                new OfWork<>(row.getObject("work_id", UUID.class), mapper.mapRow(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                OfWork::work, Collectors.mapping(OfWork::value, Collectors.toList())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static LiveWork.Part part(ResultSet row, int number) throws SQLException {
        Instant solvedAt = instant(row, "solved_at");
        return new LiveWork.Part(
                solvedAt != null, row.getInt("help_level"), solvedAt == null && row.getBoolean("undecided"), solvedAt);
    }

    private static LiveWork.Help help(ResultSet row, int number) throws SQLException {
        return new LiveWork.Help(row.getInt("part_index"), row.getInt("level"), known(row, "given_at"));
    }

    private static LiveWork.Line line(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        GradedLine graded = new GradedLine(
                row.getObject("id", UUID.class),
                row.getInt("part_index"),
                row.getInt("line"),
                row.getString("answer"),
                row.getString("tex"),
                Judgement.valueOf(row.getString("verdict")),
                new Message(row.getString("message_key"), List.of((String[])
                        row.getArray("message_arguments").getArray())),
                row.getBigDecimal("credit"),
                known(row, "submitted_at"),
                null,
                Optional.ofNullable(outcome).map(Outcome::valueOf).orElse(null),
                List.of());
        return new LiveWork.Line(graded, row.getString("slip"), row.getBoolean("feedback"));
    }

    private record Row(
            UUID id,
            UUID student,
            UUID problem,
            String version,
            long seed,
            @Nullable UUID assignment,
            boolean solved,
            Instant touchedAt,
            @Nullable Instant openedAt,
            @Nullable Instant seenAt,
            LiveWork.@Nullable Unread unread) {

        static Row of(ResultSet row) throws SQLException {
            Instant unreadAt = instant(row, "unread_at");
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("student_id", UUID.class),
                    row.getObject("problem_id", UUID.class),
                    row.getString("problem_version"),
                    row.getLong("seed"),
                    row.getObject("assignment_id", UUID.class),
                    row.getTimestamp("completed_at") != null,
                    known(row, "touched_at"),
                    instant(row, "opened_at"),
                    instant(row, "seen_at"),
                    unreadAt == null
                            ? null
                            : new LiveWork.Unread(
                                    row.getInt("unread_part"),
                                    row.getString("unread_text"),
                                    unreadAt,
                                    row.getInt("unread_lines")));
        }

        LiveWork work(Instant silent, List<LiveWork.Part> parts, List<LiveWork.Help> help, List<LiveWork.Line> lines) {
            boolean readSince = unread != null
                    && lines.stream()
                            .anyMatch(line -> line.graded().submittedAt().isAfter(unread.at()));
            return new LiveWork(
                    id,
                    student,
                    problem,
                    version,
                    seed,
                    assignment,
                    solved,
                    openedAt == null ? touchedAt : openedAt,
                    seenAt != null && seenAt.isAfter(silent),
                    parts,
                    help,
                    lines,
                    readSince ? null : unread);
        }
    }
}
