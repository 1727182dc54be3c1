package org.stepwise.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.practice.AssignedWork;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Sets given to classes. A pupil sees those of the own classes, a teacher those of the classes taught. */
@Service
public class Assignments implements AssignedWork {

    private final AssignmentRepository assignments;
    private final ProblemSetRepository sets;
    private final ResultRepository results;
    private final Classes classes;
    private final ProblemCatalog catalog;
    private final Clock clock;

    Assignments(
            AssignmentRepository assignments,
            ProblemSetRepository sets,
            ResultRepository results,
            Classes classes,
            ProblemCatalog catalog,
            Clock clock) {
        this.assignments = assignments;
        this.sets = sets;
        this.results = results;
        this.classes = classes;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Transactional
    public AssignmentView assign(AssignSet command) {
        if (classes.get(command.teacher(), command.schoolClass()).archived()) {
            throw Refused.because("classroom.archived.closed");
        }
        ProblemSet set =
                sets.findByIdAndTeacherId(command.set(), command.teacher()).orElseThrow(() -> new NotFound("set"));
        if (set.problems().isEmpty()) {
            throw Refused.because("assignment.assign.empty");
        }
        return view(assignments.save(new Assignment(set, command, clock.instant())));
    }

    /** The newest first. */
    public List<AssignmentView> ofClass(UUID teacher, UUID schoolClass) {
        ClassSummary found = classes.get(teacher, schoolClass);
        return assignments.findByClassIdInOrderByAssignedAtDesc(List.of(found.id())).stream()
                .map(this::view)
                .toList();
    }

    /** The newest first. */
    public List<AssignmentView> ofStudent(UUID student) {
        List<UUID> joined =
                classes.joinedBy(student).stream().map(ClassSummary::id).toList();
        return joined.isEmpty()
                ? List.of()
                : assignments.findByClassIdInOrderByAssignedAtDesc(joined).stream()
                        .map(this::view)
                        .toList();
    }

    public AssignmentView taught(UUID teacher, UUID assignment) {
        Assignment found = assignments.findById(assignment).orElseThrow(() -> new NotFound("assignment"));
        classes.get(teacher, found.classId());
        return view(found);
    }

    /** Which problems of an assignment a pupil has solved. */
    public Set<UUID> solved(UUID student, UUID assignment) {
        return results.findByStudent(assignment, student).stream()
                .filter(Result::isSolved)
                .map(Result::problemId)
                .collect(Collectors.toSet());
    }

    @Override
    public Place place(UUID assignment, UUID student, UUID problem) {
        Assignment found = assignments
                .findById(assignment)
                .filter(candidate -> classes.isMember(student, candidate.classId()))
                .filter(candidate -> candidate.problems().contains(problem))
                .orElseThrow(() -> new NotFound("assignment"));
        Set<UUID> solved = solved(student, assignment);
        List<UUID> problems = found.problems();
        int number = problems.indexOf(problem) + 1;
        // From here on, then from the start: what was skipped comes round again.
        Optional<UUID> next = Stream.concat(
                        problems.stream().skip(number), problems.stream().limit(number))
                .filter(candidate -> !candidate.equals(problem) && !solved.contains(candidate))
                .findFirst();
        return new Place(
                found.title(), number, problems.stream().map(solved::contains).toList(), next);
    }

    @Override
    public HelpPolicy policy(UUID assignment) {
        return assignments
                .findById(assignment)
                .orElseThrow(() -> new NotFound("assignment"))
                .policy();
    }

    private AssignmentView view(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.classId(),
                assignment.title(),
                assignment.dueAt(),
                assignment.problems().stream()
                        .map(catalog::find)
                        .flatMap(Optional::stream)
                        .toList(),
                assignment.policy());
    }
}
