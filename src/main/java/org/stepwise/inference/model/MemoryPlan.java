package org.stepwise.inference.model;

/**
 * How a model would fill a memory.
 *
 * @param weights bytes
 * @param tableOnHost whether the table of embeddings, of which a token reads one row, is left in the memory of the host
 * @param row bytes of keys and values for one token
 * @param pool bytes that are left for keys and values; negative if not even the weights fit
 */
public record MemoryPlan(ModelConfig config, long weights, boolean tableOnHost, long row, long pool) {

    /** For the logits, the activations of a step and what the libraries take. */
    private static final long WORKSPACE = 1L << 30;

    /** Tokens of a usual conversation. */
    public static final int USUAL = 2048;

    /** @param memory bytes that may be used */
    public static MemoryPlan of(ModelConfig config, long memory) {
        return plan(config, memory, weights(config));
    }

    /**
     * On a card: if there is not room for the usual conversations, the table of embeddings stays on the host.
     *
     * @param sequences that are to be served at once
     */
    public static MemoryPlan onCard(ModelConfig config, Quantization quantization, long memory, int sequences) {
        long all = quantization == Quantization.NONE ? weights(config) : eightBits(config);
        MemoryPlan plan = plan(config, memory, all);
        if (config.tied() || plan.rows() >= (long) sequences * USUAL) {
            return plan;
        }
        long smaller = all - table(config) * config.type().bytes();
        return new MemoryPlan(config, smaller, true, plan.row, memory - smaller - WORKSPACE);
    }

    private static long table(ModelConfig config) {
        return (long) config.vocabulary() * config.hidden();
    }

    /** Of the projections, that is; for their scales see {@link Quantization}. */
    private static long eightBits(ModelConfig config) {
        long projections = config.projections();
        return (config.parameters() - projections) * config.type().bytes()
                + projections
                + projections / config.hidden() * Float.BYTES;
    }

    /** On processors, with weights that are quantised when they are loaded. */
    public static MemoryPlan onProcessors(ModelConfig config, Quantization quantization, long memory) {
        if (config.awq() instanceof Awq awq) {
            return awq.staysOnProcessors() ? of(config, memory) : unpacked(config, memory);
        }
        long projections = config.projections();
        long table = table(config);
        long others = (config.parameters() - projections - (config.tied() ? 0 : table))
                * config.type().bytes();
        return switch (quantization) {
            case NONE, FP8 -> of(config, memory);
            case INT8 -> plan(config, memory, others + table + projections);
            case INT4 -> plan(config, memory, others + table + projections / 2 + projections / Quantization.GROUP * 4);
        };
    }

    /** The same where weights of four bits are unpacked, as by the plain path on a card. */
    public static MemoryPlan unpacked(ModelConfig config, long memory) {
        return plan(config, memory, config.parameters() * config.type().bytes());
    }

    private static MemoryPlan plan(ModelConfig config, long memory, long weights) {
        long row = config.keyValueSize() * config.type().bytes();
        return new MemoryPlan(config, weights, false, row, memory - weights - WORKSPACE);
    }

    /** Bytes of the weights as they are served: four bits and their scales where they are quantised. */
    private static long weights(ModelConfig config) {
        long all = config.parameters();
        if (!(config.awq() instanceof Awq(int group))) {
            return all * config.type().bytes();
        }
        long projections = config.projections();
        // One group for all rows of a projection: as many rows as its input has, which is about the hidden size.
        // A scale and a zero, in four bytes.
        long scales = projections / (group < 1 ? config.hidden() : group) * 4;
        return (all - projections) * config.type().bytes() + projections / 2 + scales;
    }

    public boolean fits() {
        return pool >= row;
    }

    /** Tokens that the pool holds. */
    public long rows() {
        return Math.max(0, pool) / row;
    }

    /** Tokens of one sequence alone. */
    public long longest() {
        return Math.min(config.maxLength(), rows());
    }

    /** How many sequences of so many tokens fit at once. */
    public long batch(int length) {
        return rows() / length;
    }

    /** Bytes that would have to be there for one sequence of so many tokens. */
    public long needed(int length) {
        return weights + WORKSPACE + row * length;
    }
}
