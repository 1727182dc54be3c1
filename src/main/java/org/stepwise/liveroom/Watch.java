package org.stepwise.liveroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.shared.NotFound;

/** Adds to each reading who is in the class and whether the teacher may look still; on the thread that reads the room. */
final class Watch {

    /** How long this is taken as known. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private final LiveDesk desk;
    private final UUID teacher;
    private final UUID schoolClass;
    private Optional<LiveDesk.Register> register = Optional.empty();
    private Instant registerAt = Instant.MIN;

    Watch(LiveDesk desk, UUID teacher, UUID schoolClass) {
        this.desk = desk;
        this.teacher = teacher;
        this.schoolClass = schoolClass;
    }

    synchronized Look look(RoomSnapshot room) {
        try {
            if (register.isEmpty() || registerAt.plus(KNOWN).isBefore(room.readAt())) {
                register = Optional.of(desk.register(teacher, schoolClass));
                registerAt = room.readAt();
            }
            return new Look.Seen(register.get(), room);
        } catch (NotFound notTaughtAnyMore) {
            return new Look.Gone();
        }
    }
}
