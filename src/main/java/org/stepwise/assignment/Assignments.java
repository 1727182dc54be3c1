package org.stepwise.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.classroom.ClassGroup;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.practice.AssignedWork;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.NextProblem;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.Message;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.SchoolTime;

/** Sets given to classes. A pupil sees those of the own classes, a teacher those of the classes taught. */
@Service
public class Assignments implements AssignedWork {

    private final AssignmentRepository assignments;
    private final ProblemSetRepository sets;
    private final ResultRepository results;
    private final Classes classes;
    private final ProblemCatalog catalog;
    private final AssignmentViews views;
    private final Audience audience;
    private final Deadlines deadlines;
    private final NextProblem adaptive;
    private final SchoolTime time;
    private final Clock clock;

    Assignments(
            AssignmentRepository assignments,
            ProblemSetRepository sets,
            ResultRepository results,
            Classes classes,
            ProblemCatalog catalog,
            AssignmentViews views,
            Audience audience,
            Deadlines deadlines,
            NextProblem adaptive,
            SchoolTime time,
            Clock clock) {
        this.assignments = assignments;
        this.sets = sets;
        this.results = results;
        this.classes = classes;
        this.catalog = catalog;
        this.views = views;
        this.audience = audience;
        this.deadlines = deadlines;
        this.adaptive = adaptive;
        this.time = time;
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
        if (!groups(command.schoolClass()).containsAll(command.terms().groups())) {
            throw new NotFound("group");
        }
        Window window = command.terms().window();
        if (window.isClosed(clock.instant()) || window.isLate(clock.instant())) {
            throw Refused.because("assignment.window.past");
        }
        return views.of(assignments.save(new Assignment(set, pinned(set), command, clock.instant())));
    }

    /** As they were said, for their teacher. */
    Terms terms(UUID teacher, UUID assignment) {
        return ofTeacher(teacher, assignment).terms();
    }

    /** Other times or other rules from now on: no mark that was earned changes, and whom it is for stays. */
    @Transactional
    void change(UUID teacher, UUID assignment, Terms terms) {
        ofTeacher(teacher, assignment).change(terms);
    }

    /** @throws NotFound if it was not given to a class of this teacher */
    Assignment ofTeacher(UUID teacher, UUID assignment) {
        Assignment found = assignments.findById(assignment).orElseThrow(() -> new NotFound("assignment"));
        classes.get(teacher, found.classId());
        return found;
    }

    private Set<UUID> groups(UUID schoolClass) {
        return classes.groups(schoolClass).stream().map(ClassGroup::id).collect(Collectors.toSet());
    }

    private List<AssignedProblem> pinned(ProblemSet set) {
        return set.problems().stream()
                .map(id -> new AssignedProblem(
                        id, catalog.find(id).map(Problem::version).orElse(null)))
                .toList();
    }

    /** Nobody works on it any more, and it leaves the gradebook; everything that was written stays. */
    @Transactional
    void withdraw(UUID teacher, UUID assignment) {
        ofTeacher(teacher, assignment).withdraw(clock.instant());
    }

    @Transactional
    void giveAgain(UUID teacher, UUID assignment) {
        ofTeacher(teacher, assignment).giveAgain();
    }

    /** What was taken back, the newest first. */
    List<AssignmentView> withdrawn(UUID teacher, UUID schoolClass) {
        ClassSummary found = classes.get(teacher, schoolClass);
        return assignments.findByClassIdInOrderByAssignedAtDesc(List.of(found.id())).stream()
                .filter(Assignment::isWithdrawn)
                .map(views::of)
                .toList();
    }

    /** The newest first, without what was taken back. */
    public List<AssignmentView> ofClass(UUID teacher, UUID schoolClass) {
        ClassSummary found = classes.get(teacher, schoolClass);
        return assignments.findByClassIdInOrderByAssignedAtDesc(List.of(found.id())).stream()
                .filter(assignment -> !assignment.isWithdrawn())
                .map(views::of)
                .toList();
    }

    /** What is meant for a pupil, with the pupil's own times; the newest first. */
    public List<AssignmentView> ofStudent(UUID student) {
        List<UUID> joined =
                classes.joinedBy(student).stream().map(ClassSummary::id).toList();
        if (joined.isEmpty()) {
            return List.of();
        }
        List<Assignment> given = meant(student, assignments.findByClassIdInOrderByAssignedAtDesc(joined));
        BiFunction<Assignment, UUID, Window> windows = deadlines.of(given);
        return given.stream()
                .map(found -> views.of(found, windows.apply(found, student)))
                .toList();
    }

    private List<Assignment> meant(UUID student, List<Assignment> given) {
        BiPredicate<Assignment, UUID> meant = audience.of(given);
        return given.stream().filter(found -> meant.test(found, student)).toList();
    }

    /** How many problems each of these has; what is gone is left out. For the module that knows whose teacher may look. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> problemCounts(Collection<UUID> asked) {
        return assignments.findAllById(asked).stream()
                .collect(Collectors.toMap(
                        Assignment::id, found -> views.problems(found).size()));
    }

    public AssignmentView taught(UUID teacher, UUID assignment) {
        return views.of(ofTeacher(teacher, assignment));
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
        Assignment found = require(student, assignment);
        List<UUID> problems = found.problemIds();
        int number = problems.indexOf(problem) + 1;
        if (number == 0) {
            throw new NotFound("assignment");
        }
        if (!found.window().isOpened(clock.instant())) {
            throw Refused.because("assignment.window.early");
        }
        Set<UUID> solved = solved(student, assignment);
        // From here on, then from the start: what was skipped comes round again.
        List<UUID> left = Stream.concat(
                        problems.stream().skip(number), problems.stream().limit(number))
                .filter(candidate -> !candidate.equals(problem) && !solved.contains(candidate))
                .toList();
        return new Place(
                found.title(),
                number,
                problems.stream().map(solved::contains).toList(),
                next(found, student, left),
                found.problems().get(number - 1).version());
    }

    private Optional<UUID> next(Assignment assignment, UUID student, List<UUID> left) {
        if (!assignment.isAdaptive()) {
            return left.stream().findFirst();
        }
        List<Problem> candidates = views.problems(assignment).stream()
                .filter(problem -> left.contains(problem.id()))
                .toList();
        return adaptive.among(student, candidates).map(Problem::id);
    }

    private Assignment require(UUID student, UUID assignment) {
        return assignments
                .findById(assignment)
                .filter(candidate -> audience.includes(candidate, student))
                .orElseThrow(() -> new NotFound("assignment"));
    }

    @Override
    public boolean reaches(UUID assignment, UUID student) {
        return assignments
                .findById(assignment)
                .filter(found -> audience.includes(found, student))
                .filter(found -> found.window().isOpened(clock.instant()))
                .isPresent();
    }

    @Override
    public Optional<Message> closed(UUID assignment, UUID student, Instant at) {
        Assignment found = assignments.findById(assignment).orElseThrow(() -> new NotFound("assignment"));
        if (!audience.includes(found, student)) {
            return Optional.of(Message.of("assignment.notMeant"));
        }
        Window window = deadlines.of(found, student);
        if (!window.isOpened(at)) {
            return Optional.of(Message.of("assignment.window.early"));
        }
        return window.isClosed(at)
                ? Optional.of(Message.of("assignment.window.closed", time.words(window.closesAt())))
                : Optional.empty();
    }

    @Override
    public HelpPolicy policy(UUID assignment) {
        return assignments
                .findById(assignment)
                .orElseThrow(() -> new NotFound("assignment"))
                .policy();
    }
}
