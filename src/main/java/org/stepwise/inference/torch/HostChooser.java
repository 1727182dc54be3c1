package org.stepwise.inference.torch;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Nucleus;
import org.stepwise.inference.sampling.SamplingParameters;

/** Draws on the host: the probabilities by the sampling program, where the logits are, and the rest in Java. */
record HostChooser(Program program) implements Chooser {

    @Override
    public Supplier<int[]> choose(PtNDArray logits, List<Draw> draws) {
        int[] ids = new int[draws.size()];
        int[] greedy = rows(draws, true);
        if (greedy.length > 0) {
            try (PtNDArray part = part(logits, greedy, draws.size());
                    PtNDArray likeliest = program.tensor("greedy", part)) {
                long[] chosen = likeliest.toLongArray();
                IntStream.range(0, greedy.length).forEach(i -> ids[greedy[i]] = (int) chosen[i]);
            }
        }
        int[] drawn = rows(draws, false);
        if (drawn.length > 0) {
            try (PtNDArray part = part(logits, drawn, draws.size());
                    PtNDArray temperature = temperature(draws, drawn);
                    PtNDArray distributions = program.tensor("probabilities", part, temperature)) {
                draw(distributions, draws, drawn, ids);
            }
        }
        return () -> ids;
    }

    private static void draw(PtNDArray distributions, List<Draw> draws, int[] rows, int[] ids) {
        float[] probabilities = distributions.toFloatArray();
        int size = probabilities.length / rows.length;
        for (int i = 0; i < rows.length; i++) {
            Draw draw = draws.get(rows[i]);
            SamplingParameters parameters = draw.parameters();
            double uniform = parameters.uniform(draw.index());
            ids[rows[i]] = Nucleus.draw(probabilities, i * size, (i + 1) * size, parameters, uniform);
        }
    }

    private static int[] rows(List<Draw> draws, boolean greedy) {
        return IntStream.range(0, draws.size())
                .filter(row -> draws.get(row).parameters().isGreedy() == greedy)
                .toArray();
    }

    private PtNDArray part(PtNDArray logits, int[] rows, int all) {
        if (rows.length == all) {
            return program.tensor("same", logits);
        }
        long[] wanted = IntStream.of(rows).asLongStream().toArray();
        try (PtNDArray index = Inputs.vector(program, wanted)) {
            return program.tensor("rows", logits, index);
        }
    }

    private PtNDArray temperature(List<Draw> draws, int[] rows) {
        float[] values = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = (float) draws.get(rows[i]).parameters().spread();
        }
        return (PtNDArray) program.manager().create(values, new Shape(rows.length, 1));
    }

    @Override
    public void close() {
        // The program belongs to the sampler.
    }
}
