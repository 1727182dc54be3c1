package org.stepwise.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** What the class tables show of a pupil, every change of a mark, and the time allowed. */
@Component
class ResultData extends PersonalTables {

    ResultData(JdbcClient jdbc) {
        super(
                "results",
                jdbc,
                own("mark_change", "t.id"),
                own("mark_override", "t.assignment_id, t.problem_id"),
                own("late_pass", "t.used_at"),
                own("extra_time", "t.class_id"),
                own("result", "t.assignment_id, t.problem_id"));
    }

    private static PersonalTable own(String table, String order) {
        return new PersonalTable("assignment", table, "t.student_id = :person", order);
    }
}
