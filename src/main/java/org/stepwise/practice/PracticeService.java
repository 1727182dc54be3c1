package org.stepwise.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Message;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.Hint;
import org.stepwise.tutoring.hints.HintChanges;
import org.stepwise.tutoring.hints.HintService;
import org.stepwise.tutoring.hints.WrittenLine;
import org.stepwise.tutoring.talk.Situation;

/** Pupils' work: start it, finish lines, take hints. Another pupil's work is {@link NotFound}. */
@Service
public class PracticeService {

    /** How many variants with the same numbers are passed over before they are taken as they are. */
    private static final int MOST_SKIPPED = 50;

    private static final int MOST_OPEN = 30;

    private final WorkRepository works;
    private final WorkViews views;
    private final HintGivenRepository hintsGiven;
    private final ProblemCatalog catalog;
    private final HintService hints;
    private final HintChanges changes;
    private final AssignedWork assigned;
    private final ApplicationEventPublisher events;
    private final Submissions submissions;
    private final Translations translations;
    private final Clock clock;

    PracticeService(
            WorkRepository works,
            WorkViews views,
            HintGivenRepository hintsGiven,
            ProblemCatalog catalog,
            HintService hints,
            HintChanges changes,
            AssignedWork assigned,
            ApplicationEventPublisher events,
            Submissions submissions,
            Translations translations,
            Clock clock) {
        this.works = works;
        this.views = views;
        this.hintsGiven = hintsGiven;
        this.catalog = catalog;
        this.hints = hints;
        this.changes = changes;
        this.assigned = assigned;
        this.events = events;
        this.submissions = submissions;
        this.translations = translations;
        this.clock = clock;
    }

    /** Goes on with the pupil's unsolved practice of a problem, or starts with the next variant. */
    @Transactional
    public UUID practise(UUID student, UUID problemId) {
        List<Work> before = works.findPractice(student, problemId);
        return before.stream()
                .filter(work -> !work.isCompleted() && isCurrent(work))
                .findFirst()
                .map(Work::id)
                .orElseGet(() -> start(student, problemId, null, Seeds.practised(before.size())));
    }

    /** The same problem with other numbers, outside of any assignment: one that is begun already, or the next. */
    @Transactional
    public UUID practiseTwin(UUID student, UUID workId) {
        Work work = require(student, workId);
        Variant here = views.variant(work);
        List<Work> before = works.findPractice(student, work.problemId());
        Optional<UUID> begun = before.stream()
                .filter(other -> !other.isCompleted() && isCurrent(other))
                .filter(other -> !views.variant(other).prompt().equals(here.prompt()))
                .findFirst()
                .map(Work::id);
        return begun.orElseGet(() -> {
            long seed = Seeds.practised(Math.max(before.size(), 1));
            while (here.problem().variant(seed).prompt().equals(here.prompt()) && seed < before.size() + MOST_SKIPPED) {
                seed++;
            }
            return start(student, work.problemId(), null, seed);
        });
    }

    private boolean isCurrent(Work work) {
        return catalog.find(work.problemId())
                .filter(problem -> problem.version().equals(work.problemVersion()))
                .isPresent();
    }

    /** The pupil's one work at a problem of an assignment. */
    public UUID workOn(UUID student, UUID assignment, UUID problemId) {
        AssignedWork.Place place = assigned.place(assignment, student, problemId);
        Optional<Work> found = works.findByAssignmentIdAndStudentIdAndProblemId(assignment, student, problemId);
        if (found.isPresent()) {
            return found.get().id();
        }
        try {
            String version = place.version();
            Problem given = (version == null ? catalog.find(problemId) : catalog.find(problemId, version))
                    .orElseThrow(() -> new NotFound("problem"));
            return start(student, given, assignment, Seeds.assigned(assignment, student, problemId));
        } catch (DataIntegrityViolationException startedInAnotherTab) {
            return works.findByAssignmentIdAndStudentIdAndProblemId(assignment, student, problemId)
                    .orElseThrow(() -> startedInAnotherTab)
                    .id();
        }
    }

    /** What the pupil would be shown, whether or not the work was started. */
    public Variant preview(UUID student, UUID assignment, Problem problem) {
        return problem.variant(Seeds.assigned(assignment, student, problem.id()));
    }

    /** What the pupil practises and has not solved, the latest first, outside of any assignment. */
    @Transactional(readOnly = true)
    public List<OpenWork> open(UUID student) {
        return works
                .findByStudentIdAndAssignmentIdIsNullAndCompletedAtIsNullOrderByTouchedAtDesc(
                        student, Limit.of(MOST_OPEN))
                .stream()
                .filter(this::isCurrent)
                .map(work -> {
                    Variant variant = views.variant(work);
                    return new OpenWork(work.id(), variant.problem().title(), variant.prompt());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public WorkView view(UUID student, UUID workId) {
        return views.of(require(student, workId));
    }

    public Optional<AssignedWork.Place> place(UUID student, WorkView work) {
        return Optional.ofNullable(work.assignment())
                .filter(assignment -> assigned.reaches(assignment, student))
                .map(assignment -> assigned.place(
                        assignment, student, work.variant().problem().id()));
    }

    /** For the module that knows whose teacher may look. */
    @Transactional(readOnly = true)
    public Optional<WorkView> viewAssigned(UUID assignment, UUID student, UUID problem) {
        return works.findByAssignmentIdAndStudentIdAndProblemId(assignment, student, problem)
                .map(views::of);
    }

    /** Which of these problems the pupil has solved at least once. */
    public Set<UUID> solved(UUID student, Collection<UUID> problems) {
        return problems.isEmpty() ? Set.of() : new HashSet<>(works.findSolved(student, problems));
    }

    /** Judges a finished line; the same submission twice counts once. */
    public SubmissionOutcome submit(SubmitAnswer command) {
        return submissions.submit(command);
    }

    /** Gives the next rung, or again one that was given; refuses what lies above it or above the teacher's ceiling. */
    @Transactional
    public Hint takeHint(UUID student, UUID workId, int part, Rung rung) {
        Work work = works.findForUpdate(workId, student).orElseThrow(() -> new NotFound("work"));
        Variant variant = views.variant(work);
        if (part < 0 || part >= variant.parts().size()) {
            throw new NotFound("part");
        }
        List<HintGiven> given = given(work, part);
        Optional<Instant> before = given.stream()
                .filter(hint -> hint.level() == rung.level())
                .map(HintGiven::givenAt)
                .findFirst();
        Instant when = before.orElseGet(clock::instant);
        if (before.isEmpty()
                && (rung.level() != given.size() + 1
                        || rung.level() > policy(work).ceiling())) {
            throw Refused.because("practice.hint.closed");
        }
        Hint hint = hints.hint(context(views.of(work), part, when), rung);
        if (before.isEmpty()) {
            hintsGiven.save(new HintGiven(workId, part, rung, hint.source(), when));
            work.takeHint(part, rung, when);
            publish(work);
        }
        return hint;
    }

    @Transactional(readOnly = true)
    public List<Hint> hintsTaken(UUID student, UUID workId, int part, Locale locale) {
        Work work = require(student, workId);
        WorkView view = views.of(work);
        return given(work, part).stream()
                .map(hint -> hints.hint(context(view, part, hint.givenAt()), Rung.values()[hint.level() - 1], locale))
                .toList();
    }

    /** As it was when a hint was taken: a hint does not change with the lines that follow it. */
    private HelpContext context(WorkView view, int part, Instant when) {
        return new HelpContext(
                changes.in(view.variant()),
                part,
                view.parts().get(part).lines().stream()
                        .filter(line -> !line.submittedAt().isAfter(when))
                        .map(this::written)
                        .toList());
    }

    /** Where a pupil is with a part, for the tutor; nowhere where the teacher allows no help. */
    @Transactional(readOnly = true)
    public Optional<Situation> situation(UUID student, UUID workId, int part, Locale locale) {
        Work work = require(student, workId);
        int ceiling = policy(work).ceiling();
        if (ceiling < 1) {
            return Optional.empty();
        }
        WorkView view = views.of(work);
        int level = Math.clamp(view.parts().get(part).helpLevel(), 1, ceiling);
        HelpContext help = context(view, part, clock.instant());
        return Optional.of(new Situation(student, workId, help, Rung.values()[level - 1], locale));
    }

    private WrittenLine written(GradedLine line) {
        return new WrittenLine(
                line.line(),
                line.answer(),
                line.holds(),
                translations.of(line.message(), Locale.ENGLISH),
                line.message().key());
    }

    /** As they are at this moment. */
    @Transactional(readOnly = true)
    Limits limits(UUID student, WorkView work) {
        UUID assignment = work.assignment();
        if (assignment == null) {
            return Limits.NONE;
        }
        Optional<Message> closed = assigned.closed(assignment, student, clock.instant());
        HelpPolicy policy = assigned.policy(assignment);
        return new Limits(closed, policy.mostTries(), closed.isEmpty() && policy.ceiling() > 0);
    }

    public HelpPolicy policy(UUID student, UUID workId) {
        return policy(require(student, workId));
    }

    private HelpPolicy policy(Work work) {
        UUID assignment = work.assignmentId();
        return assignment == null ? HelpPolicy.OPEN : assigned.policy(assignment);
    }

    /** After a flush, so that the event carries the version that is stored. */
    private void publish(Work work) {
        works.flush();
        events.publishEvent(ProgressMade.helped(work));
    }

    private List<HintGiven> given(Work work, int part) {
        return hintsGiven.findByWork(work.id()).stream()
                .filter(hint -> hint.part() == part)
                .toList();
    }

    private UUID start(UUID student, UUID problemId, @Nullable UUID assignment, long seed) {
        return start(student, catalog.find(problemId).orElseThrow(() -> new NotFound("problem")), assignment, seed);
    }

    private UUID start(UUID student, Problem problem, @Nullable UUID assignment, long seed) {
        int parts = problem.variant(seed).parts().size();
        return works.saveAndFlush(new Work(
                        student,
                        new Work.ProblemVariant(problem.id(), problem.version(), seed),
                        assignment,
                        parts,
                        clock.instant()))
                .id();
    }

    private Work require(UUID student, UUID workId) {
        return works.findByIdAndStudentId(workId, student).orElseThrow(() -> new NotFound("work"));
    }
}
