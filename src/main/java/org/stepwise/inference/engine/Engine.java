package org.stepwise.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.engine.GenerationEvent.Failed;
import org.stepwise.inference.engine.GenerationEvent.FinishReason;
import org.stepwise.inference.engine.GenerationEvent.Finished;
import org.stepwise.inference.engine.GenerationEvent.Token;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.sampling.Nucleus;

/**
 * One thread owns the device: it loads the model, and then, step after step, takes new requests, asks the scheduler what to
 * read, lets the model read it and hands out the tokens. Everyone else talks to it through queues.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** After so many failed steps in a row the device is taken for broken. */
    private static final int HOPELESS = 5;

    private static final String STOPPED = "The engine was stopped.";

    private final EngineLimits limits;
    private final Set<Integer> ends;
    private final int vocabulary;
    private final Queue<Sequence> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CompletableFuture<ModelRunner> loaded = new CompletableFuture<>();
    private final Thread loop;
    private final Outbox outbox = new Outbox();
    private volatile boolean closed;
    private volatile EngineStatus status = new EngineStatus(0, 0, 0, 0, 0, 0, 0);
    private int failures;
    private long promptTokens;
    private long generatedTokens;

    private Engine(Supplier<ModelRunner> model, EngineLimits limits, Set<Integer> ends, int vocabulary) {
        this.limits = limits;
        this.ends = Set.copyOf(ends);
        this.vocabulary = vocabulary;
        this.loop = Thread.ofPlatform().name("engine").daemon().unstarted(() -> run(model));
    }

    /**
     * Loads the model and begins to serve.
     *
     * @param model is loaded, used and closed by the engine's own thread
     * @param ends ids that end an answer
     * @param vocabulary ids that may be drawn
     */
    public static Engine start(Supplier<ModelRunner> model, EngineLimits limits, Set<Integer> ends, int vocabulary) {
        Engine engine = new Engine(model, limits, ends, vocabulary);
        engine.loop.start();
        try {
            engine.loaded.join();
            return engine;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Tokens of prompt and answer together that a request may have. */
    public int longest() {
        return Math.min(limits.length(), loaded.join().rows());
    }

    /** Whether it serves; once it does not, it never will again. */
    public boolean isRunning() {
        return loop.isAlive() && !closed;
    }

    /** Waits until it has stopped, for whatever reason. */
    public void awaitEnd() throws InterruptedException {
        loop.join();
    }

    public EngineStatus status() {
        return status;
    }

    /**
     * Takes a request.
     *
     * @throws QueueFullException if as many wait as may
     * @throws IllegalArgumentException if it can never be served
     */
    public Generation submit(GenerationRequest request) {
        return submit(List.of(request), () -> {}).getFirst();
    }

    /**
     * Takes several requests, or none of them.
     *
     * @param bell is rung for each event of any of them, by the engine's thread: it must not wait
     */
    public List<Generation> submit(List<GenerationRequest> requests, Runnable bell) {
        requests.forEach(this::refuseUnservable);
        int before = unfinished.getAndUpdate(
                now -> now + requests.size() > limits.waiting() + limits.sequences() ? now : now + requests.size());
        if (before + requests.size() > limits.waiting() + limits.sequences()) {
            throw new QueueFullException(before);
        }
        List<Generation> generations = new ArrayList<>();
        for (GenerationRequest request : requests) {
            Generation generation = new Generation(() -> LockSupport.unpark(loop), bell);
            generations.add(generation);
            arrived.add(new Sequence(request, generation));
        }
        LockSupport.unpark(loop);
        if (closed) {
            refuseArrived();
        }
        return generations;
    }

    private void refuseUnservable(GenerationRequest request) {
        int length = request.prompt().length + request.maxTokens();
        if (request.prompt().length < 1 || request.maxTokens() < 1) {
            throw new IllegalArgumentException("A request needs a prompt of one token and leave for one more.");
        }
        if (length > longest()) {
            throw new IllegalArgumentException(
                    "The prompt has " + request.prompt().length + " tokens and the answer may have "
                            + request.maxTokens() + ": together more than the " + longest() + " that fit.");
        }
    }

    private void run(Supplier<ModelRunner> model) {
        // What is still to be handed out comes before the end of the runner, which may take a while.
        try (ModelRunner runner = model.get();
                outbox) {
            outbox.start();
            Scheduler scheduler = new Scheduler(limits, runner.rows());
            loaded.complete(runner);
            try {
                serve(scheduler, runner);
            } finally {
                scheduler.drain(sequence -> fail(sequence, STOPPED));
            }
        } catch (Throwable e) {
            if (!loaded.completeExceptionally(e)) {
                LOG.error("The engine has stopped", e);
            }
        } finally {
            closed = true;
            refuseArrived();
        }
    }

    private void serve(Scheduler scheduler, ModelRunner runner) {
        Steps steps = new Steps(scheduler, runner, vocabulary);
        while (!closed && failures < HOPELESS) {
            takeArrived(scheduler);
            scheduler.removeCancelled(sequence -> finish(sequence, FinishReason.CANCELLED));
            if (scheduler.isIdle()) {
                outbox.send();
                LockSupport.park(this);
            } else {
                step(scheduler, steps);
            }
            outbox.send();
            tell(scheduler, runner);
        }
    }

    private void takeArrived(Scheduler scheduler) {
        for (Sequence sequence = arrived.poll(); sequence != null; sequence = arrived.poll()) {
            promptTokens += sequence.size();
            scheduler.add(sequence);
        }
    }

    /** Of any thread, once nothing is handed out any more. */
    private void refuseArrived() {
        for (Sequence sequence = arrived.poll(); sequence != null; sequence = arrived.poll()) {
            unfinished.decrementAndGet();
            sequence.generation().tell(new Failed(STOPPED));
        }
    }

    private void step(Scheduler scheduler, Steps steps) {
        try {
            List<Steps.Next> drawn = steps.take(arrived.isEmpty());
            failures = 0;
            drawn.forEach(next -> append(next.sequence(), next.drawn(), scheduler));
        } catch (RuntimeException e) {
            failures++;
            LOG.error("A step failed; its requests are given up", e);
            steps.forget();
            scheduler.reset(sequence -> fail(sequence, Objects.toString(e.getMessage())));
        }
    }

    private void append(Sequence sequence, Drawn drawn, Scheduler scheduler) {
        if (drawn.id() == Nucleus.NONE) {
            giveUp(sequence, "The model's output is no numbers, or nothing of it is allowed here.", scheduler);
            return;
        }
        try {
            sequence.append(drawn.id());
        } catch (RuntimeException e) {
            LOG.warn("An answer does not follow its grammar", e);
            giveUp(sequence, Objects.toString(e.getMessage()), scheduler);
            return;
        }
        generatedTokens++;
        outbox.add(sequence.generation(), new Token(drawn));
        boolean ended = ends.contains(drawn.id()) && !sequence.request().ignoreEnd() || sequence.isComplete();
        if (ended || sequence.isFull()) {
            scheduler.end(sequence);
            finish(sequence, ended ? FinishReason.END : FinishReason.LENGTH);
        }
    }

    /** The others go on. */
    private void giveUp(Sequence sequence, String why, Scheduler scheduler) {
        scheduler.end(sequence);
        fail(sequence, why);
    }

    private void finish(Sequence sequence, FinishReason reason) {
        unfinished.decrementAndGet();
        outbox.add(sequence.generation(), new Finished(reason));
    }

    private void fail(Sequence sequence, String why) {
        unfinished.decrementAndGet();
        outbox.add(sequence.generation(), new Failed(why));
    }

    private void tell(Scheduler scheduler, ModelRunner runner) {
        status = new EngineStatus(
                scheduler.running(),
                scheduler.waiting(),
                scheduler.rowsInUse(),
                runner.rows(),
                promptTokens,
                generatedTokens,
                scheduler.preemptions());
    }

    /** Stops after the step that is under way; whoever waits is told. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(loop);
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
