package org.stepwise.assignment;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.practice.ProgressMade;

/** The marks, and every change of one: both in the caller's transaction, so that neither is there without the other. */
@Component
class MarkLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which mark. */
    record Cell(UUID assignment, UUID student, UUID problem) {}

    private record Change(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {

        /** Begun without a mark yet is no change. */
        boolean isNone() {
            return before == null
                    ? after == null || after.signum() == 0
                    : after != null && before.compareTo(after) == 0;
        }
    }

    /** Listeners run side by side and events may be told twice or late: the newest state of the work stays. */
    void record(UUID assignment, ProgressMade event) {
        Cell cell = new Cell(assignment, event.student(), event.problem());
        hold(cell);
        BigDecimal before = workedOut(cell);
        int taken = in(cell, """
                insert into assignment.result as r (assignment_id, student_id, problem_id, work_id, solved, tries,
                    help_level, mark, undecided, work_version)
                values (:assignment, :student, :problem, :work, :solved, :tries, :help, :mark, :undecided, :version)
                on conflict (assignment_id, student_id, problem_id) do update
                set work_id = excluded.work_id, solved = excluded.solved, tries = excluded.tries,
                    help_level = excluded.help_level, mark = excluded.mark, undecided = excluded.undecided,
                    work_version = excluded.work_version
                where r.work_version <= excluded.work_version
                """)
                .param("work", event.work())
                .param("solved", event.solved())
                .param("tries", event.tries())
                .param("help", event.helpLevel())
                .param("mark", event.mark())
                .param("undecided", event.undecided())
                .param("version", event.version())
                .update();
        Change change = new Change(before, event.mark());
        if (taken > 0 && !change.isNone()) {
            Instant at = Objects.requireNonNullElseGet(event.at(), clock::instant);
            write(
                    cell,
                    new MarkChange(cause(event), event.teacher(), change.before(), change.after(), "", at),
                    event.lineAt());
        }
    }

    private static MarkChange.Cause cause(ProgressMade event) {
        return switch (event.cause()) {
            case LINE -> MarkChange.Cause.LINE;
            case DECISION -> MarkChange.Cause.DECISION;
            case REGRADE -> MarkChange.Cause.REGRADE;
        };
    }

    /** That counts now: a teacher's, or else the one that is worked out. */
    @Nullable
    BigDecimal shown(Cell cell) {
        return set(cell).orElseGet(() -> workedOut(cell));
    }

    /** @throws MarkMoved if the mark is another one than the teacher saw */
    void override(Cell cell, UUID teacher, @Nullable BigDecimal seen, BigDecimal mark, String reason) {
        BigDecimal before = holdAs(cell, seen);
        in(cell, """
                insert into assignment.mark_override (assignment_id, student_id, problem_id, mark)
                values (:assignment, :student, :problem, :mark)
                on conflict (assignment_id, student_id, problem_id) do update set mark = excluded.mark
                """).param("mark", mark).update();
        write(cell, new MarkChange(MarkChange.Cause.OVERRIDE, teacher, before, mark, reason, clock.instant()));
    }

    /**
     * @return whether there was something to go back from
     * @throws MarkMoved if the mark is another one than the teacher saw
     */
    boolean withdraw(Cell cell, UUID teacher, @Nullable BigDecimal seen, String reason) {
        holdAs(cell, seen);
        Optional<BigDecimal> before = set(cell);
        before.ifPresent(mark -> {
            in(cell, """
                    delete from assignment.mark_override
                    where assignment_id = :assignment and student_id = :student and problem_id = :problem
                    """).update();
            write(
                    cell,
                    new MarkChange(
                            MarkChange.Cause.WITHDRAWN, teacher, mark, workedOut(cell), reason, clock.instant()));
        });
        return before.isPresent();
    }

    private @Nullable BigDecimal holdAs(Cell cell, @Nullable BigDecimal seen) {
        hold(cell);
        BigDecimal now = shown(cell);
        if (!new Change(seen, now).isNone()) {
            List<MarkChange> all = changes(cell);
            throw new MarkMoved(all.reversed().stream()
                    .filter(change -> new Change(change.after(), now).isNone())
                    .findFirst()
                    .orElseGet(all::getLast));
        }
        return now;
    }

    /** Until the end of the transaction nobody else changes this mark, also where there is no row of it yet. */
    private void hold(Cell cell) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:cell, 0))")
                .param("cell", cell.toString())
                .query(Integer.class)
                .single();
    }

    private @Nullable BigDecimal workedOut(Cell cell) {
        return mark("result", cell).orElse(null);
    }

    private Optional<BigDecimal> set(Cell cell) {
        return mark("mark_override", cell);
    }

    private Optional<BigDecimal> mark(String table, Cell cell) {
        return in(
                        cell,
                        "select mark from assignment.%s where assignment_id = :assignment and student_id = :student and problem_id = :problem"
                                .formatted(table))
                .query(BigDecimal.class)
                .optional();
    }

    /** What teachers set instead, by cell. */
    Map<Cell, BigDecimal> overrides(Collection<UUID> assignments) {
        Map<Cell, BigDecimal> found = new HashMap<>();
        jdbc.sql("select assignment_id, student_id, problem_id, mark from assignment.mark_override"
                        + " where assignment_id = any(:assignments)")
                .param("assignments", assignments.toArray(UUID[]::new))
                .query((row, number) -> found.put(
                        new Cell(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class)),
                        row.getBigDecimal(4)))
                .list();
        return found;
    }

    /** Of how many of these pupils a teacher set the mark since then, by problem. */
    Map<UUID, Integer> overridden(Collection<UUID> students, Instant since) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql("""
                select problem_id, count(distinct student_id) from assignment.mark_override
                join assignment.mark_change using (assignment_id, student_id, problem_id)
                where student_id = any(:students) and cause = 'OVERRIDE' and changed_at >= :since group by problem_id
                """)
                .param("students", students.toArray(UUID[]::new))
                .param("since", at(since))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return found;
    }

    /** When the last line arrived that raised a mark, whoever judged it and however much later, by assignment and pupil. */
    Map<UUID, Map<UUID, Instant>> lastRises(Collection<UUID> assignments) {
        Map<UUID, Map<UUID, Instant>> found = new HashMap<>();
        jdbc.sql("select assignment_id, student_id, max(line_at) from assignment.mark_change where"
                        + " assignment_id = any(:assignments) and line_at is not null"
                        + " and mark_after > coalesce(mark_before, 0) group by assignment_id, student_id")
                .param("assignments", assignments.toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getObject(1, UUID.class), unused -> new HashMap<>())
                        .put(
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
        return found;
    }

    /** The oldest first. */
    List<MarkChange> changes(Cell cell) {
        return in(cell, """
                select cause, teacher_id, mark_before, mark_after, reason, changed_at from assignment.mark_change
                where assignment_id = :assignment and student_id = :student and problem_id = :problem
                order by id
                """)
                .query((row, number) -> new MarkChange(
                        MarkChange.Cause.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    private void write(Cell cell, MarkChange change) {
        write(cell, change, null);
    }

    private void write(Cell cell, MarkChange change, @Nullable Instant lineAt) {
        in(cell, """
                insert into assignment.mark_change (assignment_id, student_id, problem_id, cause, teacher_id, mark_before,
                    mark_after, reason, changed_at, line_at)
                values (:assignment, :student, :problem, :cause, :teacher, :before, :after, :reason, :at, :line)
                """)
                .param("line", lineAt == null ? null : at(lineAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", change.cause().name())
                .param("teacher", change.teacher(), Types.OTHER)
                .param("before", change.before(), Types.NUMERIC)
                .param("after", change.after(), Types.NUMERIC)
                .param("reason", change.reason())
                .param("at", at(change.at()))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec in(Cell cell, String sql) {
        return jdbc.sql(sql)
                .param("assignment", cell.assignment())
                .param("student", cell.student())
                .param("problem", cell.problem());
    }
}
