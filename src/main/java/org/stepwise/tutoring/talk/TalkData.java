package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stepwise.identity.PersonalData;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;
import tools.jackson.databind.JsonNode;

/** All that a pupil and the tutor said to each other. */
@Component
class TalkData implements PersonalData {

    private final ObjectProvider<TutorTalk> talk;
    private final PersonalTables tables;

    TalkData(ObjectProvider<TutorTalk> talk, JdbcClient jdbc) {
        this.talk = talk;
        this.tables = new PersonalTables(
                jdbc,
                new PersonalTable(
                        "tutoring", "exchange", "t.pupil_id = :person", "t.asked_at, t.id", List.of("words")));
    }

    @Override
    public String section() {
        return "tutor";
    }

    @Override
    public Map<String, List<JsonNode>> export(UUID person) {
        return tables.export(person);
    }

    /** An answer that is being written is stopped, when its row is gone: nobody waits for it any more. */
    @Override
    public void erase(UUID person) {
        tables.erase(person);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                talk.getObject().stopAll(person);
            }
        });
    }
}
