package org.stepwise.mastery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** What a pupil's answers say of each skill. */
@Component
class KnowledgeData extends PersonalTables {

    KnowledgeData(JdbcClient jdbc) {
        super(
                "skills",
                jdbc,
                new PersonalTable("mastery", "evidence", "t.student_id = :person", "t.answered_at, t.skill"),
                new PersonalTable("mastery", "knowledge", "t.student_id = :person", "t.skill"));
    }
}
