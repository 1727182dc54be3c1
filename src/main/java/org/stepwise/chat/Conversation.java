package org.stepwise.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.shared.GivenId;

@Entity
@Table(schema = "chat", name = "conversation")
class Conversation extends GivenId {

    @Id
    private UUID id;

    private UUID pupilId;

    private String title;

    private Instant touchedAt;

    private boolean deleted;

    protected Conversation() {}

    Conversation(UUID id, UUID pupil, String title, Instant now) {
        this.id = id;
        this.pupilId = pupil;
        this.title = title;
        this.touchedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    boolean isOf(UUID pupil) {
        return pupilId.equals(pupil) && !deleted;
    }

    void touch(Instant now) {
        touchedAt = now;
    }

    void rename(String name) {
        title = name;
    }

    void delete() {
        deleted = true;
    }

    Talk talk() {
        return new Talk(id, title, touchedAt);
    }
}
