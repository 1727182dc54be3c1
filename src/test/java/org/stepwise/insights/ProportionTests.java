package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTests {

    private static final double ROUNDING = 1e-12;

    /** Newcombe, Statistics in Medicine 17 (1998), table I: the score method without continuity correction. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThePublishedOne(int some, int all, double low, double high) {
        Proportion proportion = new Proportion(some, all);
        assertThat(proportion.low()).isCloseTo(low, within(0.00005));
        assertThat(proportion.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theIntervalHoldsTheShareAndIsTheSameSeenFromTheOtherSide() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int all = 1 + random.nextInt(400);
            Proportion one = new Proportion(random.nextInt(all + 1), all);
            Proportion rest = new Proportion(all - one.some(), all);
            assertThat(one.low()).isBetween(0.0, one.share() + ROUNDING);
            assertThat(one.high()).isBetween(one.share() - ROUNDING, 1.0);
            assertThat(rest.low()).isCloseTo(1 - one.high(), within(ROUNDING));
            Proportion twice = new Proportion(2 * one.some(), 2 * all);
            assertThat(twice.high() - twice.low()).isLessThan(one.high() - one.low());
        }
    }

    @Test
    void ofNobodyNothingIsKnownAndOfFourTooLittle() {
        assertThat(new Proportion(0, 0).low()).isZero();
        assertThat(new Proportion(0, 0).high()).isOne();
        assertThat(new Proportion(4, 4).isTooFew()).isTrue();
        assertThat(new Proportion(4, 5).isTooFew()).isFalse();
    }
}
