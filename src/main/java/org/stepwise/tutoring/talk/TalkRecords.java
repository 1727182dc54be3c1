package org.stepwise.tutoring.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.talk.TalkRow.Place;

/** Exchanges as a teacher looks at them: no texts are read but those of one page. Whose pupils they are is for the caller to know. */
@Service
public class TalkRecords {

    public static final int PAGE = 50;

    private static final int MOST_ENDED = 5_000;

    private static final String ROW = """
            select id, pupil_id, work_id, problem_id, part_index, asked_at, wish, question, level, rejected, leaked, turned_away, for_teacher, care, attended_by, attended_at, rating,
                %s as state
            """;
    private static final String STATE =
            "case when state in ('WAITING', 'WRITING') and touched_at < :silent then 'BROKEN_OFF' else state end";
    /** What needed care is only for those teachers whose school wants them to see it; what was not about mathematics is for all. */
    private static final String OPEN = " (care is null or care = 'OFF_TOPIC' or for_teacher)";

    private static final String DISTRESS = "care = 'DISTRESS' and for_teacher";
    private static final String URGENT = "(" + DISTRESS + " and attended_at is null)";

    private static final String WHERE = """
            from tutoring.exchange
            where pupil_id = any(:pupils) and (cast(:problem as uuid) is null or problem_id = :problem)
                and
            """ + OPEN + " and %s";

    private final JdbcClient jdbc;
    private final Clock clock;

    TalkRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The newest ones, or those behind a place, without those that are {@link #urgent}.
     *
     * @return one more than {@link #PAGE} if there are more
     */
    public List<TalkRow> page(TalkFilter filter, @Nullable Place behind) {
        String from = behind == null ? "" : " and (asked_at, id) < (:askedAt, :id)";
        return ask(
                        filter,
                        ROW.formatted(STATE)
                                + where(filter)
                                + " and "
                                + URGENT
                                + " is not true"
                                + from
                                + " order by asked_at desc, id desc limit "
                                + (PAGE + 1))
                .param("askedAt", behind == null ? null : Timestamp.from(behind.askedAt()))
                .param("id", behind == null ? null : behind.id())
                .query(TalkRecords::row)
                .list();
    }

    /** Distress that no teacher has looked after yet, the newest first. */
    public List<TalkRow> urgent(TalkFilter filter) {
        return ask(
                        filter,
                        ROW.formatted(STATE)
                                + where(filter)
                                + " and "
                                + URGENT
                                + " order by asked_at desc, id desc limit "
                                + PAGE)
                .query(TalkRecords::row)
                .list();
    }

    /** A teacher has looked after one of these pupils; whoever was the first stays so. */
    public void attend(Collection<UUID> pupils, UUID id, UUID teacher) {
        jdbc.sql("update tutoring.exchange set attended_by = :teacher, attended_at = :now"
                        + " where id = :id and pupil_id = any(:pupils) and "
                        + URGENT)
                .param("teacher", teacher)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("pupils", pupils.toArray(UUID[]::new))
                .update();
    }

    public TalkFigures figures(TalkFilter filter) {
        if (filter.pupils().isEmpty()) {
            return TalkFigures.NONE;
        }
        String sql = """
                select count(*), count(*) filter (where rejected), count(*) filter (where leaked),
                    percentile_cont(0.5) within group (order by extract(epoch from first_text_at - asked_at)),
                    count(*) filter (where rating in (-1, 1)), count(*) filter (where rating = 1),
                    count(*) filter (where state = 'STOPPED'), count(*) filter (where %s = 'BROKEN_OFF'),
                    count(*) filter (where turned_away), count(*) filter (where %s), count(*) filter (where %s)
                """.formatted(STATE, DISTRESS, URGENT);
        return ask(filter, sql + where(filter)).query(TalkRecords::figures).single();
    }

    /** Which problems these pupils have asked about. */
    public List<UUID> problems(Collection<UUID> pupils) {
        return jdbc.sql("select distinct problem_id from tutoring.exchange"
                        + " where pupil_id = any(:pupils) and problem_id is not null")
                .param("pupils", pupils.toArray(UUID[]::new))
                // Not null: that is what is asked for.
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One of these pupils' exchanges, with its texts. */
    public Optional<TalkDetail> find(Collection<UUID> pupils, UUID id) {
        return jdbc.sql(ROW.formatted(STATE)
                        + ", model, told, held, raw, first_text_at from tutoring.exchange"
                        + " where id = :id and pupil_id = any(:pupils) and"
                        + OPEN)
                .param("id", id)
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("silent", silent())
                .query(TalkRecords::detail)
                .optional();
    }

    /** The latest answers about a problem that ended with words, work by work, the oldest first. */
    public List<Ended> ended(Collection<UUID> pupils, UUID problem) {
        return jdbc.sql("""
                        select * from (
                            select work_id, part_index, level, asked_at, touched_at from tutoring.exchange
                            where pupil_id = any(:pupils) and problem_id = :problem
                                and state in ('DONE', 'STOPPED') and first_text_at is not null and work_id is not null
                            order by asked_at desc limit :most) latest
                        order by work_id, part_index, asked_at
                        """)
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("problem", problem)
                .param("most", MOST_ENDED)
                .query((row, number) -> new Ended(
                        row.getObject("work_id", UUID.class),
                        row.getInt("part_index"),
                        Rung.valueOf(row.getString("level")),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("touched_at").toInstant()))
                .list();
    }

    /** An answer that was told, and when. */
    public record Ended(UUID work, int part, Rung level, Instant askedAt, Instant endedAt) {}

    private JdbcClient.StatementSpec ask(TalkFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("pupils", filter.pupils().toArray(UUID[]::new))
                .param("problem", filter.problem())
                .param("silent", silent());
    }

    private static String where(TalkFilter filter) {
        return WHERE.formatted(filter.only().condition());
    }

    private Timestamp silent() {
        return Timestamp.from(clock.instant().minus(Exchange.SILENCE));
    }

    private static TalkRow row(ResultSet at, int number) throws SQLException {
        String care = at.getString("care");
        return new TalkRow(
                at.getObject("id", UUID.class),
                at.getObject("pupil_id", UUID.class),
                at.getObject("work_id", UUID.class),
                at.getObject("problem_id", UUID.class),
                at.getInt("part_index"),
                at.getTimestamp("asked_at").toInstant(),
                Wish.valueOf(at.getString("wish")),
                at.getString("question"),
                Rung.valueOf(at.getString("level")),
                Answer.State.valueOf(at.getString("state")),
                at.getBoolean("rejected"),
                at.getBoolean("leaked"),
                at.getBoolean("turned_away"),
                at.getBoolean("for_teacher"),
                care == null ? null : Care.valueOf(care),
                at.getTimestamp("attended_at") != null,
                at.getObject("rating", Integer.class));
    }

    private static TalkDetail detail(ResultSet at, int number) throws SQLException {
        TalkRow row = row(at, number);
        Timestamp first = at.getTimestamp("first_text_at");
        UUID teacher = at.getObject("attended_by", UUID.class);
        Timestamp attended = at.getTimestamp("attended_at");
        Instant seen = first == null ? null : first.toInstant();
        return new TalkDetail(
                row,
                at.getString("model"),
                new Pieces.OfTold().convertToEntityAttribute(at.getString("told")),
                new Pieces.OfHeld().convertToEntityAttribute(at.getString("held")),
                at.getString("raw"),
                teacher == null || attended == null ? null : new TalkDetail.Attended(teacher, attended.toInstant()),
                seen == null ? null : Duration.between(row.askedAt(), seen));
    }

    private static TalkFigures figures(ResultSet at, int number) throws SQLException {
        double seconds = at.getDouble(4);
        Duration median = at.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
        return new TalkFigures(
                at.getLong(1),
                at.getLong(2),
                at.getLong(3),
                median,
                at.getLong(5),
                at.getLong(6),
                at.getLong(7),
                at.getLong(8),
                at.getLong(9),
                at.getLong(10),
                at.getLong(11));
    }
}
