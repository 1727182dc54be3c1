package org.stepwise.classroom;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(schema = "classroom", name = "school_class")
class SchoolClass {

    @Id
    private UUID id;

    private String name;

    private UUID teacherId;

    private String joinCode;

    private Instant createdAt;

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
