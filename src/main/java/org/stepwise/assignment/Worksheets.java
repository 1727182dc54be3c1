package org.stepwise.assignment;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.paper.Asked;
import org.stepwise.paper.Print;
import org.stepwise.paper.Sheet;
import org.stepwise.paper.Words;
import org.stepwise.practice.AssignedVariants;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.SchoolTime;

/** Sets and assignments as sheets to print. What belongs to other teachers is {@link NotFound}. */
@Service
class Worksheets {

    private static final Logger LOG = LoggerFactory.getLogger(Worksheets.class);

    private final AssignmentRepository assignments;
    private final AssignmentViews views;
    private final ProblemSets sets;
    private final Audience audience;
    private final Deadlines deadlines;
    private final Classes classes;
    private final AssignedVariants variants;
    private final PracticeService practice;
    private final SchoolTime time;

    Worksheets(
            AssignmentRepository assignments,
            AssignmentViews views,
            ProblemSets sets,
            Audience audience,
            Deadlines deadlines,
            Classes classes,
            AssignedVariants variants,
            PracticeService practice,
            SchoolTime time) {
        this.assignments = assignments;
        this.views = views;
        this.sets = sets;
        this.audience = audience;
        this.deadlines = deadlines;
        this.classes = classes;
        this.variants = variants;
        this.practice = practice;
        this.time = time;
    }

    Print ofAssignment(UUID teacher, UUID id, PaperChoice choice, Words words) {
        Assignment assignment = require(id);
        String schoolClass = classes.get(teacher, assignment.classId()).name();
        List<Problem> problems = views.problems(assignment);
        List<Sheet> sheets = choice.who() == PaperChoice.Who.PUPILS
                ? own(assignment, some(teacher, assignment), problems, words)
                : lettered(assignment.setId(), problems, choice, due(assignment, assignment.window(), words));
        return print(assignment.title(), schoolClass, sheets, choice, words);
    }

    Print ofSet(UUID teacher, UUID id, PaperChoice choice, Words words) {
        SetView set = sets.get(teacher, id);
        return print(set.title(), "", lettered(set.id(), set.problems(), choice, ""), choice, words);
    }

    /** For whom sheets can be printed now: each pupil only where there is one whom it is for. */
    List<PaperChoice.Who> offered(UUID teacher, UUID id) {
        List<PaperChoice.Who> all = List.of(PaperChoice.Who.values());
        return pupils(teacher, require(id)).isEmpty()
                ? all.stream().filter(who -> who != PaperChoice.Who.PUPILS).toList()
                : all;
    }

    private Assignment require(UUID id) {
        return assignments.findById(id).orElseThrow(() -> new NotFound("assignment"));
    }

    private List<Pupil> some(UUID teacher, Assignment assignment) {
        List<Pupil> pupils = pupils(teacher, assignment);
        if (pupils.isEmpty()) {
            throw Refused.because("assignment.paper.nobody");
        }
        return pupils;
    }

    /** Those whom it is for and who can still sign in. */
    private List<Pupil> pupils(UUID teacher, Assignment assignment) {
        Predicate<UUID> meant = audience.of(assignment);
        return classes.roster(teacher, assignment.classId()).stream()
                .filter(pupil -> !pupil.closed() && meant.test(pupil.id()))
                .toList();
    }

    private List<Sheet> own(Assignment assignment, List<Pupil> pupils, List<Problem> problems, Words words) {
        AssignedVariants.Pupils given = variants.of(assignment.id());
        Function<UUID, Window> windows = deadlines.of(assignment);
        return pupils.stream()
                .map(pupil -> new Sheet(
                        pupil.name(),
                        "",
                        due(assignment, windows.apply(pupil.id()), words),
                        () -> asked(problems, problem -> given.variant(pupil.id(), problem))))
                .toList();
    }

    /** One for all, or one for each letter. */
    private List<Sheet> lettered(UUID set, List<Problem> problems, PaperChoice choice, String due) {
        LetteredVariants lettered = new LetteredVariants(practice, set);
        boolean letters = choice.who() == PaperChoice.Who.LETTERS;
        return IntStream.range(0, letters ? choice.letters() : 1)
                .mapToObj(number -> new Sheet(
                        "",
                        letters ? LetteredVariants.letter(number) : "",
                        due,
                        () -> asked(problems, problem -> lettered.variant(problem, number))))
                .toList();
    }

    /** A problem that cannot be made does not keep the others from being printed. */
    private static List<Asked> asked(List<Problem> problems, Function<Problem, Variant> variant) {
        return problems.stream()
                .map(problem -> {
                    try {
                        return new Asked(problem.title(), variant.apply(problem));
                    } catch (IllegalArgumentException | NotFound e) {
                        LOG.warn("No variant of problem {} to print", problem.id(), e);
                        return new Asked(problem.title(), null);
                    }
                })
                .toList();
    }

    private String due(Assignment assignment, Window window, Words words) {
        String due = window.dueAt() == null ? "" : words.of("assignment.due", time.words(window.dueAt()));
        if (!assignment.isExam()) {
            return due;
        }
        return due.isEmpty() ? words.of("assignment.exam.alone") : words.of("assignment.exam", due);
    }

    private static Print print(String title, String schoolClass, List<Sheet> sheets, PaperChoice choice, Words words) {
        return new Print(title, schoolClass, sheets, choice.room(), choice.marks(), choice.steps(), words);
    }
}
