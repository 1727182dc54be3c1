package org.stepwise.bench.model;

import java.util.Locale;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.torch.Roofline;

/** Lines of measured figures, each with its share of what the device could do at best. */
final class Figures {

    private final ModelConfig config;
    private final Roofline roofline;
    private final MemoryPlan plan;

    Figures(ModelConfig config, Roofline roofline) {
        this.config = config;
        this.roofline = roofline;
        this.plan = MemoryPlan.of(config, 0);
    }

    /** Weights that each token is multiplied with; the table of embeddings is only looked up. */
    private long multiplied() {
        long embedding = (long) config.vocabulary() * config.hidden();
        return config.parameters() - (config.tied() ? 0 : embedding);
    }

    private long read() {
        long embedding =
                (long) config.vocabulary() * config.hidden() * config.type().bytes();
        return plan.weights() - (config.tied() ? 0 : embedding);
    }

    String decode(int batch, int context, double perSecond) {
        double bytes = read() + (double) batch * context * plan.row();
        double best = Math.max(bytes / roofline.bytes(), 2.0 * batch * multiplied() / roofline.operations());
        return line("decode, batch " + batch + ", context " + context, perSecond, best * perSecond / batch);
    }

    String prefill(int tokens, double seconds) {
        double best = Math.max(read() / roofline.bytes(), 2.0 * tokens * multiplied() / roofline.operations());
        return line("prefill, " + tokens + " tokens", tokens / seconds, best / seconds)
                + String.format(Locale.ROOT, "  first token after %.1f ms", 1000 * seconds);
    }

    private static String line(String what, double perSecond, double share) {
        return String.format(Locale.ROOT, "%-36s %10.1f tokens/s  %5.1f %%", what, perSecond, 100 * share);
    }
}
