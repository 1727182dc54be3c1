package org.stepwise.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Clean;
import org.stepwise.signals.Signals;

/** Which works lie open in front of their pupils, and what could not be read there. */
@Component
class Presence {

    /** How often an open page says so; who was not heard of for longer than {@link #SILENCE} has gone. */
    static final String BEAT = "PT30S";

    static final Duration SILENCE = Duration.ofSeconds(75);

    /** Who goes on to another problem, or loads the page anew, has not gone. */
    static final Duration LINGER = Duration.ofSeconds(20);

    /** As much as a card of the live room shows. */
    static final int LONGEST_UNREAD = 120;

    private final UUID node = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Presence(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    void opened(UUID work, UUID student) {
        // The latest of a pupil's works is the one that was opened or written in last.
        int found = jdbc.sql("update practice.work set touched_at = :now where id = :work and student_id = :student")
                .param("now", now())
                .param("work", work)
                .param("student", student)
                .update();
        if (found == 0) {
            return;
        }
        jdbc.sql("""
                        insert into practice.presence as p (work_id, opened_at) values (:work, :now)
                        on conflict (work_id) do update set opened_at = case
                            when exists (select from practice.open_on_node o where o.work_id = p.work_id
                                and o.seen_at > :silent) then p.opened_at else excluded.opened_at end""")
                .param("work", work)
                .param("now", now())
                .param("silent", silent())
                .update();
        seen(List.of(work));
        signals.tell(new WorkChanged(work, student).signal());
    }

    /** Nobody is told: it shows later, when nothing else was heard. */
    void left(UUID work) {
        jdbc.sql("""
                        update practice.open_on_node set seen_at = least(seen_at, :gone)
                        where work_id = :work and node_id = :node""")
                .param("gone", Timestamp.from(clock.instant().minus(SILENCE).plus(LINGER)))
                .param("work", work)
                .param("node", node)
                .update();
    }

    /** Nobody is told: it changes nothing that is shown. What was not heard of is forgotten, of nodes that have gone, too. */
    void stillOpen(Collection<UUID> works) {
        if (!works.isEmpty()) {
            seen(works);
        }
        jdbc.sql("delete from practice.open_on_node where seen_at <= :silent")
                .param("silent", silent())
                .update();
    }

    /** Of works that are there still. */
    private void seen(Collection<UUID> works) {
        jdbc.sql("""
                        insert into practice.open_on_node (work_id, node_id, seen_at)
                        select w.id, :node, :now from practice.work w where w.id = any(:works)
                        order by w.id
                        on conflict (work_id, node_id) do update set seen_at = excluded.seen_at""")
                .param("node", node)
                .param("now", now())
                .param("works", works.toArray(UUID[]::new))
                .update();
    }

    @Transactional
    void unread(SubmitAnswer command) {
        jdbc.sql("""
                        insert into practice.presence as p
                            (work_id, opened_at, unread_part, unread_text, unread_at, unread_lines)
                        values (:work, :now, :part, :text, :now, 1)
                        on conflict (work_id) do update set
                            unread_part = excluded.unread_part, unread_text = excluded.unread_text,
                            unread_at = excluded.unread_at, unread_lines = 1 + case when p.unread_at > coalesce(
                                (select max(a.submitted_at) from practice.attempt a where a.work_id = p.work_id),
                                '-infinity') then p.unread_lines else 0 end""")
                .param("work", command.work())
                .param("part", command.part())
                .param("text", shortened(Clean.text(command.text())))
                .param("now", now())
                .update();
        signals.tell(new WorkChanged(command.work(), command.student()).signal());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_UNREAD ? text.substring(0, LONGEST_UNREAD) : text;
    }

    private Timestamp silent() {
        return Timestamp.from(clock.instant().minus(SILENCE));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
