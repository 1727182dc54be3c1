package org.stepwise.classroom;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody teaches a class together with its owner. */
@Entity
@Table(schema = "classroom", name = "co_teacher")
class CoTeacher {

    @Embeddable
    record Key(UUID classId, UUID teacherId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private Instant addedAt;

    protected CoTeacher() {}

    CoTeacher(UUID classId, UUID teacherId, Instant now) {
        this.id = new Key(classId, teacherId);
        this.addedAt = now;
    }

    UUID teacherId() {
        return id.teacherId();
    }
}
