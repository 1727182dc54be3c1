package org.stepwise.practice.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whose work counts, and since when.
 *
 * @param since work that was begun before it is left out; null for none
 */
public record Scope(List<UUID> pupils, @Nullable Instant since) {

    public Scope {
        pupils = List.copyOf(pupils);
    }

    StatementSpec in(StatementSpec statement) {
        return statement
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("since", Timestamp.from(since == null ? Instant.EPOCH : since));
    }
}
