package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelTensors;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.UnusableModelException;

/**
 * Hands the weights to the plain program one after another, in the order it counts them: twelve a layer, then embedding,
 * last norm and output projection. On a processor, what has the type of the model already stays in the mapped file, and what
 * is quantised is kept in memory.
 */
final class WeightLoader implements ModelTensors.Taker {

    /** Rows of the output that libtorch packs together in four bits. */
    private static final int ROWS = 16;

    /** Columns that libtorch reads together in eight bits; with others it ends the process. */
    private static final int COLUMNS = 32;

    private final ModelConfig config;
    private final StoredTensors stored;
    private final Program program;
    private final Quantization quantization;

    WeightLoader(ModelConfig config, StoredTensors stored, Program program, Quantization quantization) {
        this.config = config;
        this.stored = stored;
        this.program = program;
        this.quantization = quantization;
    }

    void load() {
        ModelTensors.forEach(config, this);
    }

    @Override
    public void ofLayer(String name, long... shape) {
        plain("layer", name, shape);
    }

    @Override
    public void outside(String name, long... shape) {
        plain("outside", name, shape);
    }

    @Override
    public void head(String name, int out, int in) {
        if (quantization == Quantization.NONE) {
            plain("head", name, out, in);
        } else {
            quantised("head_eight", name, out, in);
        }
    }

    @Override
    public void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq awq && stored.has(name + ".qweight")) {
            awq(name, out, in, awq);
            return;
        }
        String weight = name + ".weight";
        switch (quantization) {
            case NONE -> plain("layer", weight, out, in);
            case INT8 -> quantised("layer_eight", weight, out, in);
            case INT4 -> {
                if (out % ROWS != 0 || in % Quantization.GROUP != 0) {
                    throw new UnusableModelException("The tensor " + weight + " [" + out + ", " + in
                            + "] cannot be kept in four bits: that takes rows by " + ROWS + " and columns by "
                            + Quantization.GROUP + ".");
                }
                quantised("layer_four", weight, out, in, Quantization.GROUP);
            }
        }
    }

    /** AWQ stays in four bits on a processor, if libtorch can multiply it so. */
    private void awq(String name, int out, int in, Awq awq) {
        int group = awq.groupOf(name, out, in);
        boolean packed = !program.device().isGpu() && out % ROWS == 0 && awq.staysOnProcessors();
        try (PtNDArray words = stored.tensor(name + ".qweight", in, out / 8);
                PtNDArray zeros = stored.tensor(name + ".qzeros", in / group, out / 8);
                PtNDArray scales = stored.tensor(name + ".scales", in / group, out)) {
            if (packed) {
                program.run("layer_awq_packed", words, zeros, scales);
            } else {
                program.run("layer_awq", words, zeros, scales, config.type().code());
            }
        }
    }

    private void quantised(String method, String name, int out, int in, Object... options) {
        if (in % COLUMNS != 0) {
            throw new UnusableModelException("The tensor " + name + " [" + out + ", " + in
                    + "] cannot be kept in eight bits: that takes columns by " + COLUMNS + ".");
        }
        try (PtNDArray tensor = stored.tensor(name, out, in)) {
            program.run(
                    method,
                    Stream.concat(Stream.of(tensor), Arrays.stream(options)).toArray());
        }
    }

    private void plain(String method, String name, long... shape) {
        try (PtNDArray tensor = stored.tensor(name, shape)) {
            program.run(method, tensor, config.type().code());
        }
    }
}
