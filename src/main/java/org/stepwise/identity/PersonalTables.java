package org.stepwise.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports and erases whole rows, with every column that there is: a column that comes later cannot be forgotten. */
public abstract class PersonalTables implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String section;
    private final JdbcClient jdbc;
    private final List<PersonalTable> tables;

    /** @param tables rows that others point to come last */
    protected PersonalTables(String section, JdbcClient jdbc, PersonalTable... tables) {
        this.section = section;
        this.jdbc = jdbc;
        this.tables = List.of(tables);
    }

    @Override
    public final String section() {
        return section;
    }

    @Override
    public final Map<String, List<JsonNode>> export(UUID person) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        tables.reversed().forEach(table -> rows.put(table.name(), export(table, person)));
        return rows;
    }

    private List<JsonNode> export(PersonalTable table, UUID person) {
        return jdbc
                .sql("select cast(to_jsonb(t) - cast(:hidden as text[]) as text) from %s t where %s order by %s"
                        .formatted(table.name(), table.where(), table.order()))
                .param("hidden", table.hidden().toArray(String[]::new))
                .param("person", person)
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .toList();
    }

    @Override
    public void erase(UUID person) {
        tables.forEach(table -> jdbc.sql("delete from %s t where %s".formatted(table.name(), table.where()))
                .param("person", person)
                .update());
    }
}
