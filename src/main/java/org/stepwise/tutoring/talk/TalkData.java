package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** All that a pupil and the tutor said to each other. */
@Component
class TalkData extends PersonalTables {

    private final ObjectProvider<TutorTalk> talk;

    TalkData(ObjectProvider<TutorTalk> talk, JdbcClient jdbc) {
        super(
                "tutor",
                jdbc,
                new PersonalTable(
                        "tutoring", "exchange", "t.pupil_id = :person", "t.asked_at, t.id", List.of("words")));
        this.talk = talk;
    }

    /** An answer that is being written is stopped, when its row is gone: nobody waits for it any more. */
    @Override
    public void erase(UUID person) {
        super.erase(person);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                talk.getObject().stopAll(person);
            }
        });
    }
}
