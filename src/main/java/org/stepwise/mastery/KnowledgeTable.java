package org.stepwise.mastery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each pupil, skill by skill. */
@Component
class KnowledgeTable {

    private final JdbcClient jdbc;

    KnowledgeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID student, String skill, Knowledge knowledge) {}

    /**
     * Makes the rows of a pupil where there are none and holds them until the end of the transaction.
     *
     * @param skills in one order for all, so that two answers never wait for each other
     */
    void hold(UUID student, SequencedCollection<String> skills, ParameterTable.Tracings tracings) {
        for (String skill : skills) {
            jdbc.sql("insert into mastery.knowledge (student_id, skill, p, pieces) values (:student, :skill, :p, 0)"
                            + " on conflict do nothing")
                    .param("student", student)
                    .param("skill", skill)
                    .param("p", tracings.of(skill).prior())
                    .update();
            jdbc.sql("select 1 from mastery.knowledge where student_id = :student and skill = :skill for update")
                    .param("student", student)
                    .param("skill", skill)
                    .query(Integer.class)
                    .single();
        }
    }

    void store(UUID student, String skill, Knowledge knowledge) {
        Review review = knowledge.review();
        jdbc.sql("""
                        update mastery.knowledge set p = :p, pieces = :pieces, answered_at = :at, review_step = :step,
                            due_at = :due
                        where student_id = :student and skill = :skill
                        """)
                .param("p", knowledge.p())
                .param("pieces", knowledge.pieces())
                .param("at", timestamp(knowledge.last()))
                .param("step", review == null ? null : review.step())
                .param("due", timestamp(review == null ? null : review.dueAt()))
                .param("student", student)
                .param("skill", skill)
                .update();
    }

    /** By skill; none where a pupil has not begun. */
    Map<String, Knowledge> of(UUID student) {
        return of(List.of(student)).getOrDefault(student, Map.of());
    }

    /** By pupil, then by skill. */
    Map<UUID, Map<String, Knowledge>> of(Collection<UUID> students) {
        Map<UUID, Map<String, Knowledge>> found = new HashMap<>();
        jdbc.sql("select student_id, skill, p, pieces, answered_at, review_step, due_at from mastery.knowledge"
                        // Rows that were only made to be held say nothing.
                        + " where answered_at is not null and student_id = any(:students)")
                .param("students", students.toArray(UUID[]::new))
                .query(KnowledgeTable::row)
                .list()
                .forEach(row -> found.computeIfAbsent(row.student(), unused -> new HashMap<>())
                        .put(row.skill(), row.knowledge()));
        return found;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Integer step = row.getObject("review_step", Integer.class);
        Instant due = instant(row.getTimestamp("due_at"));
        return new Row(
                row.getObject("student_id", UUID.class),
                row.getString("skill"),
                new Knowledge(
                        row.getDouble("p"),
                        row.getInt("pieces"),
                        instant(row.getTimestamp("answered_at")),
                        step == null || due == null ? null : new Review(step, due)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
