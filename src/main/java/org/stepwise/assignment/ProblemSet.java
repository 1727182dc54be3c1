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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.stepwise.shared.Clean;
import org.stepwise.shared.Refused;

/** Problems that a teacher has picked, in order; the same problem at most once. */
@Entity
@Table(schema = "assignment", name = "problem_set")
class ProblemSet {

    static final int LONGEST_TITLE = 60;
    static final int MOST_PROBLEMS = 40;

    @Id
    private UUID id;

    private UUID teacherId;

    private String title;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "assignment", name = "set_problem", joinColumns = @JoinColumn(name = "set_id"))
    @OrderColumn(name = "position")
    @Column(name = "problem_id")
    private List<UUID> problems = new ArrayList<>();

    @Version
    private int version;

    protected ProblemSet() {}

    ProblemSet(UUID teacher, String title, Instant now) {
        this.id = UUID.randomUUID();
        this.teacherId = teacher;
        this.title = checked(title);
        this.createdAt = now;
    }

    void add(UUID problem) {
        if (problems.contains(problem)) {
            return;
        }
        if (problems.size() == MOST_PROBLEMS) {
            throw Refused.because("assignment.set.full", Integer.toString(MOST_PROBLEMS));
        }
        problems.add(problem);
    }

    void remove(UUID problem) {
        problems.remove(problem);
    }

    /** One place towards the start; the first one stays. */
    void moveUp(UUID problem) {
        swap(problems.indexOf(problem) - 1);
    }

    /** One place towards the end; the last one stays. */
    void moveDown(UUID problem) {
        swap(problems.indexOf(problem));
    }

    private void swap(int place) {
        if (place >= 0 && place + 1 < problems.size()) {
            Collections.swap(problems, place, place + 1);
        }
    }

    void rename(String other) {
        title = checked(other);
    }

    /** The same problems in the same order, for the same teacher. */
    ProblemSet copy(String name, Instant now) {
        ProblemSet copy = new ProblemSet(teacherId, name, now);
        copy.problems.addAll(problems);
        return copy;
    }

    private static String checked(String title) {
        String stripped = Clean.line(title);
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw Refused.because("assignment.set.title", Integer.toString(LONGEST_TITLE));
        }
        return stripped;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    List<UUID> problems() {
        return List.copyOf(problems);
    }
}
