package org.stepwise.liveroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.LiveWork;

/**
 * A class as it is shown: who could use the teacher first, then who gets on, then names only.
 *
 * @param stuck the one who could use the teacher most comes first
 * @param going by name
 */
record Board(List<Seat> stuck, List<Seat> going, List<String> finished, List<String> absent) {

    /** A pupil at work. */
    record Seat(Pupil pupil, LiveWork work, Sight sight, Stuckness stuckness) {}

    static Board of(List<Pupil> roster, RoomSnapshot room) {
        List<Seat> stuck = new ArrayList<>();
        List<Seat> going = new ArrayList<>();
        List<String> finished = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Pupil pupil : roster) {
            LiveWork work = room.works().get(pupil.id());
            if (work != null && isFinished(work, room)) {
                finished.add(pupil.name());
            } else if (work == null || !work.here()) {
                absent.add(pupil.name());
            } else {
                Seat seat = seat(pupil, work, room);
                (seat.stuckness().weight() > 0 ? stuck : going).add(seat);
            }
        }
        stuck.sort(Comparator.comparingInt((Seat seat) -> seat.stuckness().weight())
                .reversed());
        return new Board(stuck, going, finished, absent);
    }

    private static Seat seat(Pupil pupil, LiveWork work, RoomSnapshot room) {
        Sight sight = Sight.of(work);
        return new Seat(pupil, work, sight, work.solved() ? Stuckness.GETS_ON : Stuckness.of(sight, room.readAt()));
    }

    /** Every problem of the set is solved; in practice of their own nobody is ever finished. */
    private static boolean isFinished(LiveWork work, RoomSnapshot room) {
        UUID assignment = work.assignment();
        return assignment != null
                && work.solved()
                && Optional.ofNullable(room.sets().get(assignment))
                        .filter(set -> set.isFinishedBy(work.student()))
                        .isPresent();
    }

    int here() {
        return stuck.size() + going.size();
    }
}
