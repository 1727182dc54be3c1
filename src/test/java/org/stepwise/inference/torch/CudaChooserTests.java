package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Nucleus;
import org.stepwise.inference.sampling.SamplingParameters;

/** The kernels of sampling.cu against the host's way. */
class CudaChooserTests extends CardTest {

    private static final int ROWS = 64;

    /** Sums of floats and of whole numbers part at a bound now and then. */
    @ParameterizedTest
    @CsvSource({"1,3", "31,2", "1024,6", "5000,0.5", "151665,0.1", "151665,2", "151665,12"})
    void drawsAsTheHostDoes(int size, double width) {
        int same = 0;
        for (int round = 0; round < 10; round++) {
            float[] logits = new float[ROWS * size];
            for (int i = 0; i < logits.length; i++) {
                // Rounded, so that some are equal.
                logits[i] = Math.round(random.nextGaussian() * width * 32) / 32f;
            }
            List<Draw> draws = IntStream.range(0, ROWS)
                    .mapToObj(row -> new Draw(parameters(), row, null, null))
                    .toList();
            try (CudaChooser chooser = new CudaChooser(device, ROWS);
                    PtNDArray rows = (PtNDArray) device.program().manager().create(logits, new Shape(ROWS, size))) {
                int[] chosen = chooser.choose(rows, draws).get();
                for (int row = 0; row < ROWS; row++) {
                    same += chosen[row] == onHost(logits, row, size, draws.get(row)) ? 1 : 0;
                }
            }
        }
        assertThat(same).isGreaterThan(10 * ROWS * 98 / 100);
    }

    private SamplingParameters parameters() {
        return new SamplingParameters(
                random.nextInt(5) == 0 ? 0 : 0.2 + random.nextDouble(),
                random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0,
                random.nextInt(3) == 0 ? 1 : 0.05 + 0.94 * random.nextDouble(),
                random.nextInt(3) == 0 ? 0.1 * random.nextDouble() : 0,
                1,
                0,
                0,
                random.nextLong(),
                -1);
    }

    private static int onHost(float[] logits, int row, int size, Draw draw) {
        int from = row * size;
        int best = from;
        for (int i = from; i < from + size; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        if (draw.parameters().isGreedy()) {
            return best - from;
        }
        double[] weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            weights[i] = Math.exp(
                    (logits[from + i] - logits[best]) / draw.parameters().spread());
            sum += weights[i];
        }
        float[] probabilities = new float[size];
        for (int i = 0; i < size; i++) {
            probabilities[i] = (float) (weights[i] / sum);
        }
        return Nucleus.draw(
                probabilities, 0, size, draw.parameters(), draw.parameters().uniform(draw.index()));
    }
}
