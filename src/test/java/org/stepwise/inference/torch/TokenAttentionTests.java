package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.Rope;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** The kernels of attention.cu against sums of float64, on a card. */
class TokenAttentionTests extends CardTest {

    private static final int ROWS = 6000;

    @ParameterizedTest
    @CsvSource({"128,28,4,1", "128,28,4,8", "128,4,4,3", "64,14,2,5", "64,8,1,40", "128,8,1,130"})
    void eachQueryGetsTheWeightedMeanOfTheValues(int size, int heads, int kvHeads, int sequences) {
        ModelConfig config = new ModelConfig(
                1,
                heads * size,
                heads,
                kvHeads,
                size,
                64,
                320,
                4096,
                1e-6,
                false,
                new Rope(1e4, null),
                WeightType.BF16,
                null,
                List.of());
        double[][] q = numbers(sequences, heads * size, 1);
        double[][] k = numbers(ROWS, kvHeads * size, 0.5);
        double[][] v = numbers(ROWS, kvHeads * size, 1);
        Matrix keys = onCard(k);
        Matrix values = onCard(v);
        try (Feed feed = new Feed(device, 256, 130)) {
            TokenAttention attention = new TokenAttention(device, config, 130);
            for (int reach : new int[] {1, 17, 64, 300, 2000}) {
                List<Slice> slices = new ArrayList<>();
                for (int s = 0; s < sequences; s++) {
                    int length = s == 0 ? reach : 1 + random.nextInt(reach);
                    slices.add(new Slice(new int[1], length - 1, random.nextInt(ROWS - length), null));
                }
                feed.send(slices, sequences);
                float[] got = floats(attention.attend(onCard(q), keys, values, feed, sequences, reach));
                for (int s = 0; s < sequences; s += 1 + sequences / 5) {
                    for (int head = 0; head < heads; head++) {
                        double[] wanted = attended(q[s], k, v, slices.get(s), head, head * kvHeads / heads, size);
                        for (int d = 0; d < size; d++) {
                            assertThat((double) got[(s * heads + head) * size + d])
                                    .isCloseTo(wanted[d], within(0.01 + 0.01 * Math.abs(wanted[d])));
                        }
                    }
                }
            }
        }
    }

    private static double[] attended(
            double[] q, double[][] k, double[][] v, Slice slice, int head, int kvHead, int size) {
        double[] scores = new double[slice.used()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            for (int d = 0; d < size; d++) {
                scores[i] += q[head * size + d] * k[slice.start() + i][kvHead * size + d] / Math.sqrt(size);
            }
            most = Math.max(most, scores[i]);
        }
        double all = 0;
        double[] sum = new double[size];
        for (int i = 0; i < scores.length; i++) {
            double weight = Math.exp(scores[i] - most);
            all += weight;
            for (int d = 0; d < size; d++) {
                sum[d] += weight * v[slice.start() + i][kvHead * size + d];
            }
        }
        for (int d = 0; d < size; d++) {
            sum[d] /= all;
        }
        return sum;
    }
}
