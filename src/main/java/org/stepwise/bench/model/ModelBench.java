package org.stepwise.bench.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.EngineLimits;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.torch.Libtorch;
import org.stepwise.inference.torch.Roofline;
import org.stepwise.inference.torch.RunnerLimits;
import org.stepwise.inference.torch.Runners;

/** Measures a model through the engine: prompts read, answers written at several batches, the wait for the first token. */
public final class ModelBench {

    private static final int[] CARD_BATCHES = {1, 8, 32, 128};
    private static final int[] HOST_BATCHES = {1, 8};
    private static final long QUICK = 100_000_000;

    private final ModelBenchOptions options;
    private final PrintStream out;

    private ModelBench(ModelBenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs with the arguments of the command line.
     *
     * @throws IllegalArgumentException with a sentence for whoever typed them
     */
    public static void run(String[] arguments, PrintStream out) throws IOException, InterruptedException {
        new ModelBench(ModelBenchOptions.of(arguments), out).run();
    }

    private void run() throws IOException, InterruptedException {
        Compute on = Libtorch.load(options.device());
        if (options.model() != null) {
            measure(ModelFolder.open(options.model()), on, "its own");
            return;
        }
        Path folder = Files.createTempDirectory("stepwise-bench");
        try {
            RandomFolder.write(folder, options.shape(), options.kind());
            measure(ModelFolder.open(folder), on, "random");
        } finally {
            for (String file : new String[] {"config.json", "model.safetensors"}) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private void measure(ModelFolder folder, Compute on, String weights) throws IOException, InterruptedException {
        ModelConfig config = folder.config();
        int[] batches = Arrays.stream(on.isCard() ? CARD_BATCHES : HOST_BATCHES)
                .filter(batch -> batch <= options.sequences())
                .toArray();
        int context = on.isCard() ? 1000 : config.parameters() < QUICK ? 256 : 128;
        out.printf(
                Locale.ROOT,
                "%s; %d layers, hidden %d, vocabulary %d: %,d weights (%s), %s%s%n",
                Machine.name(on),
                config.layers(),
                config.hidden(),
                config.vocabulary(),
                config.parameters(),
                weights,
                config.awq() == null ? "" : "AWQ of 4 bits and ",
                config.type().configured());
        // First, since a card's memory that this process has taken comes back only with its end.
        if (options.python() != null) {
            new TransformersBench(options.python(), folder.path(), on, batches, context).run(out);
        }
        Figures figures = new Figures(config);
        long began = System.nanoTime();
        AtomicLong steps = new AtomicLong();
        try (Engine engine = engine(folder, on, batches[batches.length - 1], steps)) {
            out.printf(
                    Locale.ROOT,
                    "loaded in %.1f s; anonymous memory of the host %.2f GB; sequences of up to %d tokens%n",
                    (System.nanoTime() - began) / 1e9,
                    Machine.anonymous() / 1e9,
                    engine.longest());
            if (options.steps() > 0) {
                new Endurance(engine, config.vocabulary(), steps, on).run(options.steps(), out);
                return;
            }
            load(new Load(engine, config.vocabulary()), figures, config, on, batches, context);
        }
        Roofline roofline = Roofline.measure(on, config.type());
        out.printf(
                Locale.ROOT,
                "a copy moves %.1f GB/s, a large product does %.3f TFLOPS; the last column is the share of the better%n",
                roofline.bytes() / 1e9,
                roofline.operations() / 1e12);
        figures.print(roofline, out);
    }

    private Engine engine(ModelFolder folder, Compute on, int sequences, AtomicLong steps) {
        int vocabulary = folder.config().vocabulary();
        int length = Math.min(folder.config().maxLength(), on.isCard() ? 8192 : 2048);
        int tokens = on.isCard() && sequences > 8 ? 2048 : 512;
        RunnerLimits limits = new RunnerLimits(
                vocabulary, tokens, sequences, length, Math.min(length, 2048), options.utilization(), options.graphs());
        return Engine.start(
                () -> new CountedRunner(Runners.load(folder, on, options.quantization(), limits), steps),
                new EngineLimits(sequences, tokens, 256, length),
                Set.of(),
                vocabulary);
    }

    private void load(Load load, Figures figures, ModelConfig config, Compute on, int[] batches, int context)
            throws InterruptedException {
        for (int tokens : on.isCard() ? new int[] {128, 512, 2048} : new int[] {128, 512}) {
            figures.prefill(tokens, load.firstToken(tokens));
        }
        // What takes milliseconds is measured for some seconds, so that the JVM has compiled its part.
        boolean quick = on.isCard() || config.parameters() < QUICK;
        for (int batch : batches) {
            int here = batch == 128 ? context / 2 : context;
            figures.decode(batch, here, load.decode(batch, here, quick ? 256 : 32));
        }
        if (on.isCard() && batches[batches.length - 1] >= 32) {
            Load.Beside beside = load.firstTokenAmong(31, context, 512);
            out.printf(
                    Locale.ROOT,
                    "first token of 512 while 31 others are answered: %.1f ms (worst of 12); theirs come every %.2f ms, "
                            + "99 of 100 within %.2f ms%n",
                    1000 * beside.first(),
                    1000 * beside.usual(),
                    1000 * beside.rare());
        }
        if (batches[batches.length - 1] >= 8) {
            int prompts = Math.min(32, batches[batches.length - 1]);
            double alike = load.firstTokens(prompts, 600, 60, true);
            double apart = load.firstTokens(prompts, 600, 60, false);
            out.printf(
                    Locale.ROOT,
                    "%d prompts of 660 at once: %.0f ms; where 600 are the same, %.0f ms: %.1f times as fast%n",
                    prompts,
                    1000 * apart,
                    1000 * alike,
                    apart / alike);
        }
        out.printf(
                Locale.ROOT,
                "at the end: anonymous memory of the host %.2f GB%s%n",
                Machine.anonymous() / 1e9,
                on.isCard() ? String.format(Locale.ROOT, ", of the card %.2f GB", Machine.taken(on) / 1e9) : "");
    }
}
