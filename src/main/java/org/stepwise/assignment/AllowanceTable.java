package org.stepwise.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has more time: always in a class, or for one assignment by a late pass. */
@Component
class AllowanceTable {

    private final JdbcClient jdbc;

    AllowanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Percent by pupil; only those that have extra time. */
    Map<UUID, Integer> extraTime(UUID schoolClass) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql("select student_id, percent from assignment.extra_time where class_id = :class")
                .param("class", schoolClass)
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return found;
    }

    /** By class, then as {@link #extraTime}. */
    Map<UUID, Map<UUID, Integer>> extraTimes(Collection<UUID> classes) {
        Map<UUID, Map<UUID, Integer>> found = new HashMap<>();
        jdbc.sql("select class_id, student_id, percent from assignment.extra_time where class_id = any(:classes)")
                .param("classes", classes.toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getObject(1, UUID.class), unused -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        return found;
    }

    void giveExtraTime(UUID schoolClass, UUID student, int percent) {
        if (percent == 0) {
            jdbc.sql("delete from assignment.extra_time where class_id = :class and student_id = :student")
                    .param("class", schoolClass)
                    .param("student", student)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into assignment.extra_time (class_id, student_id, percent)
                        values (:class, :student, :percent)
                        on conflict (class_id, student_id) do update set percent = excluded.percent
                        """)
                .param("class", schoolClass)
                .param("student", student)
                .param("percent", percent)
                .update();
    }

    Optional<PassRule> rule(UUID schoolClass) {
        return jdbc.sql("select passes, hours from assignment.pass_rule where class_id = :class")
                .param("class", schoolClass)
                .query((row, number) -> new PassRule(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** As {@link #rule}; nobody of the class uses a pass until the end of the transaction. */
    Optional<PassRule> holdRule(UUID schoolClass) {
        return jdbc.sql("select passes, hours from assignment.pass_rule where class_id = :class for update")
                .param("class", schoolClass)
                .query((row, number) -> new PassRule(row.getInt(1), row.getInt(2)))
                .optional();
    }

    void rule(UUID schoolClass, PassRule rule) {
        jdbc.sql("""
                        insert into assignment.pass_rule (class_id, passes, hours) values (:class, :passes, :hours)
                        on conflict (class_id) do update set passes = excluded.passes, hours = excluded.hours
                        """)
                .param("class", schoolClass)
                .param("passes", rule.passes())
                .param("hours", rule.hours())
                .update();
    }

    int used(UUID schoolClass, UUID student) {
        return jdbc.sql("""
                        select count(*) from assignment.late_pass p join assignment.assignment a on a.id = p.assignment_id
                        where a.class_id = :class and p.student_id = :student
                        """)
                .param("class", schoolClass)
                .param("student", student)
                .query(Integer.class)
                .single();
    }

    /** What late passes add, by assignment and pupil. */
    Map<UUID, Map<UUID, Duration>> passes(Collection<UUID> assignments) {
        Map<UUID, Map<UUID, Duration>> found = new HashMap<>();
        jdbc.sql("select assignment_id, student_id, hours from assignment.late_pass"
                        + " where assignment_id = any(:assignments)")
                .param("assignments", assignments.toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getObject(1, UUID.class), unused -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), Duration.ofHours(row.getInt(3))))
                .list();
        return found;
    }

    void use(UUID assignment, UUID student, int hours, Instant now) {
        jdbc.sql("""
                        insert into assignment.late_pass (assignment_id, student_id, hours, used_at)
                        values (:assignment, :student, :hours, :now)
                        """)
                .param("assignment", assignment)
                .param("student", student)
                .param("hours", hours)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
