package org.stepwise.inference;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Weights;

/** {@code ./stepwise model inspect DIR}: what a model is, and what of it fits where. */
final class ModelInspection {

    private static final double USED = 0.9;
    private static final int USUAL = MemoryPlan.USUAL;

    /** What a worker serves at once, if it is not told otherwise. */
    private static final int SEQUENCES = 32;

    /**
     * A memory that a model could be in.
     *
     * @param plan with so many bytes
     */
    private record Memory(String name, long bytes, LongFunction<MemoryPlan> plan) {}

    private ModelInspection() {}

    static void print(Path path, PrintStream out) {
        ModelFolder folder = ModelFolder.open(path);
        ModelConfig config = folder.config();
        long files;
        try (Weights weights = folder.weights()) {
            files = weights.size();
        }
        out.printf(
                Locale.ROOT,
                "%s: Qwen2, %,d weights, %s%s%s%n",
                folder.id(),
                config.parameters(),
                config.awq() instanceof Awq(int group) ? "AWQ of 4 bits in groups of " + group + ", else " : "",
                config.type().configured(),
                config.tied() ? ", tied embeddings" : "");
        out.printf(
                "  %d layers, hidden %d, %d heads and %d for keys and values of %d, intermediate %d, vocabulary %d%n",
                config.layers(),
                config.hidden(),
                config.heads(),
                config.keyValueHeads(),
                config.headSize(),
                config.intermediate(),
                config.vocabulary());
        out.printf("  %d positions%s%n", config.maxLength(), config.rope().yarn() == null ? "" : " (YaRN)");
        out.printf(Locale.ROOT, "  weights in files: %.2f GiB%n", gib(files));
        out.printf(
                "  a token in the key/value pool: %d bytes%n%n",
                MemoryPlan.of(config, 0).row());
        out.printf(
                "%-28s %9s %9s %9s %9s  %s%n",
                "memory", "GiB", "weights", "pool", "longest", "at once, " + USUAL + " each");
        memories(config).forEach(memory -> line(out, memory));
    }

    private static void line(PrintStream out, Memory memory) {
        MemoryPlan plan = memory.plan().apply((long) (memory.bytes() * USED));
        if (plan.fits()) {
            out.printf(
                    Locale.ROOT,
                    "%-28s %9.1f %9.1f %9.1f %9d  %d%n",
                    memory.name(),
                    gib(memory.bytes()),
                    gib(plan.weights()),
                    gib(plan.pool()),
                    plan.longest(),
                    plan.batch(USUAL));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%-28s %9.1f %9.1f  does not fit: one sequence of %d tokens needs %.1f GiB at %.0f %% use%n",
                    memory.name(),
                    gib(memory.bytes()),
                    gib(plan.weights()),
                    USUAL,
                    gib((long) (plan.needed(USUAL) / USED)),
                    100 * USED);
        }
    }

    private static double gib(long bytes) {
        return bytes / (double) (1L << 30);
    }

    /** This machine, its graphics cards, and the usual sizes of cards. */
    private static List<Memory> memories(ModelConfig config) {
        List<Memory> memories = new ArrayList<>();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            for (Quantization way : ways(config, false)) {
                memories.add(new Memory(
                        way == Quantization.NONE
                                ? "this machine's processors"
                                : "    with --quantization " + way.option(),
                        machine.getTotalMemorySize(),
                        usable -> MemoryPlan.onProcessors(config, way, usable)));
            }
        }
        for (Quantization way : ways(config, true)) {
            LongFunction<MemoryPlan> onCard = usable -> MemoryPlan.onCard(config, way, usable, SEQUENCES);
            String with = way == Quantization.NONE ? "" : ", " + way.option();
            Card.all().forEach(card -> memories.add(new Memory(card.name() + with, card.memory(), onCard)));
            for (int size : new int[] {8, 12, 24, 80}) {
                memories.add(new Memory("a card of " + size + " GB" + with, size * 1_000_000_000L, onCard));
            }
        }
        return memories;
    }

    private static List<Quantization> ways(ModelConfig config, boolean onCard) {
        return Arrays.stream(Quantization.values())
                .filter(way -> way == Quantization.NONE || config.awq() == null && way.isForCards() == onCard)
                .toList();
    }
}
