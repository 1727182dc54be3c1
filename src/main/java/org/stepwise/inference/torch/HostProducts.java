package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import org.stepwise.inference.model.WeightType;

/**
 * How processors multiply best, which depends on them and on the library more than on anything that can be asked: with the
 * weights first for a few tokens, and, where they have no instructions for numbers of 16 bits, with wider numbers for many.
 *
 * @param turn up to so many tokens the weights come first
 * @param widen from so many tokens on numbers of 16 bits are made wider first
 * @param wide the type in which many tokens are multiplied with weights of eight bits
 */
record HostProducts(int turn, int widen, WeightType wide) {

    private static final int NEVER = 1 << 30;
    private static final int ROUNDS = 5;

    /** A way is taken if it is clearly better, so that the same machine takes the same each time. */
    private static final double CLEARLY = 1.25;

    private static final int WIDTH = 1024;
    private static final int FEW = 8;
    private static final int MANY = 64;

    /** With fewer tokens, both ways take about as long, and this one reads more. */
    private static final int WIDEN_FROM = 4;

    /** Beyond, the other way is as good. */
    private static final int MOST_TURNED = 128;

    /** @param program a Qwen2, on the processors */
    static HostProducts measure(Program program, WeightType type) {
        try (PtNDArray few = random(program, type, FEW);
                PtNDArray many = random(program, type, MANY);
                PtNDArray weights = random(program, type, 2048)) {
            if (type == WeightType.F32) {
                boolean turn = best(program, "turned_product", few, weights) * CLEARLY
                        < best(program, "plain_product", few, weights);
                return new HostProducts(turn ? MOST_TURNED : 0, NEVER, WeightType.F32);
            }
            boolean widen = best(program, "widened_product", many, weights) * CLEARLY
                    < best(program, "plain_product", many, weights);
            return new HostProducts(0, widen ? WIDEN_FROM : NEVER, widen ? WeightType.F32 : type);
        }
    }

    void use(Program program) {
        program.run("ways", turn, widen, wide.code());
    }

    private static PtNDArray random(Program program, WeightType type, int rows) {
        return program.tensor("noise", new long[] {rows, WIDTH}, type.code());
    }

    private static long best(Program program, String way, PtNDArray x, PtNDArray weights) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            program.tensor(way, x, weights).close();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }
}
