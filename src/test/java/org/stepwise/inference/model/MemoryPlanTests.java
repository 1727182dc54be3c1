package org.stepwise.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryPlanTests {

    private static final long GB = 1_000_000_000L;

    @Test
    void sevenBillionWeightsOfSixteenBitsFitACardOfTwentyFourAndNotOfTwelve() {
        MemoryPlan small = MemoryPlan.of(seven(WeightType.BF16, null), 12 * GB);
        assertThat(small.fits()).isFalse();
        assertThat(small.needed(2048) / 1e9).isCloseTo(16.4, within(0.1));
        MemoryPlan large = MemoryPlan.of(seven(WeightType.BF16, null), 24 * GB);
        assertThat(large.weights() / 1e9).isCloseTo(15.23, within(0.01));
        assertThat(large.longest()).isEqualTo(32768);
        assertThat(large.batch(2048)).isEqualTo(65);
    }

    @Test
    void quantisedWeightsTakeFourBitsAndTheirScales() {
        MemoryPlan plan = MemoryPlan.of(seven(WeightType.F16, new Awq(128)), 8 * GB);
        // The files of the model's AWQ version have 5.57 GB; here each group of 128 takes 12 bits more.
        assertThat(plan.weights() / 1e9).isCloseTo(5.65, within(0.01));
        assertThat(plan.fits()).isTrue();
    }

    @Test
    void aCardOfEightGigabytesLeavesTheTableOnTheHost() {
        long usable = (long) (0.9 * 8 * GB);
        MemoryPlan plan = MemoryPlan.onCard(seven(WeightType.F16, new Awq(128)), Quantization.NONE, usable, 8);
        assertThat(plan.tableOnHost()).isTrue();
        assertThat(plan.weights() / 1e9).isCloseTo(5.65 - 1.09, within(0.01));
        assertThat(plan.batch(2048)).isGreaterThanOrEqualTo(8);
        MemoryPlan larger = MemoryPlan.onCard(seven(WeightType.F16, new Awq(128)), Quantization.NONE, 12 * GB, 8);
        assertThat(larger.tableOnHost()).isFalse();
    }

    @Test
    void eightBitsOnACardTakeHalf() {
        MemoryPlan plan = MemoryPlan.onCard(seven(WeightType.BF16, null), Quantization.FP8, 24 * GB, 32);
        assertThat(plan.weights() / 1e9).isCloseTo(8.71, within(0.02));
    }

    @Test
    void oneGroupForAllRowsTakesHardlyMoreThanTheFourBits() {
        MemoryPlan plan = MemoryPlan.of(seven(WeightType.F16, new Awq(-1)), 8 * GB);
        assertThat(plan.weights() / 1e9).isCloseTo(5.44, within(0.05));
    }

    @Test
    void onAProcessorWeightsOfFourBitsStaySoInGroupsThatCanBeMultiplied() {
        assertThat(onProcessors(new Awq(128), Quantization.NONE) / 1e9).isCloseTo(5.65, within(0.01));
        assertThat(onProcessors(new Awq(16), Quantization.NONE) / 1e9).isCloseTo(15.23, within(0.01));
    }

    @Test
    void weightsQuantisedWhenLoadedTakeOneByteOrAboutHalfOfOne() {
        assertThat(onProcessors(null, Quantization.NONE) / 1e9).isCloseTo(15.23, within(0.01));
        // 6.53 and 0.54 in eight bits, and a table of embeddings in sixteen: 1.09.
        assertThat(onProcessors(null, Quantization.INT8) / 1e9).isCloseTo(8.16, within(0.01));
        assertThat(onProcessors(null, Quantization.INT4) / 1e9).isCloseTo(5.3, within(0.01));
    }

    private static long onProcessors(@Nullable Awq awq, Quantization quantization) {
        return MemoryPlan.onProcessors(seven(WeightType.BF16, awq), quantization, 24 * GB)
                .weights();
    }

    private static ModelConfig seven(WeightType type, @Nullable Awq awq) {
        return new ModelConfig(
                28, 3584, 28, 4, 128, 18944, 152064, 32768, 1e-6, false, new Rope(1e6, null), type, awq, List.of());
    }
}
