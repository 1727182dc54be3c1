package org.stepwise.liveroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stepwise.practice.LiveWork;

/**
 * What was stored of a class when it was read last; the same for all who look.
 *
 * @param works the latest work of each pupil who did something in this lesson
 * @param solved how many problems of an assignment each pupil has solved, for the assignments that are worked on
 */
record RoomSnapshot(
        Instant readAt, Map<UUID, LiveWork> works, Map<UUID, Map<UUID, Integer>> solved, List<AnswerGroup> groups) {

    RoomSnapshot {
        works = Map.copyOf(works);
        solved = Map.copyOf(solved);
        groups = List.copyOf(groups);
    }
}
