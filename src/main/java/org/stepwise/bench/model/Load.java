package org.stepwise.bench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.Generation;
import org.stepwise.inference.engine.GenerationEvent;
import org.stepwise.inference.engine.GenerationRequest;
import org.stepwise.inference.sampling.SamplingParameters;

/** Requests to an engine with random prompts, and how fast they are answered. */
final class Load {

    private static final int ROUNDS = 3;
    private static final int PROMPTS = 12;
    private static final int BREAK_MILLIS = 150;

    private final Engine engine;
    private final int vocabulary;
    private final Random random = new Random(7);

    Load(Engine engine, int vocabulary) {
        this.engine = engine;
        this.vocabulary = vocabulary;
    }

    /** Seconds until the first token of a prompt of so many tokens while nobody else is served: the best of some rounds. */
    double firstToken(int length) throws InterruptedException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            Generation generation = engine.submit(request(length, 1));
            until(generation, 1);
            best = round == 0 ? best : Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return best;
    }

    /** Tokens a second of so many sequences at once, each in the middle of its answer at this context. */
    double decode(int batch, int context, int tokens) throws InterruptedException {
        double best = 0;
        for (int round = 0; round < 2; round++) {
            List<Generation> running = start(batch, context - tokens / 2, tokens);
            // Everyone has begun and, in the first round, what is recorded is recorded.
            for (Generation generation : running) {
                until(generation, tokens / 4);
            }
            long began = System.nanoTime();
            long counted = 0;
            for (Generation generation : running) {
                counted += until(generation, tokens / 2);
            }
            best = Math.max(best, counted / ((System.nanoTime() - began) / 1e9));
            finish(running);
        }
        return best;
    }

    /**
     * How a prompt and the answers beside it get on with each other.
     *
     * @param first seconds until the first token of the prompt, the worst of some
     * @param usual seconds between two tokens of the others, the median
     * @param rare seconds that one in a hundred of those gaps is longer than
     */
    record Beside(double first, double usual, double rare) {}

    /** Prompts one after another while so many others are being answered. */
    Beside firstTokenAmong(int others, int context, int length) throws InterruptedException {
        List<Generation> running = new ArrayList<>();
        List<List<Long>> times = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            List<Long> seen = Collections.synchronizedList(new ArrayList<>());
            times.add(seen);
            running.addAll(engine.submit(List.of(request(context, 4096)), () -> seen.add(System.nanoTime())));
        }
        for (Generation generation : running) {
            until(generation, 8);
        }
        times.forEach(List::clear);
        double worst = 0;
        for (int round = 0; round < PROMPTS; round++) {
            long began = System.nanoTime();
            until(engine.submit(request(length, 1)), 1);
            worst = Math.max(worst, (System.nanoTime() - began) / 1e9);
            Thread.sleep(BREAK_MILLIS);
        }
        finish(running);
        double[] gaps = times.stream().flatMapToDouble(Load::gaps).sorted().toArray();
        return new Beside(worst, gaps[gaps.length / 2], gaps[gaps.length * 99 / 100]);
    }

    /** Seconds between one and the next, without the last, which is the end. */
    private static DoubleStream gaps(List<Long> times) {
        return IntStream.range(1, times.size() - 1).mapToDouble(i -> (times.get(i) - times.get(i - 1)) / 1e9);
    }

    /** Seconds until each of so many prompts that came at once has its first token; they begin alike, or not at all. */
    double firstTokens(int prompts, int prefix, int tail, boolean alike) throws InterruptedException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            int[] shared = ids(prefix);
            List<GenerationRequest> requests = new ArrayList<>();
            for (int i = 0; i < prompts; i++) {
                int[] ids = Arrays.copyOf(alike ? shared : ids(prefix), prefix + tail);
                System.arraycopy(ids(tail), 0, ids, prefix, tail);
                requests.add(request(ids, 1));
            }
            long began = System.nanoTime();
            for (Generation generation : engine.submit(requests, () -> {})) {
                until(generation, 1);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return best;
    }

    private List<Generation> start(int batch, int prompt, int tokens) {
        List<Generation> running = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            running.add(engine.submit(request(prompt, tokens)));
        }
        return running;
    }

    private static void finish(List<Generation> running) throws InterruptedException {
        running.forEach(Generation::cancel);
        for (Generation generation : running) {
            GenerationEvent event = generation.take();
            while (event instanceof GenerationEvent.Token) {
                event = generation.take();
            }
        }
    }

    private GenerationRequest request(int prompt, int tokens) {
        return request(ids(prompt), tokens);
    }

    private int[] ids(int count) {
        return random.ints(count, 0, vocabulary).toArray();
    }

    private GenerationRequest request(int[] ids, int tokens) {
        SamplingParameters sampling = new SamplingParameters(0.7, 0, 0.9, 0, 1, 0, 0, random.nextInt(), -1);
        return new GenerationRequest(ids, tokens, sampling, true, null, "bench");
    }

    /** Waits for so many tokens, and tells how many came. */
    private static long until(Generation generation, int tokens) throws InterruptedException {
        for (int i = 0; i < tokens; i++) {
            if (generation.take() instanceof GenerationEvent.Failed(String message)) {
                throw new IllegalStateException(message);
            }
        }
        return tokens;
    }
}
