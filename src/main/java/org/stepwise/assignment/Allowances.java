package org.stepwise.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Extra time and late passes: given by a class's teachers, passes used by its pupils. */
@Service
public class Allowances {

    private static final int MOST_PERCENT = 200;

    private final AllowanceTable table;
    private final AssignmentRepository assignments;
    private final Audience audience;
    private final Deadlines deadlines;
    private final Classes classes;
    private final Clock clock;

    Allowances(
            AllowanceTable table,
            AssignmentRepository assignments,
            Audience audience,
            Deadlines deadlines,
            Classes classes,
            Clock clock) {
        this.table = table;
        this.assignments = assignments;
        this.audience = audience;
        this.deadlines = deadlines;
        this.classes = classes;
        this.clock = clock;
    }

    /** Percent by pupil; only those that have extra time. */
    public Map<UUID, Integer> extraTime(UUID teacher, UUID schoolClass) {
        return table.extraTime(classes.get(teacher, schoolClass).id());
    }

    /** @param percent of the time that the class has; 0 for none */
    @Transactional
    public void giveExtraTime(UUID teacher, UUID schoolClass, UUID student, int percent) {
        if (percent < 0 || percent > MOST_PERCENT) {
            throw Refused.because("assignment.extra.percent", Integer.toString(MOST_PERCENT));
        }
        if (classes.roster(teacher, schoolClass).stream().map(Pupil::id).noneMatch(student::equals)) {
            throw new NotFound("pupil");
        }
        table.giveExtraTime(schoolClass, student, percent);
    }

    public PassRule rule(UUID teacher, UUID schoolClass) {
        return table.rule(classes.get(teacher, schoolClass).id()).orElse(PassRule.NONE);
    }

    @Transactional
    public void rule(UUID teacher, UUID schoolClass, PassRule rule) {
        table.rule(classes.get(teacher, schoolClass).id(), rule);
    }

    /** What a late pass would do now. */
    public record Offer(int left, int hours) {}

    /** What is left for this assignment: nothing in an exam, without an end, after the end, or where one was used. */
    public Offer offer(UUID student, UUID assignment) {
        Assignment found = require(student, assignment);
        PassRule rule = table.rule(found.classId()).orElse(PassRule.NONE);
        return new Offer(isOpenFor(found, student) ? left(rule, found, student) : 0, rule.hours());
    }

    /** Two presses at once use one pass. */
    @Transactional
    public void use(UUID student, UUID assignment) {
        Assignment found = require(student, assignment);
        PassRule rule = table.holdRule(found.classId()).orElse(PassRule.NONE);
        if (!isOpenFor(found, student)) {
            throw Refused.because("assignment.pass.closed");
        }
        if (left(rule, found, student) == 0) {
            throw Refused.because("assignment.pass.none");
        }
        table.use(assignment, student, rule.hours(), clock.instant());
    }

    private int left(PassRule rule, Assignment assignment, UUID student) {
        return Math.max(0, rule.passes() - table.used(assignment.classId(), student));
    }

    private boolean isOpenFor(Assignment assignment, UUID student) {
        Instant now = clock.instant();
        Window window = deadlines.of(assignment, student);
        return !assignment.isExam()
                && (window.dueAt() != null || window.closesAt() != null)
                && window.isOpened(now)
                && !window.isClosed(now)
                && !table.passes(assignment.id()).containsKey(student);
    }

    private Assignment require(UUID student, UUID assignment) {
        return assignments
                .findById(assignment)
                .filter(found -> audience.includes(found, student))
                .orElseThrow(() -> new NotFound("assignment"));
    }
}
