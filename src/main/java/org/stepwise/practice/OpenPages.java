package org.stepwise.practice;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The pages on which a work is open right now, so that they hear of what was decided elsewhere. */
@Component
class OpenPages {

    private final Map<UUID, Set<Runnable>> pages = new ConcurrentHashMap<>();

    /** @param listener run on another thread; the registration has to be removed when the page is left */
    Registration listen(UUID work, Runnable listener) {
        pages.computeIfAbsent(work, unused -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> pages.computeIfPresent(work, (unused, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Out of the teacher's request: a page that is shown anew reads what is stored by now. */
    @Async
    @TransactionalEventListener
    void on(LineDecided decided) {
        pages.getOrDefault(decided.work(), Set.of()).forEach(Runnable::run);
    }
}
