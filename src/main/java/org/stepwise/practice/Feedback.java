package org.stepwise.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Refused;
import org.stepwise.signals.Signals;

/** What teachers write under pupils' lines; the pupils see it at once. Whose pupils they are is for the caller to know. */
@Service
public class Feedback {

    /** How long it may be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    /** The button goes after {@link #UNDO}; a click on its last moment is still on its way. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * What went out with one click.
     *
     * @param pupils how many have it
     */
    public record Sending(UUID id, int pupils) {}

    private record Reached(UUID work, UUID student) {}

    /** To those of the lines that are of these pupils. */
    @Transactional
    public Sending send(Collection<UUID> students, SendFeedback command) {
        return write(students, command).orElseThrow(() -> Refused.because("practice.feedback.gone"));
    }

    /** The same, but only under lines where no teacher's words stand yet, whoever wrote them. */
    @Transactional
    public Sending sendFirst(Collection<UUID> students, SendFeedback command) {
        // One after the other: what another sending of this moment wrote is seen below.
        jdbc.sql("select id from practice.attempt where id = any(?) order by id for no key update")
                .param(command.attempts().toArray(UUID[]::new))
                .query((row, number) -> true)
                .list();
        Set<UUID> told =
                Set.copyOf(jdbc.sql("select distinct attempt_id from practice.feedback where attempt_id = any(?)")
                        .param(command.attempts().toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
        List<UUID> untold = command.attempts().stream()
                .filter(attempt -> !told.contains(attempt))
                .toList();
        return write(students, new SendFeedback(command.teacher(), untold, command.text()))
                .orElseThrow(() -> Refused.because("practice.feedback.told"));
    }

    private Optional<Sending> write(Collection<UUID> students, SendFeedback command) {
        UUID sending = UUID.randomUUID();
        int sent = jdbc.sql("""
                        insert into practice.feedback (id, attempt_id, teacher_id, sending_id, text, sent_at)
                        select gen_random_uuid(), a.id, :teacher, :sending, :text, :now
                        from practice.attempt a join practice.work w on w.id = a.work_id
                        where a.id = any(:attempts) and w.student_id = any(:students)""")
                .param("teacher", command.teacher())
                .param("sending", sending)
                .param("text", command.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("attempts", command.attempts().toArray(UUID[]::new))
                .param("students", students.toArray(UUID[]::new))
                .update();
        return sent == 0 ? Optional.empty() : Optional.of(new Sending(sending, tell(sending)));
    }

    /** Takes it back from all who have it. */
    @Transactional
    public void undo(UUID teacher, UUID sending) {
        List<Reached> reached = reached(sending);
        int gone = jdbc.sql("""
                        delete from practice.feedback
                        where sending_id = :sending and teacher_id = :teacher and sent_at > :since""")
                .param("sending", sending)
                .param("teacher", teacher)
                .param("since", Timestamp.from(clock.instant().minus(UNDO).minus(GRACE)))
                .update();
        if (gone == 0) {
            throw Refused.because("practice.feedback.late");
        }
        tell(reached);
    }

    /** What stands under each line of a work, the oldest first. */
    Map<UUID, List<String>> in(UUID work) {
        record Words(UUID attempt, String text) {}
        return jdbc
                .sql("select f.attempt_id, f.text from practice.feedback f"
                        + " join practice.attempt a on a.id = f.attempt_id"
                        + " where a.work_id = :work order by f.sent_at, f.id")
                .param("work", work)
                .query((row, number) -> new Words(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Words::attempt, Collectors.mapping(Words::text, Collectors.toList())));
    }

    private int tell(UUID sending) {
        List<Reached> reached = reached(sending);
        tell(reached);
        return (int) reached.stream().map(Reached::student).distinct().count();
    }

    private void tell(List<Reached> reached) {
        reached.forEach(one -> {
            signals.tell(OpenPages.news(one.work()));
            signals.tell(new WorkChanged(one.work(), one.student()).signal());
        });
    }

    private List<Reached> reached(UUID sending) {
        return jdbc.sql("""
                        select distinct w.id, w.student_id from practice.feedback f
                        join practice.attempt a on a.id = f.attempt_id join practice.work w on w.id = a.work_id
                        where f.sending_id = ?""")
                .param(sending)
                .query((row, number) -> new Reached(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
