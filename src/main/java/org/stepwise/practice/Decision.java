package org.stepwise.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A teacher's word on one line: who, when, what. Never changed. */
@Entity
@Table(schema = "practice", name = "decision")
class Decision implements Persistable<UUID> {

    @Id
    private UUID attemptId;

    private UUID teacherId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private BigDecimal credit;

    private Instant decidedAt;

    @Transient
    private boolean stored;

    protected Decision() {}

    Decision(UUID attempt, Decide command, Instant now) {
        this.attemptId = attempt;
        this.teacherId = command.teacher();
        this.outcome = command.outcome();
        this.credit = command.credit();
        this.decidedAt = now;
    }

    /** The id is the attempt's, so it does not tell whether the row is new. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public UUID getId() {
        return attemptId;
    }

    Outcome outcome() {
        return outcome;
    }
}
