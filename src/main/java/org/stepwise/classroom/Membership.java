package org.stepwise.classroom;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A pupil is in a class. */
@Entity
@Table(schema = "classroom", name = "membership")
class Membership {

    @Embeddable
    record Key(UUID classId, UUID studentId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private Instant joinedAt;

    protected Membership() {}

    Membership(UUID classId, UUID studentId, Instant now) {
        this.id = new Key(classId, studentId);
        this.joinedAt = now;
    }

    UUID studentId() {
        return id.studentId();
    }
}
