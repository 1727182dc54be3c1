package org.stepwise.insights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stepwise.practice.HintOutcome;
import org.stepwise.practice.HintOutcome.Count;
import org.stepwise.practice.HintOutcome.Moment;
import org.stepwise.practice.HintOutcome.Next;
import org.stepwise.practice.HintOutcomes;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.tutoring.hints.Hint;
import org.stepwise.tutoring.hints.HintChanges;
import org.stepwise.tutoring.hints.HintText;
import org.stepwise.tutoring.talk.TalkRecords;

/** How often the next line of a pupil held right after a hint, among the pupils of one teacher. */
@Service
class HintRates {

    private final Taught taught;
    private final HintOutcomes outcomes;
    private final HintChanges changes;
    private final TalkRecords talk;
    private final ProblemCatalog catalog;

    HintRates(Taught taught, HintOutcomes outcomes, HintChanges changes, TalkRecords talk, ProblemCatalog catalog) {
        this.taught = taught;
        this.outcomes = outcomes;
        this.changes = changes;
        this.talk = talk;
        this.catalog = catalog;
    }

    /** A problem and its hints together. */
    record OfProblem(Problem problem, Rate rate) {}

    /** The problems whose hints were taken most come first. */
    List<OfProblem> problems(UUID teacher) {
        List<UUID> pupils = taught.by(teacher, null).only(null);
        Map<UUID, Rate> rates = outcomes.counts(pupils, Instant.EPOCH).stream()
                .collect(Collectors.toMap(Count::problem, Rate::of, Rate::plus));
        return rates.entrySet().stream()
                .flatMap(entry ->
                        catalog.find(entry.getKey()).stream().map(problem -> new OfProblem(problem, entry.getValue())))
                .sorted(Comparator.comparingInt((OfProblem one) -> one.rate().taken())
                        .reversed()
                        .thenComparing(one -> one.problem().title()))
                .toList();
    }

    /**
     * A rung of a part.
     *
     * @param text the author's or a teacher's words; null where the rung is always worked out
     * @param authored of these words as they are now
     * @param before of the words before they were changed last
     * @param computed where the rung was worked out instead
     * @param tutor of the tutor's answers at this rung
     */
    record OfRung(
            int part, Rung rung, @Nullable HintText text, Rate authored, Rate before, Rate computed, Rate tutor) {}

    Problem problem(UUID id) {
        return catalog.find(id).orElseThrow(() -> new NotFound("problem"));
    }

    /** Part by part, lowest rung first. */
    List<OfRung> rungs(UUID teacher, Problem problem) {
        return rungs(taught.by(teacher, null).only(null), Instant.EPOCH, problem);
    }

    /** @param since what was taken before it is left out */
    List<OfRung> rungs(List<UUID> pupils, Instant since, Problem problem) {
        List<HintOutcome> taken = outcomes.of(pupils, problem.id()).stream()
                .filter(one -> !one.at().isBefore(since))
                .toList();
        List<Map<Rung, Rate>> told = told(pupils, since, problem);
        List<HintText> texts = changes.of(problem);
        List<OfRung> rungs = new ArrayList<>();
        for (int part = 0; part < told.size(); part++) {
            for (Rung rung : Rung.values()) {
                rungs.add(rung(part, rung, taken, texts, told.get(part).getOrDefault(rung, Rate.NONE)));
            }
        }
        return rungs;
    }

    OfRung rung(UUID teacher, Problem problem, int part, Rung rung) {
        return rungs(teacher, problem).stream()
                .filter(found -> found.part() == part && found.rung() == rung)
                .findFirst()
                .orElseThrow(() -> new NotFound("hint"));
    }

    private static OfRung rung(int part, Rung rung, List<HintOutcome> taken, List<HintText> texts, Rate tutor) {
        HintText text = texts.stream()
                .filter(found -> found.part() == part && found.rung() == rung)
                .findFirst()
                .orElse(null);
        HintText.Latest latest = text == null ? null : text.latest();
        Instant since = latest == null ? Instant.MIN : latest.at();
        Predicate<HintOutcome> authored = one -> one.source() == null || one.source() == Hint.Source.AUTHORED;
        List<HintOutcome> here = taken.stream()
                .filter(one -> one.part() == part && one.rung() == rung)
                .toList();
        return new OfRung(
                part,
                rung,
                text,
                rate(here, authored.and(one -> !one.at().isBefore(since))),
                rate(here, authored.and(one -> one.at().isBefore(since))),
                rate(here, authored.negate()),
                tutor);
    }

    private static Rate rate(List<HintOutcome> outcomes, Predicate<HintOutcome> which) {
        return Rate.of(outcomes.stream().filter(which).map(HintOutcome::next).toList());
    }

    /** The next question about the same part. */
    private static @Nullable Instant until(List<TalkRecords.Ended> ended, int index) {
        if (index + 1 == ended.size()) {
            return null;
        }
        TalkRecords.Ended now = ended.get(index);
        TalkRecords.Ended next = ended.get(index + 1);
        return next.work().equals(now.work()) && next.part() == now.part() ? next.askedAt() : null;
    }

    /** Part by part, what came after the tutor's answers; an answer counts until the next question. */
    private List<Map<Rung, Rate>> told(List<UUID> pupils, Instant since, Problem problem) {
        List<TalkRecords.Ended> ended = talk.ended(pupils, problem.id());
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < ended.size(); i++) {
            TalkRecords.Ended now = ended.get(i);
            moments.add(new Moment(now.work(), now.part(), now.endedAt(), until(ended, i)));
        }
        List<Next> after = outcomes.after(moments);
        List<Map<Rung, Rate>> parts = new ArrayList<>();
        problem.variant(0).parts().forEach(part -> parts.add(new EnumMap<>(Rung.class)));
        for (int i = 0; i < ended.size(); i++) {
            if (ended.get(i).part() < parts.size() && !ended.get(i).endedAt().isBefore(since)) {
                parts.get(ended.get(i).part()).merge(ended.get(i).level(), Rate.of(List.of(after.get(i))), Rate::plus);
            }
        }
        return parts;
    }
}
