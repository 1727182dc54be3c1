package org.stepwise.bench.model;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.torch.Roofline;

/** Measured figures, to be printed with their share of what the device could do at best. */
final class Figures {

    private final ModelConfig config;
    private final MemoryPlan plan;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param perSecond tokens
     * @param tokens of one step, of which all times and sums below are
     * @param bytes that have to be read
     * @param operations that have to be done
     */
    private record Figure(String what, double perSecond, int tokens, double bytes, double operations) {

        String line(Roofline roofline) {
            double best = Math.max(bytes / roofline.bytes(), operations / roofline.operations());
            double share = best * perSecond / tokens;
            return String.format(
                    Locale.ROOT,
                    "%-36s %10.1f tokens/s %9.2f ms  %5.1f %%",
                    what,
                    perSecond,
                    1000 * tokens / perSecond,
                    100 * share);
        }
    }

    Figures(ModelConfig config) {
        this.config = config;
        this.plan = MemoryPlan.of(config, 0);
    }

    /** @param perSecond tokens of all sequences together */
    void decode(int batch, int context, double perSecond) {
        double bytes = read() + (double) batch * context * plan.row();
        String what = "decode, batch " + batch + ", context " + context;
        figures.add(new Figure(what, perSecond, batch, bytes, 2.0 * batch * multiplied()));
    }

    /** @param seconds until the first token */
    void prefill(int tokens, double seconds) {
        String what = "prefill and first token, " + tokens;
        figures.add(new Figure(what, tokens / seconds, tokens, read(), 2.0 * tokens * multiplied()));
    }

    void print(Roofline roofline, PrintStream out) {
        figures.forEach(figure -> out.println(figure.line(roofline)));
    }

    /** Weights that each token is multiplied with; the table of embeddings is only looked up. */
    private long multiplied() {
        return config.parameters() - (config.tied() ? 0 : embedding());
    }

    private long read() {
        return plan.weights() - (config.tied() ? 0 : embedding() * config.type().bytes());
    }

    private long embedding() {
        return (long) config.vocabulary() * config.hidden();
    }
}
