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
import org.stepwise.classroom.Classes;
import org.stepwise.practice.LiveWork;
import org.stepwise.practice.LiveWorks;

/** Reads what a class does; of a room that was read before only what changed. */
@Component
class RoomReader {

    /** What is older is not of this lesson. */
    private static final Duration LESSON = Duration.ofHours(2);

    private final Classes classes;
    private final LiveWorks works;
    private final AnswerGroups groups;
    private final Clock clock;

    RoomReader(Classes classes, LiveWorks works, AnswerGroups groups, Clock clock) {
        this.classes = classes;
        this.works = works;
        this.groups = groups;
        this.clock = clock;
    }

    Set<UUID> members(UUID schoolClass) {
        return classes.members(schoolClass);
    }

    /**
     * @param before the room as it was read last; null to read all of it
     * @param changed of the pupils, whose work is not as it was
     */
    RoomSnapshot read(Set<UUID> pupils, @Nullable RoomSnapshot before, Collection<UUID> changed) {
        Instant now = clock.instant();
        Collection<UUID> asked = before == null ? pupils : changed;
        Map<UUID, LiveWork> found = new HashMap<>(before == null ? Map.of() : before.works());
        found.keySet().retainAll(pupils);
        found.keySet().removeAll(new HashSet<>(asked));
        List<LiveWork> fresh = asked.isEmpty() ? List.of() : works.of(asked, now.minus(LESSON));
        fresh.forEach(work -> found.put(work.student(), work));
        return new RoomSnapshot(now, found, solved(found, before, fresh), groups.of(found.values()));
    }

    /** Counted anew where a pupil has just come on with a set. */
    private Map<UUID, Map<UUID, Integer>> solved(
            Map<UUID, LiveWork> found, @Nullable RoomSnapshot before, List<LiveWork> fresh) {
        Set<UUID> stale = assignments(fresh);
        return assignments(found.values()).stream()
                .collect(Collectors.toMap(
                        assignment -> assignment,
                        assignment -> Optional.ofNullable(before)
                                .map(room -> room.solved().get(assignment))
                                .filter(known -> !stale.contains(assignment))
                                .orElseGet(() -> works.solved(assignment))));
    }

    private static Set<UUID> assignments(Collection<LiveWork> works) {
        return works.stream().map(LiveWork::assignment).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
