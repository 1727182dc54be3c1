package org.stepwise.classroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalData;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;
import tools.jackson.databind.JsonNode;

/** Which classes and groups a pupil is in. */
@Component
class MembershipData implements PersonalData {

    private final PersonalTables tables;

    MembershipData(JdbcClient jdbc) {
        this.tables = new PersonalTables(
                jdbc,
                new PersonalTable("classroom", "group_member", "t.student_id = :person", "t.group_id"),
                new PersonalTable("classroom", "membership", "t.student_id = :person", "t.joined_at"));
    }

    @Override
    public String section() {
        return "classes";
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
