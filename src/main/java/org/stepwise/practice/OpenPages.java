package org.stepwise.practice;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stepwise.signals.Signal;
import org.stepwise.signals.SignalListener;

/** The pages on which a work is open on this node, so that they hear of what a teacher decided or wrote on any node. */
@Component
class OpenPages implements SignalListener {

    private static final String TOPIC = "page";

    private final Map<UUID, Set<Runnable>> pages = new ConcurrentHashMap<>();
    private final Presence presence;

    OpenPages(Presence presence) {
        this.presence = presence;
    }

    /** What tells the pages of a work that there is something new on them. */
    static Signal news(UUID work) {
        return Signal.of(TOPIC, work);
    }

    /** @param listener run on another thread; the registration has to be removed when the page is left */
    Registration listen(UUID work, UUID student, Runnable listener) {
        pages.compute(work, (unused, listeners) -> {
            Set<Runnable> open = listeners == null ? ConcurrentHashMap.newKeySet() : listeners;
            open.add(listener);
            return open;
        });
        try {
            presence.opened(work, student);
        } catch (RuntimeException e) {
            // Nobody holds the registration: it would be listened to for ever.
            remove(work, listener);
            throw e;
        }
        return Registration.once(() -> leave(work, listener));
    }

    private void leave(UUID work, Runnable listener) {
        if (remove(work, listener)) {
            presence.left(work);
        }
    }

    /** Whether it was the last. */
    private boolean remove(UUID work, Runnable listener) {
        return pages.computeIfPresent(work, (unused, listeners) -> {
                    listeners.remove(listener);
                    return listeners.isEmpty() ? null : listeners;
                })
                == null;
    }

    @Scheduled(fixedDelayString = Presence.BEAT, initialDelayString = Presence.BEAT)
    void stillOpen() {
        presence.stillOpen(pages.keySet());
    }

    @Override
    public void heard(Signal signal) {
        if (signal.topic().equals(TOPIC)) {
            signal.ids().forEach(work -> Optional.ofNullable(pages.get(work)).ifPresent(OpenPages::tell));
        }
    }

    @Override
    public void missed() {
        pages.values().forEach(OpenPages::tell);
    }

    private static void tell(Set<Runnable> listeners) {
        listeners.forEach(Thread::startVirtualThread);
    }
}
