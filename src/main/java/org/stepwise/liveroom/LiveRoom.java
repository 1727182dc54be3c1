package org.stepwise.liveroom;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
    private final AnswerGroups groups;
    private final ScheduledExecutorService clock;
    private final CopyOnWriteArrayList<Consumer<RoomSnapshot>> lookers = new CopyOnWriteArrayList<>();

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Set<UUID> pupils = Set.of();
    private final Set<UUID> changed = new HashSet<>();
    private boolean all = true;
    private boolean due;
    private long readAt = Long.MIN_VALUE / 2;
    private volatile @Nullable RoomSnapshot latest;

    /** @param clock only says when: a room is read on a thread of its own, so that none waits for another */
    LiveRoom(UUID schoolClass, RoomReader reader, ScheduledExecutorService clock) {
        this.schoolClass = schoolClass;
        this.reader = reader;
        this.groups = reader.groups();
        this.clock = clock;
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
            note(() -> changed.add(student));
        }
    }

    /** All of it is to be read again: who is in the class may have changed, too. */
    void refresh() {
        note(() -> all = true);
    }

    private synchronized void note(Runnable what) {
        what.run();
        if (!due) {
            due = true;
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) - readAt;
            clock.schedule(this::readAside, Math.clamp(PACE_MS - passed, 0, PACE_MS), TimeUnit.MILLISECONDS);
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

    private void readAside() {
        Thread.ofVirtual().name("live-room").start(this::read);
    }

    private void read() {
        reading.lock();
        try {
            readInTurn();
        } finally {
            reading.unlock();
        }
    }

    private void readInTurn() {
        Due now = take();
        if (isEmpty()) {
            return;
        }
        try {
            if (now.all()) {
                pupils = reader.members(schoolClass);
            }
            RoomSnapshot room = reader.read(groups, pupils, now.all() ? null : latest, now.changed());
            latest = room;
            lookers.forEach(looker -> show(looker, room));
            if (!groups.isComplete()) {
                note(() -> {});
            }
        } catch (RuntimeException e) {
            LOG.warn("The live room could not be read; it is tried again", e);
            // With the next beat, and whole.
            latest = null;
        }
    }

    private static void show(Consumer<RoomSnapshot> looker, RoomSnapshot room) {
        try {
            looker.accept(room);
        } catch (RuntimeException e) {
            LOG.warn("One who looks at a live room did not get it; the next reading comes", e);
        }
    }
}
