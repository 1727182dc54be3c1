package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.Weights;
import org.stepwise.inference.sampling.Drawn;

/**
 * The model as one method of its program a step, on any device and with any type of weights; on a graphics card much slower
 * than {@link CudaRunner}.
 */
public final class PlainRunner implements ModelRunner {

    private final Program program;
    private final Weights weights;
    private final Arena aligned;
    private final Sampler sampler;
    private final int threads = JniUtils.getNumThreads();
    private int rows;
    private @Nullable VectorSteps vectors;
    private boolean closed;

    private PlainRunner(Program program, Weights weights, Arena aligned) {
        this.program = program;
        this.weights = weights;
        this.aligned = aligned;
        this.sampler = Sampler.onHost(program.device());
    }

    /**
     * @param limit ids from here on are padding of the vocabulary and never chosen
     * @param pool how many rows it has, asked for once the weights are there
     * @throws org.stepwise.inference.model.UnusableModelException if the weights do not fit the configuration
     */
    public static PlainRunner load(
            ModelFolder folder, Compute on, Quantization quantization, int limit, IntSupplier pool) {
        return load(folder, on, quantization, limit, pool, VectorChoice.configured());
    }

    /** @param choice is asked on processors only; its steps live as long as the runner */
    @SuppressWarnings("MustBeClosed") // both live as long as the runner
    static PlainRunner load(
            ModelFolder folder,
            Compute on,
            Quantization quantization,
            int limit,
            IntSupplier pool,
            VectorChoice choice) {
        ModelConfig config = folder.config();
        Weights weights = folder.weights();
        Arena aligned = Arena.ofShared();
        Program program = Program.load("qwen2.py", Libtorch.device(on));
        PlainRunner runner = new PlainRunner(program, weights, aligned);
        try {
            program.run(
                    "shape",
                    config.layers(),
                    config.heads(),
                    config.keyValueHeads(),
                    config.headSize(),
                    config.epsilon(),
                    Math.min(limit, config.vocabulary()),
                    on.toString());
            if (!on.isCard()) {
                HostProducts.measure(program, config.type()).use(program);
            }
            new WeightLoader(config, new StoredTensors(weights, program.manager(), aligned), program, quantization)
                    .load();
            for (PtNDArray table : RotaryTables.of(config)) {
                try (table) {
                    program.run("outside", table, config.type().code());
                }
            }
            runner.rows = pool.getAsInt();
            program.run("pool", runner.rows);
            if (!on.isCard()) {
                runner.vectors = choice.orNone(program, config, Math.min(limit, config.vocabulary()));
            }
            return runner;
        } catch (RuntimeException e) {
            runner.close();
            throw e;
        }
    }

    /** Whether a step is computed by vectors. */
    boolean byVectors(List<Slice> slices) {
        return vectors != null && vectors.take(slices);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Supplier<List<Drawn>> begin(List<Slice> slices) {
        try (PtNDArray logits = logits(slices)) {
            return sampler.choose(logits, Slice.draws(slices));
        }
    }

    /** float32 [slices with a draw, vocabulary] */
    PtNDArray logits(List<Slice> slices) {
        refuseIfClosed();
        if (vectors != null && vectors.take(slices)) {
            // Those of libtorch stay awake for milliseconds after the tokens are drawn, and would keep processors from
            // the crew.
            useThreads(1);
            return vectors.logits(slices);
        }
        useThreads(threads);
        return logits(program, slices);
    }

    /** For libtorch, in this thread. */
    private static void useThreads(int count) {
        if (JniUtils.getNumThreads() != count) {
            JniUtils.setNumThreads(count);
        }
    }

    /** By libtorch. */
    static PtNDArray logits(Program program, List<Slice> slices) {
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
        refuseIfClosed();
        program.run("copy", source, target, count);
    }

    /** What it had in memory is gone, and the weights that vectors read by their addresses with it. */
    private void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("The runner is closed.");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (vectors != null) {
            vectors.close();
            useThreads(threads);
        }
        sampler.close();
        program.close();
        weights.close();
        aligned.close();
    }
}
