package org.stepwise.classroom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** Which classes and groups a pupil is in. */
@Component
class MembershipData extends PersonalTables {

    MembershipData(JdbcClient jdbc) {
        super(
                "classes",
                jdbc,
                new PersonalTable("classroom", "group_member", "t.student_id = :person", "t.group_id"),
                new PersonalTable("classroom", "membership", "t.student_id = :person", "t.joined_at"));
    }
}
