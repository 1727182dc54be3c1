package org.stepwise.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalData;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;
import tools.jackson.databind.JsonNode;

/** What the class tables show of a pupil, every change of a mark, and the time allowed. */
@Component
class ResultData implements PersonalData {

    private final PersonalTables tables;

    ResultData(JdbcClient jdbc) {
        this.tables = new PersonalTables(
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

    @Override
    public String section() {
        return "results";
    }

    @Override
    public Map<String, List<JsonNode>> export(UUID person) {
        return tables.export(person);
    }

    @Override
    public void erase(UUID person) {
        tables.erase(person);
    }
}
