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

/** What the class tables show of a pupil. */
@Component
class ResultData implements PersonalData {

    private final PersonalTables tables;

    ResultData(JdbcClient jdbc) {
        this.tables = new PersonalTables(
                jdbc,
                new PersonalTable("assignment", "result", "t.student_id = :person", "t.assignment_id, t.problem_id"));
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
