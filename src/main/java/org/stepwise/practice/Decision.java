package org.stepwise.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.stepwise.shared.GivenId;

/** A teacher's word on one line: who, when, what. Never changed. */
@Entity
@Table(schema = "practice", name = "decision")
class Decision extends GivenId {

    @Id
    private UUID attemptId;

    private UUID teacherId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private BigDecimal credit;

    private Instant decidedAt;

    protected Decision() {}

    Decision(UUID attempt, Decide command, Instant now) {
        this.attemptId = attempt;
        this.teacherId = command.teacher();
        this.outcome = command.outcome();
        this.credit = command.credit();
        this.decidedAt = now;
    }

    @Override
    public UUID getId() {
        return attemptId;
    }

    Outcome outcome() {
        return outcome;
    }

    BigDecimal credit() {
        return credit;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
