package org.stepwise.liveroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stepwise.grading.AnswerKey;
import org.stepwise.practice.LiveWork;
import org.stepwise.practice.SlipName;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;

/**
 * Puts equal answers of one room together that do not hold. To the same key it is the answer that has to be the same. Pupils
 * of a set have numbers of their own: among these it has to be the known slip that gives the answer.
 *
 * <p>What was found stays: only an answer that is new is compared, once with each group of its place. Used by one thread at
 * a time.
 */
class AnswerGroups {

    /** What is not compared by then waits for the next reading: a room is shown without it. */
    private static final Duration MOST_AT_ONCE = Duration.ofMillis(200);

    private static final int FEWEST = 2;

    private final ProblemCatalog catalog;
    private final SameAnswers same;
    private final Map<VariantId, List<AnswerKey>> keys = new HashMap<>();
    private final Map<BrokenLine.Place, List<Cluster>> clusters = new LinkedHashMap<>();
    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();

    AnswerGroups(ProblemCatalog catalog, SameAnswers same) {
        this.catalog = catalog;
        this.same = same;
    }

    private record VariantId(UUID problem, String version, long seed) {

        static VariantId of(LiveWork work) {
            return new VariantId(work.problem(), work.version(), work.seed());
        }
    }

    /** @param tried where it does not belong */
    private record Waiting(BrokenLine line, Set<Cluster> tried) {}

    /** The largest first, and of these the one that was written first. */
    List<AnswerGroup> of(Collection<LiveWork> works) {
        Map<UUID, BrokenLine> now = broken(works);
        clusters.values().forEach(place -> {
            place.forEach(cluster -> cluster.keep(now));
            place.removeIf(Cluster::isEmpty);
        });
        clusters.values().removeIf(List::isEmpty);
        waiting.entrySet()
                .removeIf(one -> Optional.ofNullable(now.get(one.getKey()))
                        .filter(line -> line.isJudgedAs(one.getValue().line()))
                        .isEmpty());
        now.values().stream()
                .filter(line -> !isPlaced(line))
                .forEach(line -> waiting.merge(
                        line.attempt(),
                        new Waiting(line, new HashSet<>()),
                        (before, fresh) -> new Waiting(line, before.tried())));
        long until = System.nanoTime() + MOST_AT_ONCE.toNanos();
        waiting.values().removeIf(one -> place(one, until));
        return clusters.values().stream()
                .flatMap(List::stream)
                .filter(cluster -> cluster.size() >= FEWEST)
                .map(Cluster::group)
                .sorted(Comparator.comparingInt(
                                (AnswerGroup group) -> group.answers().size())
                        .reversed())
                .toList();
    }

    /** Whether each answer was compared. */
    boolean isComplete() {
        return waiting.isEmpty();
    }

    private boolean isPlaced(BrokenLine line) {
        return clusters.getOrDefault(line.place(), List.of()).stream().anyMatch(cluster -> cluster.has(line.attempt()));
    }

    /** Those written first come first. */
    private Map<UUID, BrokenLine> broken(Collection<LiveWork> works) {
        Map<UUID, BrokenLine> found = new LinkedHashMap<>();
        works.stream()
                .flatMap(work -> broken(work).stream())
                .sorted(Comparator.comparing(line -> line.graded().submittedAt()))
                .forEach(line -> found.put(line.attempt(), line));
        keys.keySet().retainAll(works.stream().map(VariantId::of).toList());
        return found;
    }

    private Optional<BrokenLine> broken(LiveWork work) {
        Sight sight = Sight.of(work);
        LiveWork.Line last = sight.last();
        if (work.solved() || last == null || Sight.kind(last.graded()) != Sight.Kind.BREAKS) {
            return Optional.empty();
        }
        List<AnswerKey> found = keys.computeIfAbsent(VariantId.of(work), this::keys);
        return sight.part() < found.size()
                ? Optional.of(new BrokenLine(
                        new BrokenLine.Place(work.problem(), work.assignment(), sight.part()),
                        SlipName.slip(last),
                        found.get(sight.part()),
                        last,
                        work.student()))
                : Optional.empty();
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

    private boolean place(Waiting one, long until) {
        List<Cluster> here = clusters.computeIfAbsent(one.line().place(), unused -> new ArrayList<>());
        Optional<Cluster> plain = here.stream()
                .filter(cluster -> cluster.plainlyTakes(one.line()))
                .findFirst();
        if (plain.isPresent()) {
            plain.get().add(one.line());
            return true;
        }
        for (Cluster cluster : here) {
            if (!one.tried().contains(cluster)) {
                if (System.nanoTime() - until > 0) {
                    return false;
                }
                if (cluster.takes(one.line(), same)) {
                    cluster.add(one.line());
                    return true;
                }
                one.tried().add(cluster);
            }
        }
        here.add(new Cluster(one.line()));
        return true;
    }
}
