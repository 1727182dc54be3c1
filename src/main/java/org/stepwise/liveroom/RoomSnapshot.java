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
 * @param sets the assignments that are worked on, as far as they are there still
 * @param titles of the problems that are worked on
 */
record RoomSnapshot(
        Instant readAt,
        Map<UUID, LiveWork> works,
        Map<UUID, SetProgress> sets,
        Map<UUID, String> titles,
        List<AnswerGroup> groups) {

    /**
     * How far a class is with an assignment.
     *
     * @param solved how many problems each pupil has solved; who has solved none is left out
     */
    record SetProgress(int problems, Map<UUID, Integer> solved) {

        SetProgress {
            solved = Map.copyOf(solved);
        }

        boolean isFinishedBy(UUID student) {
            return solved.getOrDefault(student, 0) >= problems;
        }
    }

    RoomSnapshot {
        works = Map.copyOf(works);
        sets = Map.copyOf(sets);
        titles = Map.copyOf(titles);
        groups = List.copyOf(groups);
    }

    String title(UUID problem) {
        return titles.getOrDefault(problem, "");
    }
}
