package org.stepwise.inference.torch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** What the tests of kernels have in common; without a card they are left out, and KernelTextTests compiles the kernels. */
abstract class CardTest {

    final Random random = new Random(11);

    @SuppressWarnings("NullAway.Init")
    static CudaDevice device;

    @BeforeAll
    static void open() {
        Compute on = Libtorch.load(Optional.empty());
        assumeTrue(on.isCard());
        device = CudaDevice.open(on.card(), WeightType.BF16);
    }

    @AfterAll
    static void close() {
        if (device != null) {
            device.close();
        }
    }

    /** Numbers that bfloat16 has exactly. */
    double[][] numbers(int rows, int width, double size) {
        double[][] made = new double[rows][width];
        for (double[] row : made) {
            for (int i = 0; i < width; i++) {
                float number = (float) (size * random.nextGaussian());
                row[i] = Float.intBitsToFloat(Float.floatToRawIntBits(number) & 0xffff0000);
            }
        }
        return made;
    }

    static Matrix onCard(double[][] rows) {
        return onCard(rows, WeightType.BF16);
    }

    static Matrix onCard(double[][] rows, WeightType type) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / width][i % width];
        }
        try (PtNDArray tensor = (PtNDArray) device.program().manager().create(flat, new Shape(rows.length, width))) {
            return filled(tensor, type, rows.length, width);
        }
    }

    static Matrix onCard(int[][] rows) {
        int width = rows[0].length;
        int[] flat = new int[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / width][i % width];
        }
        try (PtNDArray tensor = (PtNDArray) device.program().manager().create(flat, new Shape(rows.length, width))) {
            return filled(tensor, WeightType.I32, rows.length, width);
        }
    }

    private static Matrix filled(PtNDArray tensor, WeightType type, int rows, int width) {
        Matrix made = device.matrix(type, rows, width);
        device.fill(made, 0, 0, tensor);
        return made;
    }

    static float[] floats(Matrix matrix) {
        device.driver().synchronize(device.stream());
        if (matrix.tensor().getShape().dimension() == 1) {
            return matrix.tensor().toFloatArray();
        }
        Matrix wide = device.matrix(WeightType.F32, matrix.tensor().getShape().get(0), matrix.width());
        device.fill(wide, 0, 0, matrix.tensor());
        return wide.tensor().toFloatArray();
    }
}
