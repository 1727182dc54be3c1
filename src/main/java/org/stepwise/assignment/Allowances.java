package org.stepwise.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final AssignmentViews views;
    private final Deadlines deadlines;
    private final Classes classes;
    private final Clock clock;

    Allowances(
            AllowanceTable table,
            AssignmentRepository assignments,
            Audience audience,
            AssignmentViews views,
            Deadlines deadlines,
            Classes classes,
            Clock clock) {
        this.table = table;
        this.assignments = assignments;
        this.audience = audience;
        this.views = views;
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
    public record Offer(int left, int hours) {

        static final Offer NONE = new Offer(0, 0);
    }

    /**
     * What is left for each of a pupil's assignments: nothing in an exam, without an end, after the end, or where one was
     * used.
     *
     * @param given with the pupil's own times
     */
    Map<UUID, Offer> offers(UUID student, List<AssignmentView> given) {
        Map<UUID, Offer> inClass = new HashMap<>();
        return open(student, given)
                .collect(Collectors.toMap(
                        AssignmentView::id,
                        assignment -> inClass.computeIfAbsent(assignment.schoolClass(), one -> {
                            PassRule rule = table.rule(one).orElse(PassRule.NONE);
                            return new Offer(left(rule, one, student), rule.hours());
                        })));
    }

    /** Two presses at once use one pass. */
    @Transactional
    public void use(UUID student, UUID assignment) {
        Assignment found = require(student, assignment);
        PassRule rule = table.holdRule(found.classId()).orElse(PassRule.NONE);
        AssignmentView own = views.of(found, deadlines.of(found, student));
        if (open(student, List.of(own)).findAny().isEmpty()) {
            throw Refused.because("assignment.pass.closed");
        }
        if (left(rule, found.classId(), student) == 0) {
            throw Refused.because("assignment.pass.none");
        }
        table.use(assignment, student, rule.hours(), clock.instant());
    }

    private int left(PassRule rule, UUID schoolClass, UUID student) {
        return Math.max(0, rule.passes() - table.used(schoolClass, student));
    }

    /** Those that a pass may be used for. */
    private Stream<AssignmentView> open(UUID student, List<AssignmentView> given) {
        Map<UUID, Map<UUID, Duration>> passes =
                table.passes(given.stream().map(AssignmentView::id).toList());
        return given.stream()
                .filter(assignment -> !assignment.exam())
                .filter(assignment -> assignment.window().open()
                        && !assignment.window().closed()
                        && (assignment.window().dueAt() != null
                                || assignment.window().closesAt() != null))
                .filter(assignment ->
                        !passes.getOrDefault(assignment.id(), Map.of()).containsKey(student));
    }

    private Assignment require(UUID student, UUID assignment) {
        return assignments
                .findById(assignment)
                .filter(found -> audience.includes(found, student))
                .orElseThrow(() -> new NotFound("assignment"));
    }
}
