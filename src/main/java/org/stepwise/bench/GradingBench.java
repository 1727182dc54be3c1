package org.stepwise.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.BankExamples;

/** How many answers are graded in a second, how long the slowest take, and whether memory stays where it is. */
final class GradingBench {

    private static final int SEEDS = 20;
    private static final int STAGES = 10;
    private static final double MEGABYTE = 1 << 20;

    /** One graded answer. */
    private record Timing(String kind, long nanos, String verdict) {}

    private final Path bank;
    private final long count;

    GradingBench(Path bank, long count) {
        this.bank = bank;
        this.count = count;
    }

    void run(PrintStream out) throws IOException {
        List<BankExamples.Example> examples = new ArrayList<>(BankExamples.of(bank, SEEDS));
        // So that each tenth has something of everything.
        Collections.shuffle(examples, new Random(SEEDS));
        int threads = Runtime.getRuntime().availableProcessors();
        out.printf("%d examples of the bank over %d seeds, %d threads%n", examples.size(), SEEDS, threads);
        pass(examples, 0, examples.size(), threads);
        List<Timing> first = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        long done = 0;
        long nanos = 0;
        for (int stage = 0; stage < STAGES; stage++) {
            long next = count * (stage + 1) / STAGES;
            long start = System.nanoTime();
            List<Timing> timings = pass(examples, done, next, threads);
            nanos += System.nanoTime() - start;
            first = stage == 0 ? timings : first;
            done = next;
            used.add(usedMegabytes());
        }
        out.printf(Locale.ROOT, "%d checks, %.0f a second%n", done, done * 1e9 / nanos);
        table(first, out);
        out.printf(
                Locale.ROOT,
                "used heap after each tenth: %s MB%n",
                used.stream().map(value -> "%.1f".formatted(value)).toList());
    }

    private static List<Timing> pass(List<BankExamples.Example> examples, long from, long to, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Timing>>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int offset = thread;
                parts.add(pool.submit(() -> {
                    List<Timing> timings = new ArrayList<>();
                    for (long i = from + offset; i < to; i += threads) {
                        timings.add(timed(examples.get((int) (i % examples.size()))));
                    }
                    return timings;
                }));
            }
            List<Timing> all = new ArrayList<>();
            for (Future<List<Timing>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Timing timed(BankExamples.Example example) {
        long start = System.nanoTime();
        Verdict verdict = Grading.grade(example.key(), example.answer());
        return new Timing(example.key().kind().id(), System.nanoTime() - start, verdict.word());
    }

    private static void table(List<Timing> timings, PrintStream out) {
        Map<String, List<Timing>> kinds = new TreeMap<>();
        timings.forEach(timing -> {
            kinds.computeIfAbsent(timing.kind(), _ -> new ArrayList<>()).add(timing);
            kinds.computeIfAbsent("all", _ -> new ArrayList<>()).add(timing);
            // What is not right is explained too, which takes longer than the verdict.
            kinds.computeIfAbsent("all " + timing.verdict(), _ -> new ArrayList<>())
                    .add(timing);
        });
        out.printf("%-20s %8s %9s %9s %9s %10s%n", "kind", "share", "p50 ms", "p99 ms", "max ms", "undecided");
        kinds.forEach((kind, all) -> {
            long[] sorted = all.stream().mapToLong(Timing::nanos).sorted().toArray();
            long undecided = all.stream()
                    .filter(timing -> timing.verdict().equals("undecided"))
                    .count();
            out.printf(
                    Locale.ROOT,
                    "%-20s %7.1f%% %9.2f %9.2f %9.2f %9.2f%%%n",
                    kind,
                    100.0 * all.size() / timings.size(),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    sorted[sorted.length - 1] / 1e6,
                    100.0 * undecided / all.size());
        });
    }

    private static double usedMegabytes() {
        System.gc();
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }
}
