package org.stepwise.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account, and what modules have still to be told of the person: an event that came later would write anew. */
@Component
class AccountData extends PersonalTables {

    private final JdbcClient jdbc;

    AccountData(JdbcClient jdbc) {
        super(
                "account",
                jdbc,
                new PersonalTable("identity", "account", "t.id = :person", "t.id", List.of("password_hash")));
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from event_publication where serialized_event like :named")
                .param("named", "%" + person + "%")
                .update();
        super.erase(person);
    }
}
