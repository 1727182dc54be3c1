package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.function.Supplier;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.WeightType;

/**
 * What a device can do at most, measured.
 *
 * @param bytes a second that a copy reads and writes
 * @param operations a second of a large product, two for each pair of numbers
 */
public record Roofline(double bytes, double operations) {

    private static final int ROUNDS = 4;

    /** @param type of the numbers that are multiplied */
    public static Roofline measure(Compute on, WeightType type) {
        try (Program program = Program.load("roofline.py", Libtorch.device(on))) {
            double products = products(program, on, type);
            // Processors without instructions for 16 bits do better with wider numbers.
            double wide = on.isCard() ? 0 : products(program, on, WeightType.F32);
            return new Roofline(copies(program, on), Math.max(products, wide));
        }
    }

    private static double copies(Program program, Compute on) {
        long size = on.isCard() ? 1L << 30 : 1L << 27;
        int times = on.isCard() ? 20 : 2;
        long[] shape = {size};
        int type = WeightType.BF16.code();
        try (PtNDArray a = program.tensor("filled", shape, type, on.toString());
                PtNDArray b = program.tensor("filled", shape, type, on.toString())) {
            return 4.0 * size * times / seconds(() -> program.tensor("copies", a, b, times));
        }
    }

    private static double products(Program program, Compute on, WeightType type) {
        long size = on.isCard() ? 8192 : 1024;
        int times = on.isCard() ? 10 : 2;
        long[] shape = {size, size};
        try (PtNDArray a = program.tensor("filled", shape, type.code(), on.toString());
                PtNDArray b = program.tensor("filled", shape, type.code(), on.toString())) {
            return 2.0 * size * size * size * times / seconds(() -> program.tensor("products", a, b, times));
        }
    }

    /** The best of some rounds, after one that does not count. */
    private static double seconds(Supplier<PtNDArray> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            work.get().close();
            best = round == 0 ? best : Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return best;
    }
}
