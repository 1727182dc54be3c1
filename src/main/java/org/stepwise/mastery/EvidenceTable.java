package org.stepwise.mastery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each part's first judged answer says, by skill. */
@Component
class EvidenceTable {

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of one pupil's work. */
    record Place(UUID student, UUID work, int part) {}

    /** The line whose verdict counts for a part by now. */
    OptionalInt line(Place place) {
        return jdbc.sql("select min(line) from mastery.evidence where work_id = :work and part_index = :part")
                .param("work", place.work())
                .param("part", place.part())
                .query((row, number) -> {
                    int line = row.getInt(1);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(line);
                })
                .single();
    }

    /** The skills of which a part says something by now. */
    List<String> skills(Place place) {
        return jdbc.sql("select skill from mastery.evidence where work_id = :work and part_index = :part")
                .param("work", place.work())
                .param("part", place.part())
                // Never null: a column of the key.
                .query((row, number) -> row.getString(1))
                .list();
    }

    void forget(Place place) {
        jdbc.sql("delete from mastery.evidence where work_id = :work and part_index = :part")
                .param("work", place.work())
                .param("part", place.part())
                .update();
    }

    void add(Place place, int line, String skill, Evidence evidence) {
        jdbc.sql("""
                        insert into mastery.evidence (work_id, part_index, skill, student_id, problem_id, line, holds,
                            help_level, answered_at)
                        values (:work, :part, :skill, :student, :problem, :line, :holds, :help, :at)
                        """)
                .param("work", place.work())
                .param("part", place.part())
                .param("skill", skill)
                .param("student", place.student())
                .param("problem", evidence.problem())
                .param("line", line)
                .param("holds", evidence.right())
                .param("help", evidence.helpLevel())
                .param("at", Timestamp.from(evidence.at()))
                .update();
    }

    /** Oldest first. */
    List<Evidence> of(UUID student, String skill) {
        return jdbc.sql("""
                        select problem_id, holds, help_level, answered_at from mastery.evidence
                        where student_id = :student and skill = :skill order by answered_at, work_id, part_index
                        """)
                .param("student", student)
                .param("skill", skill)
                .query(EvidenceTable::evidence)
                .list();
    }

    /** When this pupil last answered each problem. */
    Map<UUID, Instant> lastAnswers(UUID student) {
        return jdbc
                .sql("select problem_id, max(answered_at) as latest from mastery.evidence"
                        + " where student_id = :student group by problem_id")
                .param("student", student)
                .query((row, number) -> Map.entry(
                        row.getObject("problem_id", UUID.class),
                        row.getTimestamp("latest").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of which skill these pupils' last answer told something. */
    Optional<String> latestSkill(Collection<UUID> students) {
        return jdbc.sql("select skill from mastery.evidence where student_id = any(:students)"
                        + " order by answered_at desc, work_id, skill limit 1")
                .param("students", students.toArray(UUID[]::new))
                .query(String.class)
                .optional();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("problem_id", UUID.class),
                row.getBoolean("holds"),
                row.getInt("help_level"),
                row.getTimestamp("answered_at").toInstant());
    }
}
