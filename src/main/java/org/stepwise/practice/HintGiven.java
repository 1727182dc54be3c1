package org.stepwise.practice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.problembank.Rung;

/** A pupil has read a rung of help for a part. */
@Entity
@Table(schema = "practice", name = "hint_given")
class HintGiven {

    @Embeddable
    record Key(UUID workId, int partIndex, int level) implements Serializable {}

    @EmbeddedId
    private Key id;

    private Instant givenAt;

    protected HintGiven() {}

    HintGiven(UUID work, int part, int level, Instant now) {
        this.id = new Key(work, part, level);
        this.givenAt = now;
    }

    int part() {
        return id.partIndex();
    }

    /** The solution shows the way through all parts. */
    boolean counts(int part) {
        return id.partIndex() == part || id.level() == Rung.SOLUTION.level();
    }

    Instant givenAt() {
        return givenAt;
    }

    int level() {
        return id.level();
    }
}
