package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.LiveWork;

class BoardTests {

    private final List<Pupil> roster = new ArrayList<>();
    private final Map<UUID, LiveWork> works = new HashMap<>();

    private void pupil(String name) {
        roster.add(new Pupil(UUID.randomUUID(), name, name, false));
    }

    private void pupil(String name, LiveWork work) {
        pupil(name);
        works.put(roster.getLast().id(), work);
    }

    private static LiveWork away(LiveWork work) {
        return new LiveWork(
                work.id(),
                work.student(),
                work.problem(),
                work.version(),
                work.seed(),
                work.assignment(),
                work.solved(),
                work.openedAt(),
                false,
                work.parts(),
                work.help(),
                work.lines(),
                work.unread());
    }

    private Board after(int minute) {
        return Board.of(roster, new RoomSnapshot(StucknessTests.at(minute), works, Map.of(), Map.of(), List.of()));
    }

    private static List<String> names(List<Board.Seat> seats) {
        return seats.stream().map(seat -> seat.pupil().name()).toList();
    }

    @Test
    void whoCouldUseTheTeacherMostComesFirstAndTheOthersByName() {
        pupil("Amira", StucknessTests.work("h", null, 0));
        pupil("Ben", StucknessTests.work("b", null, 0));
        pupil("Chloe", StucknessTests.work("bbb", null, 0));
        pupil("Dan", StucknessTests.work("hh", null, 0));
        assertThat(names(after(5).stuck())).containsExactly("Chloe", "Ben");
        assertThat(names(after(5).going())).containsExactly("Amira", "Dan");
        assertThat(after(5).here()).isEqualTo(4);
    }

    @Test
    void whoHasNothingOpenIsNotHereHoweverStuckTheLastLineIs() {
        pupil("Will");
        pupil("Yara", away(StucknessTests.work("bbb", null, 0)));
        assertThat(after(20).absent()).containsExactly("Will", "Yara");
        assertThat(after(20).stuck()).isEmpty();
    }
}
