package org.stepwise.practice.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of every problem in one query, however many pupils; of one problem, its own work and the others' marks. */
@Service
public class ItemStatistics {

    /** So many other problems a pupil must have begun before their mean says how strong the pupil is. */
    public static final int OTHER_PROBLEMS = 3;

    private static final Duration BUSY = Duration.ofHours(1);

    /** The corrected item-total correlation: the problem itself, in whatever version, is not in the total. */
    private static final String QUERY = FirstWorks.FIRST + """
            , shown as materialized (
                select * from first where cast(:problem as uuid) is null or problem_id = cast(:problem as uuid))
            """ + FirstWorks.spent("shown") + """
            , work_mark as (
                select p.work_id, avg(p.mark) as credit,
                    bool_and(p.solved_at is not null and p.tries = 1 and p.help_level = 0) as at_once
                from practice.part_progress p join first f on f.id = p.work_id group by p.work_id),
            met as (
                select distinct on (f.student_id, f.problem_id) f.student_id, f.problem_id, m.credit
                from first f join work_mark m on m.work_id = f.id
                order by f.student_id, f.problem_id, f.started_at, f.id),
            total as (select student_id, sum(credit) as credit, count(*) as problems from met group by student_id),
            compared as (
                select f.problem_id, f.problem_version, cast(m.credit as float8) as here,
                    cast((t.credit - met.credit) / (t.problems - 1) as float8) as elsewhere
                from shown f join work_mark m on m.work_id = f.id
                join met on met.student_id = f.student_id and met.problem_id = f.problem_id
                join total t on t.student_id = f.student_id
                where t.problems > :others),
            apart as (
                select problem_id, problem_version, count(*) as compared,
                    case when min(here) < max(here) and min(elsewhere) < max(elsewhere)
                        then corr(here, elsewhere) end as discrimination
                from compared group by problem_id, problem_version),
            tried as (
                select f.problem_id, f.problem_version, percentile_cont(0.5) within group (order by p.tries) as tries
                from shown f join practice.part_progress p on p.work_id = f.id
                where p.solved_at is not null group by f.problem_id, f.problem_version)
            select f.problem_id, f.problem_version, max(f.started_at) as latest, count(*) as begun,
                count(*) filter (where f.completed_at is null and f.touched_at > :busy) as busy,
                count(f.completed_at) as solved,
                count(*) filter (where f.completed_at is not null and m.at_once) as at_once,
                count(*) filter (where exists (
                    select from practice.attempt a where a.work_id = f.id and a.verdict = 'UNDECIDED')) as undecided,
                min(tried.tries) as tries,
                percentile_cont(0.5) within group (order by cast(s.seconds as float8)) as seconds,
                avg(m.credit) as credit, min(apart.discrimination) as discrimination,
                coalesce(min(apart.compared), 0) as compared
            from shown f join work_mark m on m.work_id = f.id
            left join spent s on s.work_id = f.id
            left join tried using (problem_id, problem_version)
            left join apart using (problem_id, problem_version)
            group by f.problem_id, f.problem_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each version of each problem that somebody began. */
    @Transactional(readOnly = true)
    public List<ItemFigures> of(Scope scope) {
        return read(scope, null);
    }

    /** Each version of one problem. */
    @Transactional(readOnly = true)
    public List<ItemFigures> of(Scope scope, UUID problem) {
        return read(scope, problem);
    }

    private List<ItemFigures> read(Scope scope, @Nullable UUID problem) {
        // What a part of the query yields is anybody's guess to the planner: guessing few, it compares each row with
        // each.
        jdbc.sql("set local enable_nestloop = off").update();
        return scope.in(jdbc.sql(QUERY))
                .param("problem", problem == null ? null : problem.toString(), Types.VARCHAR)
                .param("busy", Timestamp.from(clock.instant().minus(BUSY)))
                .param("others", OTHER_PROBLEMS)
                .query((row, number) -> figures(row))
                .list();
    }

    private static ItemFigures figures(ResultSet row) throws SQLException {
        Double seconds = number(row, "seconds");
        return new ItemFigures(
                row.getObject("problem_id", UUID.class),
                row.getString("problem_version"),
                row.getTimestamp("latest").toInstant(),
                row.getInt("begun"),
                row.getInt("busy"),
                row.getInt("solved"),
                row.getInt("at_once"),
                row.getInt("undecided"),
                number(row, "tries"),
                seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000)),
                row.getDouble("credit"),
                number(row, "discrimination"),
                row.getInt("compared"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double found = row.getDouble(column);
        return row.wasNull() ? null : found;
    }
}
