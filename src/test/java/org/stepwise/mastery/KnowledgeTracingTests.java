package org.stepwise.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeTracingTests {

    private static final double ROUNDING = 1e-12;

    /** Probabilities, those at the ends among them. */
    private record Case(KnowledgeTracing tracing, double p, double weight) {}

    private static double probability(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> Double.MIN_VALUE;
            case 3 -> Math.nextDown(1.0);
            default -> random.nextDouble();
        };
    }

    private static Stream<Case> cases() {
        Random random = new Random(14);
        return Stream.generate(() -> {
                    double guess = probability(random);
                    double slip = guess >= 1 ? 0 : Math.min(probability(random), Math.nextDown(1 - guess));
                    return guess + slip < 1
                            ? new Case(
                                    new KnowledgeTracing(
                                            new Parameters(probability(random), probability(random), guess, slip)),
                                    probability(random),
                                    probability(random))
                            : null;
                })
                .filter(found -> found != null)
                .limit(20_000);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/mastery/published.csv", delimiter = ';', numLinesToSkip = 1)
    void publishedExamplesComeOut(
            String source,
            double known,
            double learn,
            double guess,
            double slip,
            String answers,
            String posteriors,
            String knowns) {
        KnowledgeTracing tracing = new KnowledgeTracing(new Parameters(known, learn, guess, slip));
        double[] after = numbers(posteriors);
        double[] learned = numbers(knowns);
        double p = tracing.prior();
        int at = 0;
        for (double answer : numbers(answers)) {
            // They are printed with two places.
            assertThat(tracing.posterior(p, answer == 1)).isCloseTo(after[at], within(0.0051));
            p = tracing.after(p, answer == 1, 1);
            assertThat(p).as("%s, answer %d", source, at + 1).isCloseTo(learned[at], within(0.0051));
            at++;
        }
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void whatComesNextIsPredictedAsInThePublishedExample() {
        // Feng, as in the table: 0.7 * 0.4 + 0.3 * 0.9 before, and 0.35 * 0.4 + 0.65 * 0.9 once something was learned.
        KnowledgeTracing tracing = new KnowledgeTracing(new Parameters(0.3, 0.5, 0.4, 0.1));
        assertThat(tracing.predicted(0.3)).isCloseTo(0.55, within(ROUNDING));
        assertThat(tracing.learned(0.3)).isCloseTo(0.65, within(ROUNDING));
        assertThat(tracing.predicted(0.65)).isCloseTo(0.725, within(ROUNDING));
    }

    @Test
    void theProbabilityStaysOne() {
        assertThat(cases()).allSatisfy(one -> {
            for (boolean right : new boolean[] {true, false}) {
                assertThat(one.tracing().posterior(one.p(), right)).isBetween(0.0, 1.0);
                assertThat(one.tracing().after(one.p(), right, one.weight())).isBetween(0.0, 1.0);
                assertThat(one.tracing().predicted(one.p())).isBetween(0.0, 1.0 + ROUNDING);
            }
        });
    }

    @Test
    void rightNeverLowers() {
        assertThat(cases()).allSatisfy(one -> {
            assertThat(one.tracing().posterior(one.p(), true)).isGreaterThanOrEqualTo(one.p() - ROUNDING);
            assertThat(one.tracing().after(one.p(), true, one.weight())).isGreaterThanOrEqualTo(one.p() - ROUNDING);
        });
    }

    @Test
    void notRightNeverRaisesBeforeSomethingIsLearned() {
        assertThat(cases())
                .allSatisfy(one ->
                        assertThat(one.tracing().posterior(one.p(), false)).isLessThanOrEqualTo(one.p() + ROUNDING));
    }

    @Test
    void whoKnewMoreBeforeKnowsMoreAfterwards() {
        Random random = new Random(15);
        assertThat(cases()).allSatisfy(one -> {
            double other = probability(random);
            double less = Math.min(one.p(), other);
            double more = Math.max(one.p(), other);
            for (boolean right : new boolean[] {true, false}) {
                // 0 and 1 with parameters that make the answer impossible: it says nothing there, but close by.
                if (less > 0 && more < 1) {
                    assertThat(one.tracing().after(more, right, one.weight()))
                            .isGreaterThanOrEqualTo(one.tracing().after(less, right, one.weight()) - ROUNDING);
                }
            }
        });
    }

    @Test
    void moreOfOnesOwnSaysMore() {
        Random random = new Random(16);
        assertThat(cases()).allSatisfy(one -> {
            double less = Math.min(one.weight(), random.nextDouble());
            assertThat(one.tracing().after(one.p(), true, one.weight()))
                    .isGreaterThanOrEqualTo(one.tracing().after(one.p(), true, less) - ROUNDING);
        });
    }

    @Test
    void whatIsNotOnesOwnChangesNothing() {
        assertThat(cases()).allSatisfy(one -> {
            assertThat(one.tracing().after(one.p(), true, 0)).isEqualTo(one.p());
            assertThat(one.tracing().after(one.p(), false, 0)).isEqualTo(one.p());
        });
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void parametersThatMakeNoSenseAreRefused(double[] values) {
        assertThatThrownBy(() -> new Parameters(values[0], values[1], values[2], values[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<double[]> impossible() {
        return Stream.of(
                new double[] {-0.1, 0, 0, 0},
                new double[] {0, 1.1, 0, 0},
                new double[] {0, 0, Double.NaN, 0},
                new double[] {0, 0, 0.5, 0.5},
                new double[] {0, 0, 0.2, 0.9},
                new double[] {0, 0, 0, Double.POSITIVE_INFINITY});
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.9", "2, 0.7", "3, 0.5", "4, 0.25", "5, 0"})
    void theMoreHelpWasReadTheLessARightAnswerSays(int help, double weight) {
        Evidence right = new Evidence(UUID.randomUUID(), true, help, Instant.EPOCH);
        Evidence notYet = new Evidence(UUID.randomUUID(), false, help, Instant.EPOCH);
        assertThat(right.weight()).isEqualTo(weight);
        assertThat(notYet.weight()).isEqualTo(help == 5 ? 0 : 1);
    }
}
