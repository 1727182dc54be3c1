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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private @Nullable Instant opensAt;

    private @Nullable Instant dueAt;

    private @Nullable Instant closesAt;

    private int helpCeiling;

    private BigDecimal costPerTry;

    private int mostTries;

    private boolean exam;

    private boolean adaptive;

    private @Nullable Instant withdrawnAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "assignment",
            name = "assigned_problem",
            joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    private List<AssignedProblem> problems = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "assignment", name = "assigned_group", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "group_id")
    private Set<UUID> groups = new HashSet<>();

    protected Assignment() {}

    Assignment(ProblemSet set, List<AssignedProblem> problems, AssignSet command, Instant now) {
        this.id = UUID.randomUUID();
        this.setId = set.id();
        this.classId = command.schoolClass();
        this.title = set.title();
        this.problems.addAll(problems);
        this.assignedAt = now;
        Terms terms = command.terms();
        set(terms);
        this.groups.addAll(terms.groups());
    }

    /** Nobody works on it any more; what was written stays. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void giveAgain() {
        withdrawnAt = null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** As the teacher said them. */
    Terms terms() {
        return new Terms(
                window(), new HelpPolicy(helpCeiling, costPerTry, mostTries), exam, adaptive, Set.copyOf(groups));
    }

    /** From now on; whom it is for stays. */
    void change(Terms terms) {
        set(terms);
    }

    private void set(Terms terms) {
        this.opensAt = terms.window().opensAt();
        this.dueAt = terms.window().dueAt();
        this.closesAt = terms.window().closesAt();
        this.helpCeiling = terms.policy().ceiling();
        this.costPerTry = terms.policy().costPerTry();
        this.mostTries = terms.policy().mostTries();
        this.exam = terms.exam();
        this.adaptive = terms.adaptive();
    }

    UUID id() {
        return id;
    }

    /** That it was made from. */
    UUID setId() {
        return setId;
    }

    UUID classId() {
        return classId;
    }

    String title() {
        return title;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    /** For a pupil without extra time and late pass. */
    Window window() {
        return new Window(opensAt, dueAt, closesAt);
    }

    List<AssignedProblem> problems() {
        return List.copyOf(problems);
    }

    List<UUID> problemIds() {
        return problems.stream().map(AssignedProblem::problem).toList();
    }

    /** From now on it is given in this version. */
    void pin(UUID problem, String version) {
        problems.replaceAll(
                assigned -> assigned.problem().equals(problem) ? new AssignedProblem(problem, version) : assigned);
    }

    boolean isExam() {
        return exam;
    }

    boolean isAdaptive() {
        return adaptive;
    }

    /** None for the whole class. */
    Set<UUID> groups() {
        return Set.copyOf(groups);
    }

    /** What is allowed in fact. */
    HelpPolicy policy() {
        return new HelpPolicy(exam ? 0 : helpCeiling, costPerTry, mostTries);
    }
}
