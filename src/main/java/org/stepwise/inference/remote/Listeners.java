package org.stepwise.inference.remote;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever wants to know of changes; one that fails keeps nobody else from knowing. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /** Returns what takes the listener away again. */
    public Runnable add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}
