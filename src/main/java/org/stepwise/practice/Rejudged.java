package org.stepwise.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Variant;

/**
 * A work's lines, judged by another key: what each is said to be, and what the parts come to. Help and tries count as they
 * did when a line was finished, and a teacher's word outweighs every key.
 */
final class Rejudged {

    /** What a work is made of. */
    record Written(List<Attempt> attempts, Map<UUID, Decision> decisions, List<HintGiven> hints, HelpPolicy policy) {}

    private record Event(Instant at, Runnable what) {}

    private final Written written;
    private final Map<UUID, Judged> verdicts = new HashMap<>();
    private final List<PartProgress> parts = new ArrayList<>();

    Rejudged(Variant variant, Written written) {
        this.written = written;
        for (int part = 0; part < variant.parts().size(); part++) {
            List<Attempt> lines = lines(part);
            judge(variant, part, lines);
            parts.add(replay(part, lines));
        }
    }

    List<PartProgress> parts() {
        return parts;
    }

    Judged verdict(Attempt attempt) {
        return verdicts.getOrDefault(attempt.getId(), attempt.judged());
    }

    /** Whether another thing is said of a line now. */
    boolean isChanged(Attempt attempt) {
        Judged before = attempt.judged();
        Judged now = verdict(attempt);
        return before.judgement() != now.judgement()
                || before.credit().compareTo(now.credit()) != 0
                || !before.message().equals(now.message());
    }

    /** When the last line arrived that earns something; nothing where none does. */
    Optional<Instant> lastThatCounts() {
        return written.attempts().stream()
                .filter(attempt -> verdict(attempt).credit().signum() > 0
                        || Optional.ofNullable(written.decisions().get(attempt.getId()))
                                .filter(decision -> decision.credit().signum() > 0)
                                .isPresent())
                .map(attempt -> attempt.graded().submittedAt())
                .max(Comparator.naturalOrder());
    }

    /** The tries and the help before a line, by what is said of the lines now. */
    Work.Before before(GradedLine line) {
        int tries = (int) lines(line.part()).stream()
                .filter(other -> other.graded().line() < line.line())
                .filter(other -> verdict(other).judgement() == Judgement.INCORRECT)
                .count();
        return new Work.Before(tries, HintGiven.highest(written.hints(), line.part(), line.submittedAt()));
    }

    /** The oldest first. */
    List<Attempt> lines(int part) {
        return written.attempts().stream()
                .filter(attempt -> attempt.graded().part() == part)
                .sorted(Comparator.comparingInt(attempt -> attempt.graded().line()))
                .toList();
    }

    private void judge(Variant variant, int part, List<Attempt> lines) {
        List<String> held = new ArrayList<>();
        for (Attempt attempt : lines) {
            GradedLine line = attempt.graded();
            Decision decision = written.decisions().get(line.id());
            // What cannot be read by this kind of answer keeps the word it has.
            Judged judged = decision == null
                            && new PartJudge(variant, part, held).judge(line.answer())
                                    instanceof PartJudge.Result.Readable(var readable)
                    ? readable
                    : attempt.judged();
            verdicts.put(line.id(), judged);
            boolean accepted = decision != null && decision.outcome() == Outcome.ACCEPTED;
            if (judged.judgement().holds() || accepted) {
                held.add(line.answer());
            }
        }
    }

    /** In the order in which lines were finished and decided. */
    private PartProgress replay(int part, List<Attempt> lines) {
        PartProgress progress = new PartProgress();
        List<Event> events = new ArrayList<>();
        for (Attempt attempt : lines) {
            GradedLine line = attempt.graded();
            Judged judged = verdict(attempt);
            Work.Before before = before(line);
            BigDecimal cost = attempt.costPerTry(written.policy());
            events.add(new Event(line.submittedAt(), () -> {
                progress.takeHint(before.helpLevel());
                progress.record(judged.judgement(), before.mark(judged.credit(), cost), line.submittedAt());
            }));
            Decision decision = written.decisions().get(line.id());
            if (decision != null) {
                events.add(new Event(
                        decision.decidedAt(),
                        () -> progress.decide(
                                decision.outcome(),
                                before.mark(decision.credit(), cost),
                                before.helpLevel(),
                                false,
                                decision.decidedAt())));
            }
        }
        events.stream()
                .sorted(Comparator.comparing(Event::at))
                // A solved part is closed.
                .forEach(event -> {
                    if (!progress.isSolved()) {
                        event.what().run();
                    }
                });
        written.hints().stream().filter(hint -> hint.counts(part)).forEach(hint -> progress.takeHint(hint.level()));
        progress.setUndecided(lines.stream()
                .anyMatch(attempt -> verdict(attempt).judgement() == Judgement.UNDECIDED
                        && !written.decisions().containsKey(attempt.getId())));
        return progress;
    }
}
