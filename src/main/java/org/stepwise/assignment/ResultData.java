package org.stepwise.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** What the class tables show of a pupil. */
@Component
class ResultData extends PersonalTables {

    ResultData(JdbcClient jdbc) {
        super(
                "results",
                jdbc,
                new PersonalTable("assignment", "result", "t.student_id = :person", "t.assignment_id, t.problem_id"));
    }
}
