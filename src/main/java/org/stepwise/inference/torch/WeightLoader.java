package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelTensors;

/**
 * Hands the weights to the plain program one after another, in the order it counts them: twelve a layer, then embedding,
 * last norm and output projection. On a processor, what has the type of the model already stays in the mapped file.
 */
final class WeightLoader implements ModelTensors.Taker {

    private final ModelConfig config;
    private final StoredTensors stored;
    private final Program program;

    WeightLoader(ModelConfig config, StoredTensors stored, Program program) {
        this.config = config;
        this.stored = stored;
        this.program = program;
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
    public void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq awq && stored.has(name + ".qweight")) {
            quantised(name, out, in, awq.groupOf(name, out, in));
        } else {
            plain("layer", name + ".weight", out, in);
        }
    }

    private void quantised(String name, int out, int in, int group) {
        try (PtNDArray words = stored.tensor(name + ".qweight", in, out / 8);
                PtNDArray zeros = stored.tensor(name + ".qzeros", in / group, out / 8);
                PtNDArray scales = stored.tensor(name + ".scales", in / group, out)) {
            program.run("layer_awq", words, zeros, scales, config.type().code());
        }
    }

    private void plain(String method, String name, long... shape) {
        try (PtNDArray tensor = stored.tensor(name, shape)) {
            program.run(method, tensor, config.type().code());
        }
    }
}
