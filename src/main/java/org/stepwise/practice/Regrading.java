package org.stepwise.practice;

import java.math.BigDecimal;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    /** What the problem as it is now would make of the work of those who began with an earlier version. */
    @Transactional(readOnly = true)
    public Regrade preview(UUID assignment, UUID problemId) {
        Problem problem = problem(problemId);
        List<Regrade.Change> changed = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        int same = 0;
        boolean kept = true;
        boolean reworded = false;
        for (Work work : earlier(assignment, problem)) {
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
     * @return how many works are judged by it now that were not before
     * @throws Refused if the problem has changed again
     */
    public int apply(UUID teacher, UUID assignment, UUID problemId, String version) {
        Problem problem = problem(problemId);
        if (!problem.version().equals(version)) {
            throw Refused.because("practice.regrade.again");
        }
        int done = 0;
        for (Work work : earlier(assignment, problem)) {
            done += Boolean.TRUE.equals(transaction.execute(status -> regrade(teacher, work, problem, assignment)))
                    ? 1
                    : 0;
        }
        return done;
    }

    private boolean regrade(UUID teacher, Work found, Problem problem, UUID assignment) {
        Work work = works.findForUpdate(found.id(), found.studentId()).orElse(null);
        // Another teacher was quicker, or the pupil is gone.
        if (work == null
                || work.problemVersion().equals(problem.version())
                || !isSameTask(given(work), problem, work.seed())) {
            return false;
        }
        Instant now = clock.instant();
        Rejudged rejudged = rejudged(work, problem, assignment);
        for (int part = 0; part < rejudged.parts().size(); part++) {
            boolean told = false;
            for (Attempt attempt : rejudged.lines(part)) {
                if (rejudged.isChanged(attempt)) {
                    former.keep(attempt.getId(), attempt.judged(), work.problemVersion(), teacher, now);
                    told = true;
                }
            }
            if (told) {
                // Worked out before the lines take their new verdicts.
                PartRegraded event = told(work, part, rejudged);
                rejudged.lines(part).stream()
                        .filter(rejudged::isChanged)
                        .toList()
                        .forEach(attempt -> attempt.take(rejudged.verdict(attempt)));
                events.publishEvent(event);
            }
        }
        work.regrade(problem.version(), rejudged.parts(), now);
        works.flush();
        events.publishEvent(ProgressMade.regraded(work, teacher, now));
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
        BigDecimal cost = assigned.policy(assignment).costPerTry();
        return new Rejudged(
                problem.variant(work.seed()),
                new Rejudged.Written(written, decided, hints.findByWork(work.id()), cost));
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
