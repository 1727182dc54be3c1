package org.stepwise.inference.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products by vectors, against sums of float64 over the weights that are meant. */
class ProductTests {

    private static final int[] TOKENS = {1, 3, 4, 5, 8, 16};

    private final Random random = new Random(11);
    private final Arena arena = Arena.ofShared();
    private final Crew crew = new Crew(3);

    @AfterEach
    void close() {
        crew.close();
        arena.close();
    }

    @ParameterizedTest
    @CsvSource({"4,32", "5,32", "17,96", "63,160", "320,896", "1001,64", "9,4864"})
    void bfloat16(int out, int in) {
        MemorySegment weights = bfloats(out * in, 0.02);
        double[][] meant = new double[out][in];
        for (int i = 0; i < out * in; i++) {
            meant[i / in][i % in] = Bfloat.read(weights.address() + 2L * i);
        }
        assertThat(BfloatProduct.suits(out, in)).isTrue();
        assertNear(new BfloatProduct(weights.address(), out, in), meant);
    }

    @ParameterizedTest
    @CsvSource({"4,32", "5,32", "17,96", "63,160", "320,896", "1001,64", "9,4864"})
    void eightBitsAScaleForEachRow(int out, int in) {
        MemorySegment weights = bytes(out * in);
        MemorySegment scales = bfloats(out, 0.001);
        double[][] meant = new double[out][in];
        for (int i = 0; i < out * in; i++) {
            meant[i / in][i % in] =
                    weights.get(ValueLayout.JAVA_BYTE, i) * (double) Bfloat.read(scales.address() + i / in * 2L);
        }
        assertThat(EightBitProduct.suits(out, in)).isTrue();
        assertNear(new EightBitProduct(weights.address(), scales.address(), out, in), meant);
    }

    @ParameterizedTest
    @CsvSource({"64,64,64", "128,192,64", "192,96,32", "896,896,64", "64,512,256", "320,128,128"})
    void fourBitsAScaleAndAMiddleForEachGroup(int out, int in, int group) {
        assumeTrue(FourBitProduct.suits(out, in, group));
        MemorySegment weights = bytes(out * in / 2);
        MemorySegment grids = bfloats(in / group * out * 2, 0.01);
        double[][] meant = new double[out][in];
        for (int row = 0; row < out; row++) {
            for (int k = 0; k < in; k++) {
                int within = row % 64;
                int at = (row / 64 * in + k) * 32 + within % 32 / 16 * 16 + within % 16;
                int q = weights.get(ValueLayout.JAVA_BYTE, at) >> (within < 32 ? 0 : 4) & 15;
                long grid = grids.address() + 4L * (k / group * out + row);
                meant[row][k] = (q - 8) * (double) Bfloat.read(grid) + Bfloat.read(grid + 2);
            }
        }
        assertNear(new FourBitProduct(weights.address(), grids.address(), out, in, group), meant);
    }

    @Test
    void sizesThatDoNotSuitAreToldBeforehand() {
        assertThat(BfloatProduct.suits(3, 64)).isFalse();
        assertThat(BfloatProduct.suits(64, 33)).isFalse();
        assertThat(EightBitProduct.suits(64, 40)).isFalse();
        assertThat(FourBitProduct.suits(96, 64, 64)).isFalse();
    }

    private void assertNear(Product product, double[][] meant) {
        int out = product.out();
        int in = product.in();
        for (int tokens : TOKENS) {
            float[] x = new float[Product.room(tokens) * in];
            for (int i = 0; i < tokens * in; i++) {
                x[i] = (float) random.nextGaussian();
            }
            float[][] got = Product.all(crew, x, Product.room(tokens), product, product);
            for (int i = 0; i < tokens * out; i++) {
                double exact = 0;
                double size = 0;
                for (int k = 0; k < in; k++) {
                    double term = x[i / out * in + k] * meant[i % out][k];
                    exact += term;
                    size += Math.abs(term);
                }
                // Not equal to each other: once the JVM has compiled it, a vector's sum is taken in another order.
                for (float[] one : got) {
                    assertThat((double) one[i])
                            .as("row %d of token %d of %d", i % out, i / out, tokens)
                            .isCloseTo(exact, within(size * 1e-5 + 1e-6));
                }
            }
        }
    }

    private MemorySegment bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    private MemorySegment bfloats(int count, double size) {
        MemorySegment memory = arena.allocate(2L * count);
        for (int i = 0; i < count; i++) {
            Bfloat.write(memory.address() + 2L * i, (float) (size * random.nextGaussian()));
        }
        return memory;
    }
}
