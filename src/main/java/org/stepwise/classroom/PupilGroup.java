package org.stepwise.classroom;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "classroom", name = "pupil_group")
class PupilGroup {

    @Id
    private UUID id;

    private UUID classId;

    private String name;

    protected PupilGroup() {}

    PupilGroup(UUID classId, String name) {
        this.id = UUID.randomUUID();
        this.classId = classId;
        this.name = name;
    }

    void rename(String other) {
        name = other;
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    String name() {
        return name;
    }
}
