package org.stepwise.bench.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.stepwise.inference.cuda.Card;
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
        Roofline roofline = Roofline.measure(on, config.type());
        out.printf(
                Locale.ROOT,
                "%s; a copy moves %.1f GB/s, a large product of %s does %.3f TFLOPS%n",
                hardware(on),
                roofline.bytes() / 1e9,
                config.type().configured(),
                roofline.operations() / 1e12);
        out.printf(
                Locale.ROOT,
                "%d layers, hidden %d, vocabulary %d: %,d weights (%s), %s%s%n",
                config.layers(),
                config.hidden(),
                config.vocabulary(),
                config.parameters(),
                weights,
                config.awq() == null ? "" : "AWQ of 4 bits and ",
                config.type().configured());
        int[] batches = on.isCard() ? CARD_BATCHES : HOST_BATCHES;
        int most = batches[batches.length - 1];
        int context = on.isCard() ? 1000 : 128;
        int length = on.isCard() ? 8192 : 2048;
        // First, since a card's memory that this process has taken comes back only with its end.
        if (options.python() != null) {
            new TransformersBench(options.python(), folder.path(), on, batches, context).run(out);
        }
        RunnerLimits limits = new RunnerLimits(
                config.vocabulary(),
                on.isCard() ? 2048 : 512,
                most,
                length,
                2048,
                options.utilization(),
                options.graphs());
        long began = System.nanoTime();
        try (Engine engine = Engine.start(
                () -> Runners.load(folder, on, limits),
                new EngineLimits(most, limits.tokens(), 256, length),
                Set.of(),
                config.vocabulary())) {
            out.printf(
                    Locale.ROOT,
                    "loaded in %.1f s; anonymous memory of the host %.2f GB; sequences of up to %d tokens%n%n",
                    (System.nanoTime() - began) / 1e9,
                    anonymous() / 1e9,
                    engine.longest());
            figures(engine, new Figures(config, roofline), config, on, batches, context);
        }
    }

    private void figures(Engine engine, Figures figures, ModelConfig config, Compute on, int[] batches, int context)
            throws InterruptedException {
        Load load = new Load(engine, config.vocabulary());
        for (int tokens : on.isCard() ? new int[] {128, 512, 2048} : new int[] {128, 512}) {
            out.println(figures.prefill(tokens, load.firstToken(tokens)));
        }
        int answer = on.isCard() ? 256 : 32;
        for (int batch : batches) {
            int here = batch == 128 ? context / 2 : context;
            out.println(figures.decode(batch, here, load.decode(batch, here, answer)));
        }
        if (on.isCard()) {
            out.printf(
                    Locale.ROOT,
                    "first token of 512 while 31 others are answered: %.1f ms (worst of 3)%n",
                    1000 * load.firstTokenAmong(31, context, 512));
        }
        out.printf(Locale.ROOT, "anonymous memory of the host at the end: %.2f GB%n", anonymous() / 1e9);
    }

    private static String hardware(Compute on) {
        if (on.isCard()) {
            return Card.all().get(on.card()).name();
        }
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor() + ")";
    }

    private static String processor() {
        return field(Path.of("/proc/cpuinfo"), "model name", "unknown");
    }

    /** Bytes. */
    private static double anonymous() {
        return Double.parseDouble(
                        field(Path.of("/proc/self/status"), "RssAnon", "0 kB").replace(" kB", ""))
                * 1024;
    }

    private static String field(Path file, String name, String otherwise) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
