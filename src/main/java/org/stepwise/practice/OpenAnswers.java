package org.stepwise.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.grading.AnswerKey;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;
import org.stepwise.signals.Signals;

/** Lines that wait for a teacher. Who may look at which pupils is for the caller to know. */
@Service
public class OpenAnswers {

    private final AttemptRepository attempts;
    private final DecisionRepository decisions;
    private final WorkRepository works;
    private final WorkViews views;
    private final HintGivenRepository hints;
    private final ProblemCatalog catalog;
    private final AssignedWork assigned;
    private final ApplicationEventPublisher events;
    private final Signals signals;
    private final Clock clock;

    OpenAnswers(
            AttemptRepository attempts,
            DecisionRepository decisions,
            WorkRepository works,
            WorkViews views,
            HintGivenRepository hints,
            ProblemCatalog catalog,
            AssignedWork assigned,
            ApplicationEventPublisher events,
            Signals signals,
            Clock clock) {
        this.attempts = attempts;
        this.decisions = decisions;
        this.works = works;
        this.views = views;
        this.hints = hints;
        this.catalog = catalog;
        this.assigned = assigned;
        this.events = events;
        this.signals = signals;
        this.clock = clock;
    }

    /** The lines that one teacher sees: of these pupils, in these assignments or in practice of their own. */
    public record Scope(Collection<UUID> students, Collection<UUID> assignments) {}

    private record Group(UUID problem, int part, AnswerKey key, boolean changesMark, String answer) {}

    private record Found(Attempt attempt, Work work, Variant variant) {}

    /** What may change a mark comes first, then what most pupils wrote; equal ones are one. */
    @Transactional(readOnly = true)
    public List<OpenAnswer> in(Scope scope) {
        return groups(scope).entrySet().stream()
                .map(entry -> answer(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(OpenAnswer::changesMark)
                        .thenComparing(OpenAnswer::pupils)
                        .reversed())
                .toList();
    }

    /** How many answers may change a mark, equal ones counted once. */
    @Transactional(readOnly = true)
    public int count(Scope scope) {
        return (int) groups(scope).keySet().stream().filter(Group::changesMark).count();
    }

    /**
     * Decides every line that is equal to the one named.
     *
     * @return how many lines
     * @throws NotFound if that line does not wait for this teacher, or not any more
     */
    @Transactional
    public int decide(Scope scope, Decide command) {
        List<Found> equal = groups(scope).values().stream()
                .filter(group ->
                        group.stream().anyMatch(found -> found.attempt().getId().equals(command.attempt())))
                .findFirst()
                .orElseThrow(() -> new NotFound("answer"));
        // One order for all, so that two teachers never wait for each other.
        equal.stream()
                .sorted(Comparator.comparing(found -> found.work().id()))
                .forEach(found -> decide(found, command));
        return equal.size();
    }

    private void decide(Found found, Decide command) {
        Work work = works.findForUpdate(found.work().id(), found.work().studentId())
                .orElseThrow(() -> new NotFound("work"));
        GradedLine line = found.attempt().graded();
        if (decisions.existsById(line.id())) {
            return;
        }
        Instant now = clock.instant();
        decisions.saveAndFlush(new Decision(line.id(), command, now));
        UUID assignment = work.assignmentId();
        HelpPolicy policy = assignment == null ? HelpPolicy.OPEN : assigned.policy(assignment);
        boolean othersWait = !attempts.findOpenIn(work.id(), line.part()).isEmpty();
        Work.Before before = before(work, line);
        work.decide(line.part(), command, before, found.attempt().costPerTry(policy), othersWait, now);
        works.flush();
        events.publishEvent(ProgressMade.decided(work, command.teacher(), now, line.submittedAt()));
        events.publishEvent(AttemptGraded.decided(work, line, before, command.outcome()));
        signals.tell(OpenPages.news(work.id()));
    }

    /** What counts is the help and the tries up to the line, not what came while it waited. */
    private Work.Before before(Work work, GradedLine line) {
        List<GradedLine> part = attempts.findByWorkIdOrderByPartIndexAscLineAsc(work.id()).stream()
                .map(Attempt::graded)
                .filter(other -> other.part() == line.part())
                .toList();
        return Work.Before.of(line, part, hints.findByWork(work.id()));
    }

    private Map<Group, List<Found>> groups(Scope scope) {
        Map<Group, List<Found>> groups = new LinkedHashMap<>();
        if (scope.students().isEmpty()) {
            return groups;
        }
        List<Attempt> open = attempts.findOpen(scope.students(), scope.assignments());
        Map<UUID, Work> byId = new LinkedHashMap<>();
        works.findAllById(open.stream().map(Attempt::workId).distinct().toList())
                .forEach(work -> byId.put(work.id(), work));
        for (Attempt attempt : open) {
            Work work = byId.get(attempt.workId());
            GradedLine line = attempt.graded();
            if (work == null
                    || !work.waits(line.part())
                    || catalog.find(work.problemId()).isEmpty()) {
                continue;
            }
            Variant variant = views.variant(work);
            if (line.part() < variant.parts().size()) {
                groups.computeIfAbsent(group(line, work, variant), unused -> new ArrayList<>())
                        .add(new Found(attempt, work, variant));
            }
        }
        return groups;
    }

    private static Group group(GradedLine line, Work work, Variant variant) {
        return new Group(
                work.problemId(),
                line.part(),
                variant.parts().get(line.part()).key(),
                line.judgement() == Judgement.UNDECIDED,
                line.tex().isEmpty()
                        ? line.answer().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)
                        : line.tex());
    }

    private static OpenAnswer answer(Group group, List<Found> found) {
        return new OpenAnswer(
                found.getFirst().variant(),
                group.part(),
                found.getFirst().attempt().graded().tex(),
                Optional.ofNullable(found.getFirst().attempt().graded().evidence()),
                group.changesMark(),
                found.stream()
                        .map(one -> new OpenAnswer.Line(
                                one.attempt().getId(),
                                one.work().studentId(),
                                one.work().assignmentId(),
                                one.attempt().graded().answer()))
                        .toList());
    }
}
