package org.stepwise.practice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.Hint;

/** A pupil has read a rung of help for a part. */
@Entity
@Table(schema = "practice", name = "hint_given")
class HintGiven {

    @Embeddable
    record Key(UUID workId, int partIndex, int level) implements Serializable {}

    @EmbeddedId
    private Key id;

    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private Hint.@Nullable Source source;

    protected HintGiven() {}

    HintGiven(UUID work, int part, Rung rung, Hint.Source source, Instant now) {
        this.id = new Key(work, part, rung.level());
        this.source = source;
        this.givenAt = now;
    }

    int part() {
        return id.partIndex();
    }

    /** The solution shows the way through all parts. */
    boolean counts(int part) {
        return id.partIndex() == part || id.level() == Rung.SOLUTION.level();
    }

    /** The highest rung that was read for a part up to a moment; 0 for none. */
    static int highest(List<HintGiven> hints, int part, Instant until) {
        return hints.stream()
                .filter(hint -> hint.counts(part) && !hint.givenAt().isAfter(until))
                .mapToInt(HintGiven::level)
                .max()
                .orElse(0);
    }

    Instant givenAt() {
        return givenAt;
    }

    int level() {
        return id.level();
    }
}
