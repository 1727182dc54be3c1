package org.stepwise.classroom;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "classroom", name = "school_class")
class SchoolClass {

    @Id
    private UUID id;

    private String name;

    private UUID teacherId;

    private String joinCode;

    private Instant createdAt;

    private @Nullable Instant archivedAt;

    protected SchoolClass() {}

    SchoolClass(String name, UUID teacherId, JoinCode code, Instant now) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.teacherId = teacherId;
        this.joinCode = code.value();
        this.createdAt = now;
    }

    void changeCode(JoinCode code) {
        joinCode = code.value();
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void bringBack() {
        archivedAt = null;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    boolean isOwnedBy(UUID teacher) {
        return teacherId.equals(teacher);
    }

    void handOverTo(UUID teacher) {
        teacherId = teacher;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID teacherId() {
        return teacherId;
    }

    JoinCode joinCode() {
        return new JoinCode(joinCode);
    }
}
