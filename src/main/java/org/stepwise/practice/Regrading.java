package org.stepwise.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.signals.Signals;

/** Judges a class's lines again after a problem's key has changed. Who may do so is for the caller to know. */
@Service
public class Regrading {

    private static final Logger LOG = LoggerFactory.getLogger(Regrading.class);

    private final WorkRepository works;
    private final AttemptRepository attempts;
    private final DecisionRepository decisions;
    private final HintGivenRepository hints;
    private final FormerVerdicts former;
    private final ProblemCatalog catalog;
    private final AssignedWork assigned;
    private final ApplicationEventPublisher events;
    private final Signals signals;
    private final TransactionOperations transaction;
    private final Clock clock;

    Regrading(
            WorkRepository works,
            AttemptRepository attempts,
            DecisionRepository decisions,
            HintGivenRepository hints,
            FormerVerdicts former,
            ProblemCatalog catalog,
            AssignedWork assigned,
            ApplicationEventPublisher events,
            Signals signals,
            TransactionOperations transaction,
            Clock clock) {
        this.works = works;
        this.attempts = attempts;
        this.decisions = decisions;
        this.hints = hints;
        this.former = former;
        this.catalog = catalog;
        this.assigned = assigned;
        this.events = events;
        this.signals = signals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the problem as it is now would make of the lines of those who began with an earlier version. */
    public Regrade preview(UUID assignment, UUID problemId) {
        Problem problem = problem(problemId);
        List<Regrade.Change> changed = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        int same = 0;
        boolean kept = true;
        boolean reworded = false;
        for (Work work : earlier(assignment, problem)) {
            if (!attempts.existsByWorkId(work.id())) {
                continue;
            }
            Problem given = given(work);
            kept &= given.version().equals(work.problemVersion());
            if (!isSameTask(given, problem, work.seed())) {
                others.add(work.studentId());
                continue;
            }
            reworded |= !given.variant(work.seed())
                    .prompt()
                    .equals(problem.variant(work.seed()).prompt());
            Regrade.Change change =
                    change(work, rejudged(work, problem, assignment).parts());
            if (change.before().compareTo(change.after()) == 0 && change.solvedBefore() == change.solvedAfter()) {
                same++;
            } else {
                changed.add(change);
            }
        }
        return new Regrade(problem.version(), changed, same, others, kept, reworded);
    }

    /**
     * Each work in a transaction of its own: what was broken off goes on when it is asked for again.
     *
     * @param version whose outcome the teacher has seen
     * @return how many works with lines are judged by it now that were not before
     * @throws Refused if the problem has changed again
     */
    public int apply(UUID teacher, UUID assignment, UUID problemId, String version) {
        Problem problem = problem(problemId);
        if (!problem.version().equals(version)) {
            throw Refused.because("practice.regrade.again");
        }
        int done = 0;
        boolean failed = false;
        for (Work work : earlier(assignment, problem)) {
            try {
                boolean judged = regrade(teacher, work, problem, assignment);
                done += judged && attempts.existsByWorkId(work.id()) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("The work {} could not be judged again", work.id(), e);
                failed = true;
            }
        }
        if (failed) {
            throw Refused.because("practice.regrade.part");
        }
        return done;
    }

    /** Judges without a transaction; what was written meanwhile makes it judge once more. */
    private boolean regrade(UUID teacher, Work found, Problem problem, UUID assignment) {
        Optional<Work> work = Optional.of(found);
        while (work.isPresent()) {
            Work read = work.get();
            // Another teacher was quicker.
            if (read.problemVersion().equals(problem.version()) || !isSameTask(given(read), problem, read.seed())) {
                return false;
            }
            Rejudged rejudged = rejudged(read, problem, assignment);
            if (Boolean.TRUE.equals(transaction.execute(status -> store(teacher, read, problem, rejudged)))) {
                return true;
            }
            work = works.findById(found.id());
        }
        // The pupil is gone.
        return false;
    }

    /** @return whether the work was still as it was judged */
    private boolean store(UUID teacher, Work read, Problem problem, Rejudged rejudged) {
        Work work = works.findForUpdate(read.id(), read.studentId()).orElse(null);
        if (work == null || work.version() != read.version()) {
            return false;
        }
        Instant now = clock.instant();
        Map<UUID, Attempt> written = attempts.findByWorkIdOrderByPartIndexAscLineAsc(work.id()).stream()
                .collect(Collectors.toMap(Attempt::getId, Function.identity()));
        for (int part = 0; part < rejudged.parts().size(); part++) {
            boolean told = false;
            for (Attempt line : rejudged.lines(part)) {
                if (rejudged.isChanged(line)) {
                    former.keep(line.getId(), line.judged(), work.problemVersion(), teacher, now);
                    told = true;
                }
                // Also where the same is said: what shows it may be another thing.
                Objects.requireNonNull(written.get(line.getId())).take(rejudged.verdict(line));
            }
            if (told) {
                events.publishEvent(told(work, part, rejudged));
            }
        }
        work.regrade(problem.version(), rejudged.parts(), now);
        works.flush();
        events.publishEvent(ProgressMade.regraded(
                work, teacher, now, rejudged.lastThatCounts().orElse(null)));
        signals.tell(OpenPages.news(work.id()));
        return true;
    }

    private static PartRegraded told(Work work, int part, Rejudged rejudged) {
        Optional<AttemptGraded> first = rejudged.lines(part).stream()
                .filter(attempt -> {
                    Judgement judgement = rejudged.verdict(attempt).judgement();
                    return judgement == Judgement.CORRECT || judgement == Judgement.INCORRECT;
                })
                .findFirst()
                .map(attempt -> AttemptGraded.regraded(
                        work,
                        attempt.graded(),
                        rejudged.before(attempt.graded()),
                        rejudged.verdict(attempt).judgement()));
        return new PartRegraded(work.studentId(), work.id(), work.problemId(), part, first.orElse(null));
    }

    private Rejudged rejudged(Work work, Problem problem, UUID assignment) {
        List<Attempt> written = attempts.findByWorkIdOrderByPartIndexAscLineAsc(work.id());
        Map<UUID, Decision> decided =
                decisions.findByAttemptIdIn(written.stream().map(Attempt::getId).toList()).stream()
                        .collect(Collectors.toMap(Decision::getId, Function.identity()));
        return new Rejudged(
                problem.variant(work.seed()),
                new Rejudged.Written(written, decided, hints.findByWork(work.id()), assigned.policy(assignment)));
    }

    private static Regrade.Change change(Work work, List<PartProgress> parts) {
        return new Regrade.Change(
                work.studentId(),
                work.mark(),
                Work.mark(parts),
                work.isCompleted(),
                parts.stream().allMatch(PartProgress::isSolved));
    }

    private List<Work> earlier(UUID assignment, Problem problem) {
        return works.findByAssignmentIdAndProblemIdOrderById(assignment, problem.id()).stream()
                .filter(work -> !work.problemVersion().equals(problem.version()))
                .toList();
    }

    /** The key may be another one and the words; the numbers and the parts are those that the pupil had. */
    private static boolean isSameTask(Problem given, Problem now, long seed) {
        Variant before = given.variant(seed);
        Variant after = now.variant(seed);
        return given.values(seed).equals(now.values(seed))
                && Objects.equals(before.given(), after.given())
                && before.parts().size() == after.parts().size();
    }

    private Problem given(Work work) {
        return catalog.find(work.problemId(), work.problemVersion()).orElseThrow(() -> new NotFound("problem"));
    }

    private Problem problem(UUID id) {
        return catalog.find(id).orElseThrow(() -> new NotFound("problem"));
    }
}
