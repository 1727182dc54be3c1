package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Objects;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Rope;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.Weights;
import org.stepwise.inference.sampling.Drawn;

/** The model on the processors of this machine: one method of its program a step. */
public final class HostRunner implements ModelRunner {

    private final Program program;
    private final Weights weights;
    private final Arena aligned;
    private final Sampler sampler;
    private final int rows;

    private HostRunner(Program program, Weights weights, Arena aligned, int rows) {
        this.program = program;
        this.weights = weights;
        this.aligned = aligned;
        this.sampler = new Sampler(program);
        this.rows = rows;
    }

    /**
     * @param limit ids from here on are padding of the vocabulary and never chosen
     * @param rows of the pool
     * @throws org.stepwise.inference.model.UnusableModelException if the weights do not fit the configuration
     */
    @SuppressWarnings("MustBeClosed") // both live as long as the runner
    public static HostRunner load(ModelFolder folder, int limit, int rows) {
        ModelConfig config = folder.config();
        Weights weights = folder.weights();
        Arena aligned = Arena.ofShared();
        Program program = Program.load("qwen2.py");
        HostRunner runner = new HostRunner(program, weights, aligned, rows);
        try {
            program.run(
                    "shape",
                    config.layers(),
                    config.heads(),
                    config.keyValueHeads(),
                    config.headSize(),
                    config.epsilon(),
                    Math.min(limit, config.vocabulary()));
            new WeightLoader(config, weights, program, aligned).load();
            rotary(program, config);
            program.run("pool", rows);
            return runner;
        } catch (RuntimeException e) {
            runner.close();
            throw e;
        }
    }

    private static void rotary(Program program, ModelConfig config) {
        double theta = config.rope().theta();
        if (config.rope().yarn() instanceof Rope.Yarn yarn) {
            program.run(
                    "rotary_yarn",
                    config.maxLength(),
                    theta,
                    yarn.factor(),
                    yarn.low(config.headSize(), theta),
                    yarn.high(config.headSize(), theta),
                    yarn.attentionFactor());
        } else {
            program.run("rotary", config.maxLength(), theta);
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<Drawn> step(List<Slice> slices) {
        try (PtNDArray logits = logits(slices)) {
            return sampler.choose(
                    logits,
                    slices.stream().map(Slice::draw).filter(Objects::nonNull).toList());
        }
    }

    /** float32 [slices with a draw, vocabulary] */
    PtNDArray logits(List<Slice> slices) {
        Inputs inputs = Inputs.of(slices);
        try (PtNDArray ids = Inputs.vector(program, inputs.ids());
                PtNDArray places = Inputs.vector(program, inputs.places());
                PtNDArray into = Inputs.vector(program, inputs.rows());
                PtNDArray wanted = Inputs.vector(program, inputs.wanted())) {
            return program.tensor("logits", ids, places, into, wanted, inputs.starts(), inputs.used(), inputs.first());
        }
    }

    @Override
    public void copy(int source, int target, int count) {
        program.run("copy", source, target, count);
    }

    @Override
    public void close() {
        program.close();
        weights.close();
        aligned.close();
    }
}
