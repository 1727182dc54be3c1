package org.stepwise.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of lines before a key changed. */
@Component
class FormerVerdicts {

    private final JdbcClient jdbc;

    FormerVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version by which it was judged */
    void keep(UUID attempt, Judged judged, String version, UUID teacher, Instant now) {
        jdbc.sql("""
                        insert into practice.former_verdict (attempt_id, problem_version, verdict, message_key,
                            message_arguments, credit, teacher_id, replaced_at)
                        values (:attempt, :version, :verdict, :message, :arguments, :credit, :teacher, :now)
                        """)
                .param("attempt", attempt)
                .param("version", version)
                .param("verdict", judged.judgement().name())
                .param("message", judged.message().key())
                .param("arguments", judged.message().arguments().toArray(String[]::new))
                .param("credit", judged.credit())
                .param("teacher", teacher)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
