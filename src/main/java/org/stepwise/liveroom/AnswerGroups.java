package org.stepwise.liveroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stepwise.grading.AnswerKey;
import org.stepwise.practice.LiveWork;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;

/**
 * Puts equal answers together that do not hold. To the same key it is the answer that has to be the same. Pupils of a set
 * have numbers of their own: among these it has to be the known slip that gives the answer.
 */
@Component
class AnswerGroups {

    private static final int FEWEST = 2;

    private final ProblemCatalog catalog;
    private final SameAnswers same;
    private final Recent<VariantId, List<AnswerKey>> keys = new Recent<>(2_000);

    AnswerGroups(ProblemCatalog catalog, SameAnswers same) {
        this.catalog = catalog;
        this.same = same;
    }

    private record VariantId(UUID problem, String version, long seed) {}

    private record Place(UUID problem, @Nullable UUID assignment, int part) {}

    /** One pupil's answer that does not hold, and the key it was judged against. */
    private record Broken(Place place, @Nullable String slip, AnswerKey key, LiveWork.Line line, UUID student) {

        AnswerGroup.Answer answer() {
            return new AnswerGroup.Answer(
                    line.graded().id(),
                    student,
                    line.graded().answer(),
                    line.graded().tex(),
                    line.feedback());
        }
    }

    /** The largest first, and of these the one that was written first. */
    List<AnswerGroup> of(Collection<LiveWork> works) {
        Map<Place, List<List<Broken>>> groups = new LinkedHashMap<>();
        works.stream()
                .flatMap(work -> broken(work).stream())
                .sorted(Comparator.comparing(one -> one.line().graded().submittedAt()))
                .forEach(one -> add(groups.computeIfAbsent(one.place(), unused -> new ArrayList<>()), one));
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(group -> group.size() >= FEWEST)
                .map(this::group)
                .sorted(Comparator.comparingInt(
                                (AnswerGroup group) -> group.answers().size())
                        .reversed())
                .toList();
    }

    private List<Broken> broken(LiveWork work) {
        Sight sight = Sight.of(work);
        LiveWork.Line last = sight.last();
        if (work.solved() || last == null || Sight.kind(last.graded()) != Sight.Kind.BREAKS) {
            return List.of();
        }
        List<AnswerKey> found = keys.get(new VariantId(work.problem(), work.version(), work.seed()), this::keys);
        return sight.part() < found.size()
                ? List.of(new Broken(
                        new Place(work.problem(), work.assignment(), sight.part()),
                        SlipName.slip(last),
                        found.get(sight.part()),
                        last,
                        work.student()))
                : List.of();
    }

    private List<AnswerKey> keys(VariantId id) {
        return catalog
                .find(id.problem(), id.version())
                .map(problem -> problem.variant(id.seed()))
                .map(Variant::parts)
                .orElse(List.of())
                .stream()
                .map(part -> part.key())
                .toList();
    }

    private void add(List<List<Broken>> groups, Broken one) {
        groups.stream()
                .filter(group -> belongs(group.getFirst(), one))
                .findFirst()
                .orElseGet(() -> {
                    List<Broken> fresh = new ArrayList<>();
                    groups.add(fresh);
                    return fresh;
                })
                .add(one);
    }

    private boolean belongs(Broken first, Broken other) {
        return first.key().equals(other.key())
                ? sameAnswer(first, other)
                : first.slip() != null && first.slip().equals(other.slip());
    }

    private boolean sameAnswer(Broken first, Broken other) {
        return same.same(
                first.key(),
                first.line().graded().answer(),
                other.line().graded().answer());
    }

    private AnswerGroup group(List<Broken> group) {
        Broken first = group.getFirst();
        boolean oneAnswer = group.stream().allMatch(one -> one.key().equals(first.key()) && sameAnswer(first, one));
        boolean oneWord = group.stream()
                .allMatch(one -> one.line()
                        .graded()
                        .message()
                        .equals(first.line().graded().message()));
        return new AnswerGroup(
                first.place().problem(),
                first.place().part(),
                oneAnswer ? first.line().graded().tex() : "",
                first.slip(),
                oneWord ? first.line().graded().message() : null,
                group.stream().map(Broken::answer).toList());
    }
}
