package org.stepwise.inference.worker;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.remote.RemoteChatModel;

/** A model in a process of its own, so that a crash of native code takes nothing else down. */
public final class SupervisedWorker implements ChatModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedWorker.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** A worker that lives and does not answer for so long is ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command;
    private final Backoff backoff;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
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
                Instant began = Instant.now();
                String why = runOnce();
                if (closed) {
                    return;
                }
                Duration wait = backoff.after(Duration.between(began, Instant.now()));
                LOG.warn("The worker of the model has ended ({}); it is started again in {} s", why, wait.toSeconds());
                become(new ModelState.Unavailable(why, Instant.now().plus(wait)));
                Thread.sleep(wait);
                become(new ModelState.Starting());
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Runs the process to its end, and tells why it ended. */
    private String runOnce() throws InterruptedException {
        try (WorkerProcess process = WorkerProcess.start(command)) {
            URI address = process.awaitReady();
            if (address == null) {
                return process.lastWords();
            }
            try (RemoteChatModel model = RemoteChatModel.connect(List.of(address), process.key())) {
                served = model;
                Runnable stop = model.onChange(() -> become(model.state()));
                try {
                    return process.awaitEnd(() -> model.state() instanceof ModelState.Unavailable, PATIENCE);
                } finally {
                    stop.run();
                    served = null;
                }
            }
        } catch (IOException e) {
            return "it cannot be started: " + e.getMessage();
        }
    }

    private void become(ModelState now) {
        state = now;
        listeners.forEach(Runnable::run);
    }

    @Override
    public ModelState state() {
        return state;
    }

    @Override
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
