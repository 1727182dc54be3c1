package org.stepwise.liveroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stepwise.assignment.Assignments;
import org.stepwise.classroom.Classes;
import org.stepwise.practice.LiveWork;
import org.stepwise.practice.LiveWorks;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** Reads what a class does; of a room that was read before only what changed. */
@Component
class RoomReader {

    /** What is older is not of this lesson. */
    private static final Duration LESSON = Duration.ofHours(2);

    private final Classes classes;
    private final Assignments assignments;
    private final LiveWorks works;
    private final ProblemCatalog catalog;
    private final SameAnswers same;
    private final Clock clock;

    RoomReader(
            Classes classes,
            Assignments assignments,
            LiveWorks works,
            ProblemCatalog catalog,
            SameAnswers same,
            Clock clock) {
        this.classes = classes;
        this.assignments = assignments;
        this.works = works;
        this.catalog = catalog;
        this.same = same;
        this.clock = clock;
    }

    Set<UUID> members(UUID schoolClass) {
        return classes.members(schoolClass);
    }

    /** For one room, which keeps them. */
    AnswerGroups groups() {
        return new AnswerGroups(catalog, same);
    }

    /**
     * @param groups the room's own
     * @param before the room as it was read last; null to read all of it
     * @param changed of the pupils, whose work is not as it was
     */
    RoomSnapshot read(AnswerGroups groups, Set<UUID> pupils, @Nullable RoomSnapshot before, Collection<UUID> changed) {
        Instant now = clock.instant();
        Collection<UUID> asked = before == null ? pupils : changed;
        Map<UUID, LiveWork> found = new HashMap<>(before == null ? Map.of() : before.works());
        found.keySet().retainAll(pupils);
        found.keySet().removeAll(new HashSet<>(asked));
        List<LiveWork> fresh = asked.isEmpty() ? List.of() : works.of(asked, now.minus(LESSON));
        fresh.forEach(work -> found.put(work.student(), work));
        return new RoomSnapshot(
                now, found, sets(found, before, fresh), titles(found, before), groups.of(found.values()));
    }

    /** Counted anew where a pupil has just come on with a set. */
    private Map<UUID, RoomSnapshot.SetProgress> sets(
            Map<UUID, LiveWork> found, @Nullable RoomSnapshot before, List<LiveWork> fresh) {
        Map<UUID, RoomSnapshot.SetProgress> known = new HashMap<>(before == null ? Map.of() : before.sets());
        Set<UUID> worked = assignments(found.values());
        known.keySet().retainAll(worked);
        Set<UUID> unknown = new HashSet<>(worked);
        unknown.removeAll(known.keySet());
        Map<UUID, Integer> problems = unknown.isEmpty() ? Map.of() : assignments.problemCounts(unknown);
        Set<UUID> stale = assignments(fresh);
        stale.addAll(unknown);
        works.solved(stale).forEach((assignment, solved) -> {
            Integer count = problems.containsKey(assignment)
                    ? problems.get(assignment)
                    : Optional.ofNullable(known.get(assignment))
                            .map(RoomSnapshot.SetProgress::problems)
                            .orElse(null);
            if (count != null) {
                known.put(assignment, new RoomSnapshot.SetProgress(count, solved));
            }
        });
        return known;
    }

    /** As they are called in the version that is worked on, or now where that is gone. */
    private Map<UUID, String> titles(Map<UUID, LiveWork> found, @Nullable RoomSnapshot before) {
        Map<UUID, String> titles = new HashMap<>();
        found.values()
                .forEach(work -> titles.computeIfAbsent(
                        work.problem(),
                        problem -> Optional.ofNullable(before)
                                .map(room -> room.titles().get(problem))
                                .or(() -> catalog.find(problem, work.version())
                                        .or(() -> catalog.find(problem))
                                        .map(Problem::title))
                                .orElse("")));
        return titles;
    }

    private static Set<UUID> assignments(Collection<LiveWork> works) {
        return works.stream()
                .map(LiveWork::assignment)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
