package org.stepwise.chat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalData;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;
import tools.jackson.databind.JsonNode;

/** A pupil's free talks by their titles; what was said in them is the tutoring module's. */
@Component
class ConversationData implements PersonalData {

    private final PersonalTables tables;

    ConversationData(JdbcClient jdbc) {
        this.tables = new PersonalTables(
                jdbc, new PersonalTable("chat", "conversation", "t.pupil_id = :person", "t.touched_at"));
    }

    @Override
    public String section() {
        return "conversations";
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
