package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** The kernels of few.cu, four.cu and eight.cu against sums of float64. */
class FewTokensTests extends CardTest {

    @ParameterizedTest
    @CsvSource({"32,32", "40,64", "320,160", "1000,1056", "3584,3584", "48,18944"})
    void productsOfFewTokens(int out, int in) {
        double[][] w = numbers(out, in, 0.5);
        DenseProjection projection = new DenseProjection(device, onCard(w), out);
        assertProducts(projection, w, new int[] {1, 3, 8, 9, 17, 32});
    }

    @ParameterizedTest
    @CsvSource({"16,32", "80,64", "320,160", "1000,1056"})
    void gatesOfFewTokens(int width, int in) {
        double[][] w = numbers(2 * width, in, 0.1);
        DenseProjection projection = new DenseProjection(device, onCard(w), 2 * width);
        assertGated(projection, w, width, in);
    }

    @ParameterizedTest
    @CsvSource({"16,64,64", "48,128,64", "320,256,128", "1024,1152,128"})
    void productsWithWeightsOfFourBits(int out, int in, int group) {
        Awq awq = new Awq(out, in, group);
        FourBitProjection projection = awq.packed(false);
        assertProducts(projection, awq.w, new int[] {1, 8, 13, 32, 33, 100});
        double[][] x = numbers(40, in, 1);
        Matrix y = device.matrix(WeightType.BF16, 40, out);
        projection.apply(onCard(x), y, 40);
        float[] many = floats(y);
        for (int i = 0; i < many.length; i++) {
            double exact = product(x[i / out], awq.w[i % out]);
            assertThat((double) many[i]).isCloseTo(exact, within(0.02 * Math.sqrt(in) + 0.02 * Math.abs(exact)));
        }
    }

    @ParameterizedTest
    @CsvSource({"16,64,64", "320,256,128"})
    void gatesWithWeightsOfFourBits(int width, int in, int group) {
        Awq awq = new Awq(2 * width, in, group);
        assertGated(awq.packed(true), awq.w, width, in);
    }

    @ParameterizedTest
    @CsvSource({"16,32", "48,96", "320,256", "1008,1056", "48,18944"})
    void productsWithWeightsOfEightBits(int out, int in) {
        double[][] w = numbers(out, in, 0.5);
        w[3][5] = 0;
        EightBitProjection projection = packed(w, false);
        double[][] eight = eightBits(w);
        assertProducts(projection, eight, new int[] {1, 8, 13, 32, 33, 100});
        double[][] x = numbers(40, in, 1);
        Matrix y = device.matrix(WeightType.BF16, 40, out);
        projection.apply(onCard(x), y, 40);
        float[] many = floats(y);
        for (int i = 0; i < many.length; i++) {
            double exact = product(x[i / out], eight[i % out]);
            assertThat((double) many[i]).isCloseTo(exact, within(0.01 * Math.sqrt(in) + 0.02 * Math.abs(exact)));
        }
    }

    @ParameterizedTest
    @CsvSource({"16,64", "320,256", "1000,1056"})
    void gatesWithWeightsOfEightBits(int width, int in) {
        double[][] w = numbers(2 * width, in, 0.1);
        assertGated(packed(w, true), eightBits(w), width, in);
    }

    private static EightBitProjection packed(double[][] w, boolean gated) {
        int in = w[0].length;
        Matrix unpacked = device.row(WeightType.BF16, (long) w.length * in);
        return EightBitProjection.pack(device, onCard(w), w.length, in, gated, unpacked);
    }

    /** Rounded to the nearest of the numbers (8 + f) 2^(e - 10) and f / 512, with the largest of a row at 448. */
    private static double[][] eightBits(double[][] w) {
        double[][] made = new double[w.length][w[0].length];
        for (int n = 0; n < w.length; n++) {
            double most = Arrays.stream(w[n]).map(Math::abs).max().orElseThrow();
            float scale = (float) most / 448;
            for (int k = 0; k < w[n].length; k++) {
                float v = (float) w[n][k] / scale;
                double unit = Math.max(Math.scalb(1.0, Math.getExponent(v) - 3), 1.0 / 512);
                made[n][k] = Math.rint(v / unit) * unit * scale;
            }
        }
        return made;
    }

    private void assertProducts(CudaProjection projection, double[][] w, int[] tokenCounts) {
        int out = w.length;
        int in = w[0].length;
        for (int tokens : tokenCounts) {
            double[][] x = numbers(FewTokens.MOST, in, 1);
            Matrix parts = device.row(WeightType.F32, (long) tokens * out * (in / 32));
            int count = projection.few().parts(onCard(x), parts, tokens);
            float[] got = floats(parts);
            for (int i = 0; i < tokens * out; i++) {
                double sum = 0;
                for (int part = 0; part < count; part++) {
                    sum += got[part * tokens * out + i];
                }
                assertThat(sum).isCloseTo(product(x[i / out], w[i % out]), within(1e-5 * in + 1e-4));
            }
        }
    }

    private void assertGated(CudaProjection projection, double[][] w, int width, int in) {
        for (int tokens : new int[] {1, 8, 13, 32, 65}) {
            double[][] x = numbers(FewTokens.MOST, in, 1);
            Matrix out = device.matrix(WeightType.BF16, FewTokens.MOST, width);
            projection.few().gated(onCard(x), out, tokens);
            float[] got = floats(out);
            for (int i = 0; i < tokens * width; i++) {
                double gate = product(x[i / width], w[i % width]);
                double wanted = gate / (1 + Math.exp(-gate)) * product(x[i / width], w[width + i % width]);
                assertThat((double) got[i]).isCloseTo(wanted, within(0.02 * Math.abs(wanted) + 0.05));
            }
        }
    }

    private static double product(double[] x, double[] w) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            sum += x[k] * w[k];
        }
        return sum;
    }

    /** Random weights of four bits as AWQ stores them, and what they are. */
    private final class Awq {

        private static final int[] ORDER = {0, 4, 1, 5, 2, 6, 3, 7};

        private final int in;
        private final int group;
        private final int[][] words;
        private final int[][] zeros;
        private final double[][] scales;
        final double[][] w;

        Awq(int out, int in, int group) {
            this.in = in;
            this.group = group;
            words = words(in, out / 8);
            zeros = words(in / group, out / 8);
            scales = new double[in / group][out];
            w = new double[out][in];
            for (double[] row : scales) {
                for (int n = 0; n < out; n++) {
                    row[n] = (1 + random.nextInt(255)) / 4096.0;
                }
            }
            for (int n = 0; n < out; n++) {
                for (int k = 0; k < in; k++) {
                    int q = nibble(words[k][n / 8], n % 8);
                    int z = nibble(zeros[k / group][n / 8], n % 8);
                    w[n][k] = (q - z) * scales[k / group][n];
                }
            }
        }

        private int[][] words(int rows, int width) {
            int[][] made = new int[rows][];
            for (int i = 0; i < rows; i++) {
                made[i] = random.ints(width).toArray();
            }
            return made;
        }

        private static int nibble(int word, int column) {
            return word >>> 4 * ORDER[column] & 15;
        }

        FourBitProjection packed(boolean gated) {
            Matrix unpacked = device.row(WeightType.BF16, (long) in * scales[0].length);
            return FourBitProjection.pack(
                    device, onCard(words), onCard(zeros), onCard(scales, WeightType.F16), in, group, gated, unpacked);
        }
    }
}
