package org.stepwise.assignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.shared.SchoolTime;

/** Pupils by assignments. Another teacher's class is not found. */
@Service
public class Gradebook {

    private final AssignmentRepository assignments;
    private final ResultRepository results;
    private final MarkLedger ledger;
    private final Audience audience;
    private final Deadlines deadlines;
    private final Classes classes;
    private final SchoolTime time;

    Gradebook(
            AssignmentRepository assignments,
            ResultRepository results,
            MarkLedger ledger,
            Audience audience,
            Deadlines deadlines,
            Classes classes,
            SchoolTime time) {
        this.assignments = assignments;
        this.results = results;
        this.ledger = ledger;
        this.audience = audience;
        this.deadlines = deadlines;
        this.classes = classes;
        this.time = time;
    }

    public GradeTable table(UUID teacher, UUID schoolClass) {
        ClassSummary found = classes.get(teacher, schoolClass);
        List<Pupil> pupils = classes.roster(teacher, schoolClass);
        List<Assignment> given =
                assignments.findByClassIdInOrderByAssignedAtDesc(List.of(schoolClass)).reversed().stream()
                        .filter(assignment -> !assignment.isWithdrawn())
                        .toList();
        BiPredicate<Assignment, UUID> meant = audience.of(given);
        return new GradeTable(
                found,
                pupils,
                classes.groups(schoolClass),
                given.stream()
                        .map(one -> column(one, pupils, student -> meant.test(one, student)))
                        .toList(),
                grades(given));
    }

    private GradeTable.Column column(Assignment assignment, List<Pupil> pupils, Predicate<UUID> meant) {
        Set<UUID> ids = pupils.stream().map(Pupil::id).filter(meant).collect(Collectors.toSet());
        return new GradeTable.Column(
                assignment.id(),
                assignment.title(),
                time.local(assignment.window().dueAt()),
                assignment.isExam(),
                ids);
    }

    private Map<UUID, Map<UUID, Grade>> grades(List<Assignment> given) {
        Map<UUID, Map<UUID, Grade>> grades = new HashMap<>();
        if (given.isEmpty()) {
            return grades;
        }
        List<UUID> ids = given.stream().map(Assignment::id).toList();
        Map<MarkLedger.Cell, BigDecimal> marks = new HashMap<>();
        Set<Place> undecided = new HashSet<>();
        for (Result result : results.findByAssignments(ids)) {
            marks.put(
                    new MarkLedger.Cell(result.assignmentId(), result.studentId(), result.problemId()),
                    result.cell().mark());
            if (result.cell().undecided()) {
                undecided.add(new Place(result.studentId(), result.assignmentId()));
            }
        }
        Map<MarkLedger.Cell, BigDecimal> set = ledger.overrides(ids);
        marks.putAll(set);
        Set<Place> changed = set.keySet().stream().map(Place::of).collect(Collectors.toSet());
        Set<Place> late = late(given);
        Map<UUID, Integer> problems = given.stream()
                .collect(
                        Collectors.toMap(Assignment::id, one -> one.problemIds().size()));
        marks.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Place.of(entry.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((place, values) -> grades.computeIfAbsent(place.student(), unused -> new HashMap<>())
                        .put(
                                place.assignment(),
                                Grade.of(values, problems.getOrDefault(place.assignment(), 1))
                                        .with(
                                                undecided.contains(place),
                                                changed.contains(place),
                                                late.contains(place))));
        return grades;
    }

    private Set<Place> late(List<Assignment> given) {
        Map<UUID, Assignment> due = given.stream()
                .filter(assignment -> assignment.window().dueAt() != null)
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
        BiFunction<Assignment, UUID, Window> windows = deadlines.of(due.values());
        Set<Place> late = new HashSet<>();
        ledger.lastRises(due.keySet())
                .forEach((assignment, rises) -> rises.forEach((student, at) -> {
                    if (windows.apply(due.get(assignment), student).isLate(at)) {
                        late.add(new Place(student, assignment));
                    }
                }));
        return late;
    }

    private record Place(UUID student, UUID assignment) {

        static Place of(MarkLedger.Cell cell) {
            return new Place(cell.student(), cell.assignment());
        }
    }
}
