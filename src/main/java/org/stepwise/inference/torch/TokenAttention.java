package org.stepwise.inference.torch;

import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Grid;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** Attention where each sequence reads one token, by the kernels of attention.cu. */
final class TokenAttention {

    /** Queries of a head of keys, at most. */
    private static final int LARGEST_GROUP = 8;

    private static final int THREADS = 128;

    /** Keys that are worth a block. */
    private static final int LEAST_KEYS = 64;

    private static final int MOST_SHARES = 32;

    /** Blocks for each multiprocessor. */
    private static final int BLOCKS = 3;

    private final CudaDevice device;
    private final int kvHeads;
    private final int group;
    private final int size;
    private final int blocks;
    private final Matrix partial;
    private final Matrix counters;
    private final Matrix out;

    /** @param sequences of a step at most */
    TokenAttention(CudaDevice device, ModelConfig config, int sequences) {
        this.device = device;
        this.kvHeads = config.keyValueHeads();
        this.group = config.heads() / kvHeads;
        this.size = config.headSize();
        this.blocks = BLOCKS * device.multiprocessors();
        this.partial = device.row(WeightType.F32, (long) blocks * LARGEST_GROUP * (size + 2));
        this.counters = device.zeros(WeightType.U8, 4L * sequences * kvHeads);
        this.out = device.matrix(
                config.type(),
                FewTokens.slices(sequences) * FewTokens.SLICE,
                (long) config.heads() * config.headSize());
    }

    static boolean suits(ModelConfig config) {
        return (config.headSize() == 64 || config.headSize() == 128)
                && config.heads() / config.keyValueHeads() <= LARGEST_GROUP;
    }

    /**
     * @param q [sequences, heads * head size]
     * @param reach rows of the longest sequence, or more
     * @return like q, until the next call
     */
    Matrix attend(Matrix q, Matrix keys, Matrix values, Feed feed, int sequences, int reach) {
        int shares = Math.max(
                1,
                Math.min(
                        Math.min(MOST_SHARES, Math.ceilDiv(reach, LEAST_KEYS)),
                        blocks / Math.max(1, kvHeads * sequences)));
        device.launch(
                "attend_" + size,
                new Grid(kvHeads, sequences, shares),
                THREADS,
                q.address(),
                keys.address(),
                values.address(),
                feed.startsAddress(),
                feed.usedAddress(),
                partial.address(),
                counters.address(),
                out.address(),
                group,
                (float) (1 / (Math.sqrt(size) * Math.log(2))));
        return out;
    }
}
