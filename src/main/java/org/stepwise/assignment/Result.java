package org.stepwise.assignment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.practice.ProgressMade;

/** Where one pupil stands with one problem of an assignment. */
@Entity
@Table(schema = "assignment", name = "result")
class Result {

    @Embeddable
    record Key(UUID assignmentId, UUID studentId, UUID problemId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private UUID workId;

    private boolean solved;

    private int tries;

    private int helpLevel;

    private BigDecimal mark;

    private Instant touchedAt;

    protected Result() {}

    Result(Key key, ProgressMade event) {
        this.id = key;
        take(event);
    }

    /** Events may be told twice or out of order: the latest state stays. */
    void update(ProgressMade event) {
        if (!event.at().isBefore(touchedAt)) {
            take(event);
        }
    }

    private void take(ProgressMade event) {
        workId = event.work();
        solved = event.solved();
        tries = event.tries();
        helpLevel = event.helpLevel();
        mark = event.mark();
        touchedAt = event.at();
    }

    UUID studentId() {
        return id.studentId();
    }

    UUID problemId() {
        return id.problemId();
    }

    boolean isSolved() {
        return solved;
    }

    int tries() {
        return tries;
    }

    int helpLevel() {
        return helpLevel;
    }

    BigDecimal mark() {
        return mark;
    }
}
