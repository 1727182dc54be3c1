package org.stepwise.mastery;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parameters of each skill as they stand in the table; a change holds from the next answer on. */
@Component
class ParameterTable {

    /** For every skill without a row of its own. */
    private static final String DEFAULT = "*";

    private final JdbcClient jdbc;

    ParameterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the table, read once for many skills. */
    record Tracings(Map<String, KnowledgeTracing> bySkill) {

        KnowledgeTracing of(String skill) {
            KnowledgeTracing own = bySkill.getOrDefault(skill, bySkill.get(DEFAULT));
            if (own == null) {
                throw new IllegalStateException("mastery.parameter has lost its row '*'");
            }
            return own;
        }
    }

    Tracings read() {
        return new Tracings(jdbc
                .sql("select skill, known, learn, guess, slip from mastery.parameter")
                .query((row, number) -> Map.entry(
                        row.getString("skill"),
                        new KnowledgeTracing(new Parameters(
                                row.getDouble("known"),
                                row.getDouble("learn"),
                                row.getDouble("guess"),
                                row.getDouble("slip")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
