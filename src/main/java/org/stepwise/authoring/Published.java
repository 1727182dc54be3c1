package org.stepwise.authoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.problembank.Problem;

/** A version that pupils were given. Never changed. */
@Entity
@Table(schema = "authoring", name = "published")
class Published {

    @Embeddable
    record Key(UUID problemId, int number) implements Serializable {}

    @EmbeddedId
    private Key id;

    private String textVersion;

    private String text;

    private Instant publishedAt;

    private UUID publishedBy;

    protected Published() {}

    Published(Problem problem, int number, String text, UUID teacher, Instant now) {
        this.id = new Key(problem.id(), number);
        this.textVersion = problem.version();
        this.text = text;
        this.publishedAt = now;
        this.publishedBy = teacher;
    }

    UUID problemId() {
        return id.problemId();
    }

    int number() {
        return id.number();
    }

    String textVersion() {
        return textVersion;
    }

    String text() {
        return text;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
