package org.stepwise.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.stepwise.practice.HintOutcome.Count;
import org.stepwise.practice.HintOutcome.Moment;
import org.stepwise.practice.HintOutcome.Next;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.Hint;

/** What pupils wrote right after a hint, read from the order of hints and lines. Whose pupils they are is for the caller to know. */
@Service
public class HintOutcomes {

    /** The first judged line in a part after a moment; a line that waits, or stands aside, says nothing yet. */
    private static final String NEXT = """
            left join lateral (
                select a.submitted_at,
                    a.verdict in ('CORRECT', 'HOLDS', 'UNFINISHED') or coalesce(d.outcome = 'ACCEPTED', false) as holds
                from practice.attempt a left join practice.decision d on d.attempt_id = a.id
                where a.work_id = h.work_id and a.part_index = h.part_index and a.submitted_at > h.given_at
                    and (a.verdict in ('CORRECT', 'HOLDS', 'UNFINISHED', 'INCORRECT')
                        or d.outcome in ('ACCEPTED', 'IN_PART', 'NOT_YET'))
                order by a.line limit 1) line on true
            """;

    private static final String TAKEN = """
            from practice.work w join practice.hint_given h on h.work_id = w.id
            left join lateral (
                select min(given_at) as given_at from practice.hint_given later
                where later.work_id = h.work_id and later.part_index = h.part_index and later.given_at > h.given_at) other on true
            """ + NEXT + " where w.student_id = any(cast(:pupils as uuid[]))";

    private static final String COUNTS = "(line.submitted_at < coalesce(other.given_at, 'infinity'))";

    private final JdbcClient jdbc;

    HintOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Version by version of each problem.
     *
     * @param since hints that were taken before it are left out
     */
    public List<Count> counts(Collection<UUID> pupils, Instant since) {
        return counts(pupils, since, "", statement -> statement);
    }

    /** As {@link #counts}, of one problem. */
    public List<Count> counts(Collection<UUID> pupils, Instant since, UUID problem) {
        return counts(pupils, since, " and w.problem_id = :problem", statement -> statement.param("problem", problem));
    }

    private List<Count> counts(
            Collection<UUID> pupils, Instant since, String which, UnaryOperator<StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql(("select w.problem_id, w.problem_version, count(*), count(*) filter (where %1$s),"
                                        + " count(*) filter (where %1$s and line.holds) ")
                                .formatted(COUNTS)
                        + TAKEN
                        + which + " and h.given_at >= :since group by w.problem_id, w.problem_version"))
                .param("pupils", array(pupils, UUID::toString))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Count(
                        row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    /** Each hint of a problem that these pupils took. */
    public List<HintOutcome> of(Collection<UUID> pupils, UUID problem) {
        return jdbc.sql("select h.part_index, h.level, h.source, h.given_at, case when %s then line.holds end as holds "
                                .formatted(COUNTS)
                        + TAKEN
                        + " and w.problem_id = :problem order by h.given_at")
                .param("pupils", array(pupils, UUID::toString))
                .param("problem", problem)
                .query((row, number) -> new HintOutcome(
                        row.getInt("part_index"),
                        Rung.values()[row.getInt("level") - 1],
                        Optional.ofNullable(row.getString("source"))
                                .map(Hint.Source::valueOf)
                                .orElse(null),
                        row.getTimestamp("given_at").toInstant(),
                        next(row)))
                .list();
    }

    /** What came after each of these moments, in their order. */
    public List<Next> after(List<Moment> moments) {
        return jdbc.sql("""
                        select case when line.submitted_at < coalesce(h.until, 'infinity') then line.holds end as holds
                        from unnest(cast(:works as uuid[]), cast(:parts as int[]), cast(:times as timestamptz[]),
                            cast(:ends as timestamptz[])) with ordinality as h (work_id, part_index, given_at, until, place)
                        """ + NEXT + " order by h.place")
                .param("works", array(moments, moment -> moment.work().toString()))
                .param("parts", array(moments, moment -> Integer.toString(moment.part())))
                .param("times", array(moments, moment -> moment.at().toString()))
                .param("ends", array(moments, moment -> time(moment.until())))
                .query((row, number) -> next(row))
                .list();
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "null" : moment.toString();
    }

    private static <T> String array(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(Collectors.joining(",", "{", "}"));
    }

    private static Next next(ResultSet row) throws SQLException {
        boolean holds = row.getBoolean("holds");
        return row.wasNull() ? Next.NONE : holds ? Next.RIGHT : Next.NOT_YET;
    }
}
