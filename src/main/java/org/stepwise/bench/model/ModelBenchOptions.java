package org.stepwise.bench.model;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.Quantization;

/**
 * What is measured.
 *
 * @param model a folder; null for made-up weights of a shape
 * @param steps if not 0, all kinds of requests for so many steps instead, and the memory that they take
 * @param python one that has transformers, to measure side by side; or null
 */
record ModelBenchOptions(
        @Nullable Path model,
        ModelShape shape,
        WeightsKind kind,
        Optional<Compute> device,
        Quantization quantization,
        double utilization,
        int sequences,
        boolean graphs,
        long steps,
        @Nullable Path python) {

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static ModelBenchOptions of(String[] arguments) {
        Path model = null;
        ModelShape shape = ModelShape.NANO;
        WeightsKind kind = WeightsKind.BF16;
        Optional<Compute> device = Optional.empty();
        Quantization quantization = Quantization.NONE;
        double utilization = 0.9;
        int sequences = 128;
        boolean graphs = true;
        long steps = 0;
        Path python = null;
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            String value = arguments[i + 1];
            switch (name) {
                case "--model" -> model = Path.of(value);
                case "--shape" -> shape = ModelShape.of(value);
                case "--weights" -> kind = WeightsKind.of(value);
                case "--device" -> device = Optional.of(Compute.of(value));
                case "--quantization" -> quantization = Quantization.of(value);
                case "--gpu-memory-utilization" -> utilization = Double.parseDouble(value);
                case "--max-num-seqs" -> sequences = Math.max(1, Integer.parseInt(value));
                case "--graphs" -> graphs = Boolean.parseBoolean(value);
                case "--steps" -> steps = Long.parseLong(value);
                case "--python" -> python = Path.of(value);
                default -> throw new IllegalArgumentException("bench model does not know \"" + name + "\".");
            }
        }
        return new ModelBenchOptions(
                model, shape, kind, device, quantization, utilization, sequences, graphs, steps, python);
    }
}
