package org.stepwise.identity;

import java.util.List;

/**
 * Rows of a table that belong to a person.
 *
 * @param where a condition on the table, which is called {@code t}, with {@code :person} for the id
 * @param order of the export
 * @param hidden columns that are not exported
 */
public record PersonalTable(String schema, String table, String where, String order, List<String> hidden) {

    public PersonalTable {
        hidden = List.copyOf(hidden);
    }

    public PersonalTable(String schema, String table, String where, String order) {
        this(schema, table, where, order, List.of());
    }

    String name() {
        return schema + "." + table;
    }
}
