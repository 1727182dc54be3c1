package org.stepwise.inference.torch;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
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

/** Steps in which few sequences read one token each, computed without libtorch, over the weights and the pool of its program. */
final class VectorSteps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorSteps.class);

    private final Program program;
    private final Step step;
    private final int limit;
    private final int most;

    private VectorSteps(Program program, Step step, int limit, int most) {
        this.program = program;
        this.step = step;
        this.limit = limit;
        this.most = most;
    }

    /** Whether this JVM has vectors, and the model the type that is read by them. */
    static boolean suit(ModelConfig config) {
        return config.type() == WeightType.BF16
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && Step.suits(config.headSize());
    }

    /**
     * @param program with its weights and its pool
     * @param limit ids from here on have no logits
     * @return null where libtorch is as quick for one token already, or lays out the weights in another way
     */
    static @Nullable VectorSteps measure(Program program, ModelConfig config, int limit) {
        VectorWeights weights = new VectorWeights(program, config);
        if (!weights.suit()) {
            return null;
        }
        int most;
        try (Crew crew = new Crew(JniUtils.getNumThreads())) {
            most = new VectorTrial(program, weights, crew).most();
        }
        if (most == 0) {
            return null;
        }
        LOG.info("Steps of up to {} sequences are computed by vectors", most);
        return upTo(most, weights, limit);
    }

    /** @param most sequences in a step */
    static VectorSteps upTo(int most, VectorWeights weights, int limit) {
        ModelConfig config = weights.config();
        Step step = new Step(
                weights.outside(limit),
                IntStream.range(0, config.layers()).mapToObj(weights::layer).toList(),
                config.heads(),
                config.keyValueHeads(),
                config.headSize(),
                config.epsilon(),
                new Crew(JniUtils.getNumThreads()));
        return new VectorSteps(weights.program(), step, limit, most);
    }

    boolean take(List<Slice> slices) {
        return slices.size() <= most
                && slices.stream().allMatch(slice -> slice.ids().length == 1 && slice.draw() != null);
    }

    /** float32 [slices, limit] */
    PtNDArray logits(List<Slice> slices) {
        List<Step.Read> reads = slices.stream()
                .map(slice -> new Step.Read(slice.ids()[0], slice.position(), slice.start()))
                .toList();
        return (PtNDArray) program.manager().create(step.logits(reads), new Shape(slices.size(), limit));
    }

    @Override
    public void close() {
        step.close();
    }
}
