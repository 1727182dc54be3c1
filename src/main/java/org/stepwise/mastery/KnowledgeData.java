package org.stepwise.mastery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalData;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;
import tools.jackson.databind.JsonNode;

/** What a pupil's answers say of each skill. */
@Component
class KnowledgeData implements PersonalData {

    private final PersonalTables tables;

    KnowledgeData(JdbcClient jdbc) {
        this.tables = new PersonalTables(
                jdbc,
                new PersonalTable("mastery", "evidence", "t.student_id = :person", "t.answered_at, t.skill"),
                new PersonalTable("mastery", "knowledge", "t.student_id = :person", "t.skill"));
    }

    @Override
    public String section() {
        return "skills";
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
