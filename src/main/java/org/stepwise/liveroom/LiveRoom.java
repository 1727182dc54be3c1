package org.stepwise.liveroom;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A class that at least one teacher looks at on this node: read once for all of them, and not more often than needed. */
class LiveRoom {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

    /** However many lines come, the room is read again at most so often. */
    private static final long PACE_MS = 250;

    private final UUID schoolClass;
    private final RoomReader reader;
    private final ScheduledExecutorService worker;
    private final CopyOnWriteArrayList<Consumer<RoomSnapshot>> lookers = new CopyOnWriteArrayList<>();

    private volatile Set<UUID> pupils = Set.of();
    private final Set<UUID> changed = new HashSet<>();
    private boolean all = true;
    private boolean due;
    private long readAt = Long.MIN_VALUE / 2;
    private @Nullable RoomSnapshot latest;

    LiveRoom(UUID schoolClass, RoomReader reader, ScheduledExecutorService worker) {
        this.schoolClass = schoolClass;
        this.reader = reader;
        this.worker = worker;
    }

    /** @param looker gets the room as it is, and then each time it was read */
    void enter(Consumer<RoomSnapshot> looker) {
        lookers.add(looker);
        refresh();
    }

    void leave(Consumer<RoomSnapshot> looker) {
        lookers.remove(looker);
    }

    boolean isEmpty() {
        return lookers.isEmpty();
    }

    /** Something changed of a pupil, who may not be one of this class. */
    void changed(UUID student) {
        if (pupils.contains(student)) {
            note(student);
        }
    }

    /** All of it is to be read again: who is in the class may have changed, too. */
    void refresh() {
        note(null);
    }

    private synchronized void note(@Nullable UUID student) {
        if (student == null) {
            all = true;
        } else {
            changed.add(student);
        }
        if (!due) {
            due = true;
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) - readAt;
            worker.schedule(this::read, Math.clamp(PACE_MS - passed, 0, PACE_MS), TimeUnit.MILLISECONDS);
        }
    }

    private record Due(boolean all, Set<UUID> changed) {}

    private synchronized Due take() {
        Due taken = new Due(all || latest == null, Set.copyOf(changed));
        due = false;
        all = false;
        changed.clear();
        readAt = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        return taken;
    }

    private void read() {
        Due now = take();
        if (isEmpty()) {
            return;
        }
        try {
            if (now.all()) {
                pupils = reader.members(schoolClass);
            }
            RoomSnapshot room = reader.read(pupils, now.all() ? null : latest, now.changed());
            latest = room;
            lookers.forEach(looker -> looker.accept(room));
        } catch (RuntimeException e) {
            LOG.warn("The live room could not be read; it is tried again", e);
            // With the next beat, and whole.
            latest = null;
        }
    }
}
