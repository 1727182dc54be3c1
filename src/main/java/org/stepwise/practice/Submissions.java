package org.stepwise.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Message;
import org.stepwise.shared.NotFound;

/** Takes finished lines. The judging runs outside of the transaction; its result counts once per submission. */
@Component
class Submissions {

    private final WorkRepository works;
    private final WorkViews views;
    private final AttemptRepository attempts;
    private final AssignedWork assigned;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Presence presence;
    private final Clock clock;

    Submissions(
            WorkRepository works,
            WorkViews views,
            AttemptRepository attempts,
            AssignedWork assigned,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Presence presence,
            Clock clock) {
        this.works = works;
        this.views = views;
        this.attempts = attempts;
        this.assigned = assigned;
        this.events = events;
        this.transaction = transaction;
        this.presence = presence;
        this.clock = clock;
    }

    SubmissionOutcome submit(SubmitAnswer command) {
        Instant arrived = clock.instant();
        Optional<SubmissionOutcome> outcome = Optional.empty();
        // Judged by a key that was replaced meanwhile, it is judged once more.
        while (outcome.isEmpty()) {
            outcome = submit(command, arrived);
        }
        return outcome.get();
    }

    private Optional<SubmissionOutcome> submit(SubmitAnswer command, Instant arrived) {
        Work work = require(command);
        Variant variant = views.variant(work);
        if (command.part() < 0 || command.part() >= variant.parts().size()) {
            throw new NotFound("part");
        }
        Optional<SubmissionOutcome> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier;
        }
        Optional<Message> closed = closed(work, arrived);
        if (closed.isPresent()) {
            return Optional.of(new SubmissionOutcome.NotTaken(closed.get()));
        }
        List<String> held = views.lines(work).stream()
                .filter(line -> line.part() == command.part() && line.holds())
                .map(GradedLine::answer)
                .toList();
        return switch (new PartJudge(variant, command.part(), held).judge(command.text())) {
            case PartJudge.Result.Unreadable(var invalid) -> {
                presence.unread(command);
                yield Optional.of(
                        new SubmissionOutcome.Unreadable(invalid.message(), invalid.where(), invalid.suggestions()));
            }
            case PartJudge.Result.Readable(var judged) ->
                Optional.ofNullable(
                        transaction.execute(status -> store(command, judged, work.problemVersion(), arrived)));
        };
    }

    /** @return null where the work is judged by another version by now */
    private @Nullable SubmissionOutcome store(SubmitAnswer command, Judged judged, String version, Instant arrived) {
        Work work = works.findForUpdate(command.work(), command.student()).orElseThrow(() -> new NotFound("work"));
        Optional<SubmissionOutcome> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!work.problemVersion().equals(version)) {
            return null;
        }
        work.growTo(views.variant(work).parts().size());
        if (work.part(command.part()).isSolved()) {
            return new SubmissionOutcome.AlreadySolved(views.of(work));
        }
        HelpPolicy policy = policy(work);
        if (policy.isUsedUp(work.part(command.part()).tries())) {
            return new SubmissionOutcome.NotTaken(Message.of("practice.tries.used"));
        }
        int line = attempts.countByWorkIdAndPartIndex(work.id(), command.part()) + 1;
        Attempt attempt = attempts.save(new Attempt(command, judged, line, policy.costPerTry(), arrived));
        Work.Before before = work.before(command.part());
        work.record(command.part(), judged.judgement(), judged.credit(), policy.costPerTry(), arrived);
        // After a flush, so that the event carries the version that is stored.
        works.flush();
        events.publishEvent(ProgressMade.written(work, arrived));
        events.publishEvent(AttemptGraded.of(work, attempt.graded(), before));
        return new SubmissionOutcome.Graded(attempt.graded(), views.of(work));
    }

    /** As it was when the line arrived: how long the judging takes costs nobody the deadline. */
    private Optional<Message> closed(Work work, Instant arrived) {
        UUID assignment = work.assignmentId();
        return assignment == null ? Optional.empty() : assigned.closed(assignment, work.studentId(), arrived);
    }

    /** What was said when this submission arrived first; a submission of another work is not found. */
    private Optional<SubmissionOutcome> earlier(SubmitAnswer command) {
        return attempts.findById(command.submission()).map(attempt -> {
            if (!attempt.workId().equals(command.work())) {
                throw new NotFound("submission");
            }
            return new SubmissionOutcome.Graded(attempt.graded(), views.of(require(command)));
        });
    }

    private HelpPolicy policy(Work work) {
        return Optional.ofNullable(work.assignmentId()).map(assigned::policy).orElse(HelpPolicy.OPEN);
    }

    private Work require(SubmitAnswer command) {
        return works.findByIdAndStudentId(command.work(), command.student()).orElseThrow(() -> new NotFound("work"));
    }
}
