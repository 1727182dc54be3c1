package org.stepwise.inference.torch;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.Rope;

/** The cosines and sines by which queries and keys are turned at each place, stretched where YaRN is configured. */
final class RotaryTables {

    private RotaryTables() {}

    /** Cosines and sines, each [positions, head size] on the host in the type of the model, the second half like the first. */
    static PtNDArray[] of(ModelConfig config) {
        double theta = config.rope().theta();
        int size = config.headSize();
        int type = config.type().code();
        try (Program program = Program.load("rotary.py", Device.cpu())) {
            PtNDArray[] tables = config.rope().yarn() instanceof Rope.Yarn yarn
                    ? program.tensors(
                            "yarn",
                            config.maxLength(),
                            size,
                            theta,
                            yarn.factor(),
                            yarn.low(size, theta),
                            yarn.high(size, theta),
                            yarn.attentionFactor(),
                            type)
                    : program.tensors("plain", config.maxLength(), size, theta, type);
            for (PtNDArray table : tables) {
                table.detach();
            }
            return tables;
        }
    }
}
