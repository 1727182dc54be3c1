package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.WeightType;

/** Products with weights of eight and four bits on processors, against sums of float64 over the weights that are meant. */
class QuantizedProductsTests {

    private static final int[] TOKENS = {1, 3, 4, 5, 10, 11, 16, 70};

    private final Random random = new Random(5);

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void open() {
        Libtorch.load(Optional.of(Compute.CPU));
        program = Program.load("qwen2.py", Device.cpu());
        program.run("shape", 1, 1, 1, 8, 1e-6, 1, "cpu");
    }

    @AfterEach
    void close() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({"1,32", "17,64", "48,160", "320,896", "4100,64"})
    void eightBitsAScaleForEachRow(int out, int in) {
        double[][] w = numbers(out, in, 0.02);
        w[out / 2] = new double[in];
        try (PtNDArray weights = tensor(w)) {
            program.run("layer_eight", weights);
        }
        double[][] meant = new double[out][in];
        for (int row = 0; row < out; row++) {
            double most = 0;
            for (double number : w[row]) {
                most = Math.max(most, Math.abs(number));
            }
            double scale = bfloat(Math.max(most / 127, 1e-30));
            for (int i = 0; i < in; i++) {
                meant[row][i] = Math.clamp(Math.rint(w[row][i] / scale), -127, 127) * scale;
            }
        }
        assertNear(meant, w, 1.0 / 127);
    }

    @ParameterizedTest
    @CsvSource({"16,64", "48,192", "320,896", "1024,128"})
    void fourBitsAScaleAndAZeroForEachGroup(int out, int in) {
        double[][] w = numbers(out, in, 0.02);
        w[out / 2] = new double[in];
        try (PtNDArray weights = tensor(w)) {
            program.run("layer_four", weights, Quantization.GROUP);
        }
        double[][] meant = new double[out][in];
        for (int row = 0; row < out; row++) {
            for (int from = 0; from < in; from += Quantization.GROUP) {
                quantise(w[row], meant[row], from);
            }
        }
        assertNear(meant, w, 2.0 / 15);
    }

    /** As on processors with instructions for bfloat16, once the ways to multiply have been measured. */
    @Test
    void weightsOfEightBitsAreMultipliedInAnotherTypeThanThoseBefore() {
        double[][] w = numbers(64, 64, 0.02);
        double[][] x = numbers(40, 64, 1);
        try (PtNDArray weights = tensor(w)) {
            program.run("layer_eight", weights);
        }
        int bfloat16 = WeightType.BF16.code();
        program.run("ways", 0, 4, bfloat16);
        try (PtNDArray one = program.tensor("noise", new long[] {40, 64}, bfloat16);
                PtNDArray other = program.tensor("noise", new long[] {64, 64}, bfloat16);
                PtNDArray before = program.tensor("widened_product", one, other);
                PtNDArray tokens = tensor(x);
                PtNDArray product = program.tensor("weighed", tokens, 0)) {
            float[] got = product.toFloatArray();
            for (int i = 0; i < got.length; i++) {
                double exact = 0;
                for (int k = 0; k < 64; k++) {
                    exact += x[i / 64][k] * w[i % 64][k];
                }
                assertThat((double) got[i]).isCloseTo(exact, within(0.02));
            }
        }
    }

    private static void quantise(double[] w, double[] meant, int from) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = from; i < from + Quantization.GROUP; i++) {
            low = Math.min(low, w[i]);
            high = Math.max(high, w[i]);
        }
        double scale = bfloat(Math.max((high - low) / 15, 1e-30));
        double middle = bfloat(low + 8 * scale);
        for (int i = from; i < from + Quantization.GROUP; i++) {
            meant[i] = (Math.clamp(Math.rint((w[i] - middle) / scale) + 8, 0, 15) - 8) * scale + middle;
        }
    }

    /** @param step of the quantisation, as a share of the largest weight */
    private void assertNear(double[][] meant, double[][] w, double step) {
        int in = w[0].length;
        for (int tokens : TOKENS) {
            double[][] x = numbers(tokens, in, 1);
            float[] got = weighed(x);
            for (int i = 0; i < got.length; i++) {
                double[] row = x[i / w.length];
                double exact = product(row, meant[i % w.length]);
                double size = product(absolute(row), absolute(meant[i % w.length]));
                // What is rounded once on the way in half a unit in a thousand times, or comes out in 8 bits of digits.
                assertThat((double) got[i]).isCloseTo(exact, within(Math.abs(exact) / 200 + size / 2000 + 1e-6));
                double asked = product(row, w[i % w.length]);
                double most = Arrays.stream(absolute(w[i % w.length])).max().orElseThrow();
                double lost = Arrays.stream(absolute(row)).sum() * most * step / 2;
                assertThat((double) got[i]).isCloseTo(asked, within(lost + Math.abs(asked) / 100 + 1e-6));
            }
        }
    }

    private float[] weighed(double[][] x) {
        try (PtNDArray in = tensor(x);
                PtNDArray out = program.tensor("weighed", in, 0)) {
            return out.toFloatArray();
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] absolute(double[] numbers) {
        double[] made = numbers.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] = Math.abs(made[i]);
        }
        return made;
    }

    /** Numbers that bfloat16 has exactly. */
    private double[][] numbers(int rows, int width, double size) {
        double[][] made = new double[rows][width];
        for (double[] row : made) {
            for (int i = 0; i < width; i++) {
                row[i] = bfloat(size * random.nextGaussian());
            }
        }
        return made;
    }

    /** To the nearest, and among two to the even one. */
    private static double bfloat(double number) {
        int bits = Float.floatToRawIntBits((float) number);
        return Float.intBitsToFloat((bits + 0x7fff + (bits >> 16 & 1)) & 0xffff0000);
    }

    private PtNDArray tensor(double[][] rows) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / width][i % width];
        }
        return (PtNDArray) program.manager().create(flat, new Shape(rows.length, width));
    }
}
