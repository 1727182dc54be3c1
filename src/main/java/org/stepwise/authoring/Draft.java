package org.stepwise.authoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.GivenId;
import org.stepwise.shared.Refused;

/** A problem as its author is writing it: the text of a problem file that need not be complete yet. */
@Entity
@Table(schema = "authoring", name = "draft")
class Draft extends GivenId {

    /** Letters; a problem of the bank has 2,000 to 6,000. */
    static final int LONGEST = 60_000;

    @Id
    private UUID id;

    private UUID ownerId;

    private String text;

    private Instant savedAt;

    private boolean shared;

    private @Nullable Instant retiredAt;

    @Version
    private int version;

    protected Draft() {}

    Draft(UUID id, UUID owner, String text, Instant now) {
        this.id = id;
        this.ownerId = owner;
        write(text, now);
    }

    final void write(String newText, Instant now) {
        if (newText.length() > LONGEST) {
            throw Refused.because("authoring.tooLong", Integer.toString(LONGEST));
        }
        text = newText;
        savedAt = now;
    }

    void share(boolean with) {
        shared = with;
    }

    void retire(@Nullable Instant now) {
        retiredAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String text() {
        return text;
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean isShared() {
        return shared;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    /** Counts what was saved. */
    int revision() {
        return version;
    }
}
