package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.sampling.SeenTokens;

class SamplerTests {

    private static final int DRAWS = 4000;

    /** Logarithms of the probabilities 0.4, 0.3, 0.2, 0.06, 0.04, in another order. */
    private static final double[] PROBABILITIES = {0.06, 0.4, 0.04, 0.2, 0.3};

    @SuppressWarnings("NullAway.Init")
    private static Sampler sampler;

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @BeforeAll
    static void load() {
        Compute on = Libtorch.load(Optional.empty());
        program = Program.load("rotary.py", Libtorch.device(on));
        sampler =
                on.isCard() ? onCard(CudaDevice.open(on.card(), WeightType.BF16)) : Sampler.onHost(Libtorch.device(on));
    }

    private static Sampler onCard(CudaDevice device) {
        return Sampler.onCard(device, new CudaChooser(device, DRAWS));
    }

    @AfterAll
    static void close() {
        sampler.close();
        program.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;0;1;0;0.06 0.4 0.04 0.2 0.3",
                "1;2;1;0;0 0.5714 0 0 0.4286",
                "1;1;1;0;0 1 0 0 0",
                "1;0;0.5;0;0 0.5714 0 0 0.4286",
                "1;0;0.75;0;0 0.4444 0 0.2222 0.3333",
                "1;3;0.5;0;0 0.5714 0 0 0.4286",
                "1;0;1;0.6;0 0.5714 0 0 0.4286",
                "0.5;0;1;0;0.0122 0.5439 0.0054 0.136 0.3059",
                "2;4;1;0;0.1308 0.3378 0 0.2389 0.2925",
                "0;0;1;0;0 1 0 0 0",
            })
    void tokensComeAsOftenAsTheirProbabilitySays(
            double temperature, int topK, double topP, double minP, String wanted) {
        SamplingParameters parameters = new SamplingParameters(temperature, topK, topP, minP, 1, 0, 0, 5, -1);
        assertThat(shares(parameters, null, null)).containsExactly(numbers(wanted), within(0.03));
    }

    @Test
    void penaltiesAreTakenFromTheTokensThatStandThere() {
        SeenTokens seen = new SeenTokens();
        seen.prompt(4);
        seen.generated(1);
        seen.generated(1);
        // 0.4 / e^(0.5 * 2 + 1), and 0.3 stays since it was not generated
        double[] wanted = {0.06, 0.4 * Math.exp(-2), 0.04, 0.2, 0.3};
        double sum = IntStream.range(0, 5).mapToDouble(i -> wanted[i]).sum();
        double[] got = shares(new SamplingParameters(1, 0, 1, 0, 1, 1, 0.5, 5, -1), seen, null);
        for (int i = 0; i < 5; i++) {
            assertThat(got[i]).isCloseTo(wanted[i] / sum, within(0.03));
        }
    }

    @Test
    void repetitionMakesNegativeLogitsMoreNegative() {
        SeenTokens seen = new SeenTokens();
        seen.prompt(1);
        double[] wanted = {0.06, 0.16, 0.04, 0.2, 0.3};
        double sum = IntStream.range(0, 5).mapToDouble(i -> wanted[i]).sum();
        double[] got = shares(new SamplingParameters(1, 0, 1, 0, 2, 0, 0, 5, -1), seen, null);
        assertThat(got[1]).isCloseTo(wanted[1] / sum, within(0.03));
    }

    @Test
    void onlyWhatIsAllowedComes() {
        double[] got = shares(SamplingParameters.at(1, 5), null, new long[] {0b01001});
        assertThat(got).containsExactly(new double[] {0.2308, 0, 0, 0.7692, 0}, within(0.03));
    }

    @Test
    void logprobsAreThoseOfTheModelWhateverIsDrawn() {
        SamplingParameters parameters = new SamplingParameters(0.1, 1, 1, 0, 1, 0, 0, 5, 2);
        Drawn drawn = choose(List.of(new Draw(parameters, 0, null, null))).getFirst();
        assertThat(drawn.logprob()).isCloseTo(Math.log(0.4), within(1e-5));
        assertThat(drawn.likeliest()).extracting(Drawn.Likely::id).containsExactly(1, 4);
        assertThat(drawn.likeliest().getLast().logprob()).isCloseTo(Math.log(0.3), within(1e-5));
    }

    @Test
    void aRowThatIsNoNumbersIsDrawnAsNothingAndTheOthersAsEver() {
        SamplingParameters some = new SamplingParameters(1, 2, 0.5, 0, 1, 0, 0, 5, 1);
        List<Draw> draws = List.of(
                new Draw(some, 0, null, null),
                new Draw(SamplingParameters.greedy(), 0, null, null),
                new Draw(some, 0, null, new long[] {0}),
                new Draw(SamplingParameters.greedy(), 0, null, null));
        float[] logits = {0, Float.NaN, 0, 0, 0, Float.NaN, 0, 0, 0, 0, 1, 2, 3, 4, 5, 1, 2, 5, 3, 4};
        try (PtNDArray rows = (PtNDArray) program.manager().create(logits, new Shape(4, 5))) {
            assertThat(sampler.choose(rows, draws).get()).extracting(Drawn::id).containsExactly(-1, -1, -1, 2);
        }
    }

    private static double[] shares(
            SamplingParameters parameters, @Nullable SeenTokens seen, long @Nullable [] allowed) {
        List<Drawn> drawn = choose(IntStream.range(0, DRAWS)
                .mapToObj(index -> new Draw(parameters, index, seen, allowed))
                .toList());
        double[] shares = new double[PROBABILITIES.length];
        drawn.forEach(token -> shares[token.id()] += 1.0 / DRAWS);
        return shares;
    }

    private static List<Drawn> choose(List<Draw> draws) {
        float[] logits = new float[draws.size() * PROBABILITIES.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(PROBABILITIES[i % PROBABILITIES.length]);
        }
        Shape shape = new Shape(draws.size(), PROBABILITIES.length);
        try (PtNDArray rows = (PtNDArray) program.manager().create(logits, shape)) {
            return sampler.choose(rows, draws).get();
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
