package org.stepwise.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out the events of a step on a thread of its own, in their order: waking everyone who waits for a token takes about as
 * long as a step of a card, which meanwhile begins the next one.
 */
final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final List<Event> LAST = List.of();

    private final BlockingQueue<List<Event>> steps = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("engine-outbox").daemon().unstarted(this::run);
    private List<Event> step = new ArrayList<>();

    private record Event(Generation generation, GenerationEvent event) {}

    void start() {
        thread.start();
    }

    /** Only the engine's thread may call it. */
    void add(Generation generation, GenerationEvent event) {
        step.add(new Event(generation, event));
    }

    /** Sends what was added since the last time. */
    void send() {
        if (!step.isEmpty()) {
            steps.add(step);
            step = new ArrayList<>();
        }
    }

    private void run() {
        try {
            for (List<Event> events = steps.take(); events != LAST; events = steps.take()) {
                events.forEach(Outbox::tell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who cannot be told does not keep the others from it. */
    private static void tell(Event event) {
        try {
            event.generation().tell(event.event());
        } catch (RuntimeException e) {
            LOG.error("An event could not be handed out", e);
        }
    }

    /** Waits until everything is handed out. */
    @Override
    public void close() {
        send();
        steps.add(LAST);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
