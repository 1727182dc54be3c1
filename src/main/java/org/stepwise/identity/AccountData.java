package org.stepwise.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The account, and what modules have still to be told of the person: an event that came later would write anew. */
@Component
class AccountData implements PersonalData {

    private final PersonalTables tables;
    private final JdbcClient jdbc;

    AccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new PersonalTables(
                jdbc, new PersonalTable("identity", "account", "t.id = :person", "t.id", List.of("password_hash")));
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Map<String, List<JsonNode>> export(UUID person) {
        return tables.export(person);
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from event_publication where serialized_event like :named")
                .param("named", "%" + person + "%")
                .update();
        tables.erase(person);
    }
}
