package org.stepwise.chat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stepwise.identity.PersonalTable;
import org.stepwise.identity.PersonalTables;

/** A pupil's free talks by their titles; what was said in them is the tutoring module's. */
@Component
class ConversationData extends PersonalTables {

    ConversationData(JdbcClient jdbc) {
        super("conversations", jdbc, new PersonalTable("chat", "conversation", "t.pupil_id = :person", "t.touched_at"));
    }
}
