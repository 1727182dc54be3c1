package org.stepwise.assignment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** Where one pupil stands with one problem of an assignment; written by {@link MarkLedger#record} only. */
@Entity
@Table(schema = "assignment", name = "result")
class Result {

    @Embeddable
    record Key(UUID assignmentId, UUID studentId, UUID problemId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private boolean solved;

    private int tries;

    private int helpLevel;

    private BigDecimal mark;

    private boolean undecided;

    protected Result() {}

    UUID assignmentId() {
        return id.assignmentId();
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

    ClassTable.Cell cell() {
        return new ClassTable.Cell(solved, undecided, tries, helpLevel, mark);
    }
}
