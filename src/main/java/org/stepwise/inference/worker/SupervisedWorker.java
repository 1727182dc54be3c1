package org.stepwise.inference.worker;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.remote.Listeners;
import org.stepwise.inference.remote.RemoteChatModel;

/** A model in a process of its own, so that a crash of native code takes nothing else down. */
public final class SupervisedWorker implements ChatModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedWorker.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** A worker that lives and does not answer for so long is ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command;
    private final Backoff backoff;
    private final Listeners listeners = new Listeners();
    private final Thread supervisor;
    private volatile ModelState state = new ModelState.Starting();
    private volatile @Nullable RemoteChatModel served;
    private volatile boolean closed;

    private SupervisedWorker(List<String> command, Duration shortest) {
        this.command = command;
        this.backoff = new Backoff(shortest);
        this.supervisor = Thread.ofPlatform().name("model-supervisor").daemon().unstarted(this::supervise);
    }

    /** @param command as {@link org.stepwise.inference.WorkerCommand} gives it */
    public static SupervisedWorker start(List<String> command) {
        return start(command, SHORTEST);
    }

    static SupervisedWorker start(List<String> command, Duration shortestWait) {
        SupervisedWorker worker = new SupervisedWorker(command, shortestWait);
        worker.supervisor.start();
        return worker;
    }

    private void supervise() {
        try {
            while (!closed) {
                Ended ended = runOnce();
                if (closed) {
                    return;
                }
                Duration wait = backoff.after(ended.served());
                LOG.warn(
                        "The worker of the model has ended ({}); it is started again in {} s",
                        ended.why(),
                        wait.toSeconds());
                become(new ModelState.Unavailable(ended.why(), Instant.now().plus(wait)));
                Thread.sleep(wait);
                become(new ModelState.Starting());
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** @param served for how long it was ready */
    private record Ended(String why, Duration served) {}

    /** Runs the process to its end. */
    private Ended runOnce() throws InterruptedException {
        try (WorkerProcess process = WorkerProcess.start(command)) {
            URI address = process.awaitReady();
            if (address == null) {
                return new Ended(process.lastWords(), Duration.ZERO);
            }
            Instant ready = Instant.now();
            try (RemoteChatModel model = RemoteChatModel.connect(List.of(address), process.key(), this::heard)) {
                served = model;
                heard();
                String why = process.awaitEnd(() -> !(model.state() instanceof ModelState.Ready), PATIENCE);
                return new Ended(why, Duration.between(ready, Instant.now()));
            } finally {
                served = null;
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The worker could not be run", e);
            return new Ended("it cannot be started: " + e.getMessage(), Duration.ZERO);
        }
    }

    /** The worker that is running has another state; of one that has ended nothing is heard any more. */
    private void heard() {
        RemoteChatModel model = served;
        if (model != null) {
            become(model.state());
        }
    }

    private void become(ModelState now) {
        state = now;
        listeners.tell();
    }

    @Override
    public ModelState state() {
        return state;
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public ChatStream chat(ChatRequest request) {
        RemoteChatModel model = served;
        if (model == null) {
            throw new ModelUnavailableException("The model is not ready.");
        }
        return model.chat(request);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        supervisor.interrupt();
        supervisor.join();
    }
}
