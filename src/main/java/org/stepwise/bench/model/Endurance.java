package org.stepwise.bench.model;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.Generation;
import org.stepwise.inference.engine.GenerationEvent;
import org.stepwise.inference.engine.GenerationRequest;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.sampling.SamplingParameters;

/** Asks an engine for all kinds of things for a long time, and looks whether it takes ever more memory. */
final class Endurance {

    private static final int TENTHS = 10;
    private static final int MOST_AT_ONCE = 12;
    private static final int PREFIX = 200;

    private final Engine engine;
    private final int vocabulary;
    private final AtomicLong steps;
    private final Compute on;
    private final Random random = new Random(23);
    private final int[] prefix;

    Endurance(Engine engine, int vocabulary, AtomicLong steps, Compute on) {
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.steps = steps;
        this.on = on;
        this.prefix = random.ints(PREFIX, 0, vocabulary).toArray();
    }

    void run(long asked, PrintStream out) throws InterruptedException {
        long began = steps.get();
        List<Generation> running = new ArrayList<>();
        int requests = 0;
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            while (steps.get() - began < asked * tenth / TENTHS) {
                while (running.size() < 1 + random.nextInt(MOST_AT_ONCE)) {
                    running.add(engine.submit(request()));
                    requests++;
                }
                Generation oldest = running.removeFirst();
                if (random.nextInt(10) == 0) {
                    oldest.cancel();
                }
                untilItsEnd(oldest);
            }
            System.gc();
            out.printf(
                    Locale.ROOT,
                    "%,9d steps, %,7d requests: anonymous memory of the host %.3f GB%s%n",
                    steps.get() - began,
                    requests,
                    Machine.anonymous() / 1e9,
                    on.isCard() ? String.format(Locale.ROOT, ", of the card %.3f GB", Machine.taken(on) / 1e9) : "");
        }
        for (Generation generation : running) {
            generation.cancel();
            untilItsEnd(generation);
        }
    }

    /** Short and long, some that begin alike, drawn in every way. */
    private GenerationRequest request() {
        int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 600 : 60);
        int[] ids = random.ints(length, 0, vocabulary).toArray();
        if (random.nextInt(3) == 0) {
            int[] joined = Arrays.copyOf(prefix, PREFIX + length);
            System.arraycopy(ids, 0, joined, PREFIX, length);
            ids = joined;
        }
        boolean penalties = random.nextInt(4) == 0;
        SamplingParameters sampling = new SamplingParameters(
                random.nextInt(4) == 0 ? 0 : 0.8,
                random.nextInt(3) == 0 ? 40 : 0,
                random.nextBoolean() ? 0.9 : 1,
                random.nextInt(5) == 0 ? 0.05 : 0,
                penalties ? 1.1 : 1,
                penalties ? 0.2 : 0,
                0,
                random.nextInt(),
                random.nextInt(6) == 0 ? 3 : -1);
        return new GenerationRequest(ids, 1 + random.nextInt(80), sampling, true, null, "pupil-" + random.nextInt(5));
    }

    private static void untilItsEnd(Generation generation) throws InterruptedException {
        GenerationEvent event = generation.take();
        while (event instanceof GenerationEvent.Token) {
            event = generation.take();
        }
        if (event instanceof GenerationEvent.Failed(String message)) {
            throw new IllegalStateException(message);
        }
    }
}
