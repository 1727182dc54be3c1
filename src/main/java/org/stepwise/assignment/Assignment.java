package org.stepwise.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.HelpPolicy;

/** A problem set given to a class. */
@Entity
@Table(schema = "assignment", name = "assignment")
class Assignment {

    @Id
    private UUID id;

    private UUID setId;

    private UUID classId;

    private String title;

    private Instant assignedAt;

    private @Nullable Instant dueAt;

    private int helpCeiling;

    private BigDecimal costPerTry;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "assignment",
            name = "assigned_problem",
            joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    @Column(name = "problem_id")
    private List<UUID> problems = new ArrayList<>();

    protected Assignment() {}

    Assignment(ProblemSet set, AssignSet command, Instant now) {
        this.id = UUID.randomUUID();
        this.setId = set.id();
        this.classId = command.schoolClass();
        this.title = set.title();
        this.problems.addAll(set.problems());
        this.assignedAt = now;
        this.dueAt = command.dueAt();
        this.helpCeiling = command.policy().ceiling();
        this.costPerTry = command.policy().costPerTry();
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    String title() {
        return title;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    List<UUID> problems() {
        return List.copyOf(problems);
    }

    HelpPolicy policy() {
        return new HelpPolicy(helpCeiling, costPerTry);
    }
}
