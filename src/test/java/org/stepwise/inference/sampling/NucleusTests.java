package org.stepwise.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NucleusTests {

    /** Against the definition: sort all, take the first top-k, of these the first top-p, of these what min-p lets stay. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void drawsWhatSortingWouldLeave(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            float[] row = distribution(random, 1 + random.nextInt(400));
            SamplingParameters parameters = parameters(random);
            double uniform = random.nextDouble();
            assertThat(Nucleus.draw(row, 0, row.length, parameters, uniform))
                    .as("%s of %d, %s", parameters, row.length, uniform)
                    .isIn(sorted(row, parameters, uniform));
        }
    }

    @Test
    void countsFromWhereTheRowBegins() {
        assertThat(Nucleus.draw(new float[] {0, 1, 0, 1, 0}, 2, 5, SamplingParameters.at(1, 0), 0.5))
                .isEqualTo(1);
    }

    @Test
    void drawsNothingFromWhatIsNoDistribution() {
        SamplingParameters parameters = new SamplingParameters(1, 2, 0.5, 0.1, 1, 0, 0, 0, -1);
        for (float[] row : new float[][] {{Float.NaN, 1}, {0, 0}, {Float.POSITIVE_INFINITY, 0}, {}}) {
            assertThat(Nucleus.draw(row, 0, row.length, parameters, 0.5)).isEqualTo(Nucleus.NONE);
        }
    }

    @Test
    void theFirstOfEqualsStays() {
        SamplingParameters first = new SamplingParameters(1, 1, 1, 0, 1, 0, 0, 0, -1);
        SamplingParameters half = new SamplingParameters(1, 0, 0.5, 0, 1, 0, 0, 0, -1);
        for (double uniform : new double[] {0, 0.4, 0.999999}) {
            assertThat(Nucleus.draw(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, 0, 4, first, uniform))
                    .isZero();
            assertThat(Nucleus.draw(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, 0, 4, half, uniform))
                    .isLessThan(2);
        }
    }

    /** With many that are equal, since numbers of 16 bits often are. */
    private static float[] distribution(Random random, int size) {
        double width = random.nextInt(6);
        double[] weights = random.ints(size, 0, 1 + random.nextInt(40))
                .mapToDouble(step -> Math.exp(-width * step / 8.0))
                .toArray();
        double sum = IntStream.range(0, size).mapToDouble(i -> weights[i]).sum();
        float[] row = new float[size];
        for (int i = 0; i < size; i++) {
            row[i] = (float) (weights[i] / sum);
        }
        return row;
    }

    private static SamplingParameters parameters(Random random) {
        return new SamplingParameters(
                1,
                random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(60),
                random.nextInt(3) == 0 ? 1 : 0.01 + 0.98 * random.nextDouble(),
                random.nextInt(3) == 0 ? 0.3 * random.nextDouble() : 0,
                1,
                0,
                0,
                0,
                -1);
    }

    /** What may come: with sums in another order, the neighbour of a bound may stay or go. */
    private static List<Integer> sorted(float[] row, SamplingParameters parameters, double uniform) {
        List<Integer> answers = new ArrayList<>();
        for (double slack : new double[] {-1e-6, 0, 1e-6}) {
            List<Integer> order = IntStream.range(0, row.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -row[i]).thenComparing(i -> i))
                    .limit(parameters.topK() == 0 ? row.length : parameters.topK())
                    .toList();
            double all = order.stream().mapToDouble(i -> row[i]).sum();
            List<Integer> kept = new ArrayList<>();
            double before = 0;
            for (int i : order) {
                boolean likely = row[i] >= (float) (parameters.minP() * row[order.getFirst()]);
                if ((parameters.topP() == 1 || before < parameters.topP() * all + slack) && likely && row[i] > 0) {
                    kept.add(i);
                }
                before += row[i];
            }
            kept.sort(null);
            double target = uniform * kept.stream().mapToDouble(i -> row[i]).sum();
            for (double nudge : new double[] {-1e-6, 0, 1e-6}) {
                double sum = 0;
                int drawn = kept.getLast();
                for (int i : kept) {
                    sum += row[i];
                    if (sum > target + nudge) {
                        drawn = i;
                        break;
                    }
                }
                answers.add(drawn);
            }
        }
        return answers;
    }
}
