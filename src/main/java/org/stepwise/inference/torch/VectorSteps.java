package org.stepwise.inference.torch;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.vector.Crew;
import org.stepwise.inference.vector.Step;

/**
 * Steps in which few sequences read one token each, computed without libtorch, over the weights and the pool of its program: to be
 * closed before that. One thread at a time.
 */
final class VectorSteps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorSteps.class);

    private final Program program;
    private final Step step;
    private final int limit;

    /** Numbers of sequences. */
    private final BitSet taken = new BitSet();

    private VectorSteps(VectorWeights weights, int limit) {
        ModelConfig config = weights.config();
        this.program = weights.program();
        this.limit = limit;
        this.step = new Step(
                weights.outside(limit),
                IntStream.range(0, config.layers()).mapToObj(weights::layer).toList(),
                config.heads(),
                config.keyValueHeads(),
                config.headSize(),
                config.epsilon(),
                new Crew(JniUtils.getNumThreads()));
    }

    /** For the numbers of sequences for which they are measured to be quicker; null where there is none. */
    static @Nullable VectorSteps measured(Program program, ModelConfig config, int limit) {
        if (!suit(config)) {
            return null;
        }
        VectorWeights weights = new VectorWeights(program, config);
        if (!weights.suit()) {
            return null;
        }
        VectorSteps steps = new VectorSteps(weights, limit);
        try {
            VectorTrial trial = new VectorTrial(program, weights, steps);
            steps.taken.or(trial.quicker());
            LOG.info(
                    "Steps are computed by vectors for these numbers of sequences: {} ({})",
                    steps.taken.isEmpty() ? "none" : steps.taken,
                    trial.told());
        } catch (RuntimeException | Error e) {
            steps.close();
            throw e;
        }
        if (steps.taken.isEmpty()) {
            steps.close();
            return null;
        }
        return steps;
    }

    /** For up to so many sequences. */
    static VectorSteps upTo(int most, Program program, ModelConfig config, int limit) {
        VectorWeights weights = new VectorWeights(program, config);
        if (!suit(config) || !weights.suit()) {
            throw new IllegalArgumentException("This JVM's vectors do not suit the model.");
        }
        VectorSteps steps = new VectorSteps(weights, limit);
        steps.taken.set(1, most + 1);
        return steps;
    }

    /** Whether this JVM has vectors, and the model the type that is read by them. */
    private static boolean suit(ModelConfig config) {
        return config.type() == WeightType.BF16
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && Step.suits(config.headSize());
    }

    boolean take(List<Slice> slices) {
        return taken.get(slices.size())
                && slices.stream().allMatch(slice -> slice.ids().length == 1 && slice.draw() != null);
    }

    /** float32 [slices, limit] */
    PtNDArray logits(List<Slice> slices) {
        List<Step.Read> reads = slices.stream()
                .map(slice -> new Step.Read(slice.ids()[0], slice.position(), slice.start()))
                .toList();
        return (PtNDArray) program.manager().create(step.logits(reads), new Shape(slices.size(), limit));
    }

    /** A crew of its own does the products of the trial as well. */
    Crew crew() {
        return step.crew();
    }

    int limit() {
        return limit;
    }

    @Override
    public void close() {
        step.close();
    }
}
