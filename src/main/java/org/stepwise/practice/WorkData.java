package org.stepwise.practice;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** A pupil's work, line by line, with the hints taken and what teachers decided. */
@Component
class WorkData extends PersonalTables {

    private static final String OF_WORK =
            "t.work_id in (select w.id from practice.work w where w.student_id = :person)";

    private final JdbcClient jdbc;

    WorkData(JdbcClient jdbc) {
        super(
                "work",
                jdbc,
                new PersonalTable("practice", "decision", """
                        t.attempt_id in (select a.id from practice.attempt a join practice.work w on w.id = a.work_id
                            where w.student_id = :person)""", "t.decided_at"),
                new PersonalTable("practice", "former_verdict", """
                        t.attempt_id in (select a.id from practice.attempt a join practice.work w on w.id = a.work_id
                            where w.student_id = :person)""", "t.replaced_at"),
                new PersonalTable("practice", "feedback", """
                        t.attempt_id in (select a.id from practice.attempt a join practice.work w on w.id = a.work_id
                            where w.student_id = :person)""", "t.sent_at"),
                new PersonalTable("practice", "attempt", OF_WORK, "t.submitted_at"),
                new PersonalTable("practice", "open_on_node", OF_WORK, "t.seen_at"),
                new PersonalTable("practice", "presence", OF_WORK, "t.opened_at"),
                new PersonalTable("practice", "hint_given", OF_WORK, "t.given_at"),
                new PersonalTable("practice", "part_progress", OF_WORK, "t.work_id, t.part_index"),
                new PersonalTable("practice", "work", "t.student_id = :person", "t.started_at"));
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID person) {
        // As a submission does, the work first: so neither waits for the other.
        jdbc.sql("select cast(id as text) from practice.work where student_id = :person order by id for update")
                .param("person", person)
                .query(String.class)
                .list();
        super.erase(person);
    }
}
