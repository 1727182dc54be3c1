package org.stepwise.liveroom;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stepwise.practice.WorkChanged;
import org.stepwise.signals.Signal;
import org.stepwise.signals.SignalListener;

/** The classes that are looked at on this node. Who may look is for the caller to know. */
@Component
class LiveRooms implements SignalListener {

    /** Minutes go by, pages fall silent, and pupils join: nobody tells of these. */
    private static final String BEAT = "PT15S";

    private final Map<UUID, LiveRoom> rooms = new ConcurrentHashMap<>();
    /** Says when; what takes long runs elsewhere. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-room-clock").daemon().factory());

    private final RoomReader reader;

    LiveRooms(RoomReader reader) {
        this.reader = reader;
    }

    /**
     * @param looker run on another thread, and quick
     * @return to be run when the page is left
     */
    Runnable look(UUID schoolClass, Consumer<RoomSnapshot> looker) {
        LiveRoom entered = rooms.compute(schoolClass, (id, open) -> {
            LiveRoom room = open == null ? new LiveRoom(id, reader, clock) : open;
            room.enter(looker);
            return room;
        });
        return () -> rooms.computeIfPresent(schoolClass, (id, room) -> {
            entered.leave(looker);
            return room.isEmpty() ? null : room;
        });
    }

    /** Runs something once, on a thread of its own. */
    void later(Duration delay, Runnable command) {
        clock.schedule(() -> Thread.startVirtualThread(command), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    int open() {
        return rooms.size();
    }

    @Scheduled(fixedDelayString = BEAT, initialDelayString = BEAT)
    void beat() {
        rooms.values().forEach(LiveRoom::refresh);
    }

    @Override
    public void heard(Signal signal) {
        WorkChanged.in(signal).ifPresent(change -> rooms.values().forEach(room -> room.changed(change.student())));
    }

    @Override
    public void missed() {
        beat();
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
