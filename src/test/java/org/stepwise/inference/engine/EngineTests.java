package org.stepwise.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.inference.engine.GenerationEvent.Failed;
import org.stepwise.inference.engine.GenerationEvent.FinishReason;
import org.stepwise.inference.engine.GenerationEvent.Finished;
import org.stepwise.inference.engine.GenerationEvent.Token;
import org.stepwise.inference.sampling.SamplingParameters;

/** With a model that is told each step when the last one's tokens are known, and with one that is told one step ahead. */
@Timeout(60)
@ParameterizedClass
@ValueSource(booleans = {false, true})
class EngineTests {

    private static final EngineLimits LIMITS = new EngineLimits(8, 64, 256, 4096);

    @Parameter
    boolean ahead;

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 500, 5000})
    void everyoneGetsWhatTheyWouldGetAlone(int rows) throws InterruptedException {
        CountingModel model = new CountingModel(rows, 0, ahead);
        Random random = new Random(rows);
        List<GenerationRequest> requests = new ArrayList<>();
        int[] shared = prompt(random, 60);
        for (int i = 0; i < 120; i++) {
            int[] own = prompt(random, 1 + random.nextInt(50));
            int[] prompt = random.nextBoolean() ? joined(shared, own) : own;
            requests.add(request(prompt, 1 + random.nextInt(60), "user " + i % 7));
        }
        try (Engine engine = start(model, LIMITS)) {
            List<Generation> generations = requests.stream().map(engine::submit).toList();
            for (int i = 0; i < requests.size(); i++) {
                GenerationRequest request = requests.get(i);
                assertThat(tokens(generations.get(i)))
                        .as("request " + i)
                        .isEqualTo(CountingModel.answer(request.prompt(), request.maxTokens()));
            }
            assertThat(model.widest).isGreaterThan(1);
            assertThat(model.aheadOfTheirTokens.get() > 0).isEqualTo(ahead);
            if (rows == 200) {
                assertThat(engine.status().preemptions()).isPositive();
            }
        }
    }

    @Test
    void whoComesToAnEndLeavesOthersAndTheNextTurnAsTheyAre() throws InterruptedException {
        CountingModel model = new CountingModel(2000, 0, ahead);
        Set<Integer> ends = IntStream.range(0, 50).boxed().collect(Collectors.toSet());
        Random random = new Random(4);
        List<int[]> prompts = IntStream.range(0, 60)
                .mapToObj(i -> prompt(random, 20 + random.nextInt(30)))
                .toList();
        try (Engine engine = Engine.start(() -> model, LIMITS, ends, CountingModel.VOCABULARY)) {
            for (int turn = 0; turn < 3; turn++) {
                List<Generation> all = prompts.stream()
                        .map(prompt -> engine.submit(request(prompt, 60, "a")))
                        .toList();
                List<int[]> longer = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    List<Integer> got = tokens(all.get(i));
                    assertThat(got).isEqualTo(untilEnd(CountingModel.answer(prompts.get(i), 60), ends));
                    longer.add(joined(
                            prompts.get(i), got.stream().mapToInt(id -> id).toArray()));
                }
                prompts = longer;
            }
        }
    }

    private static List<Integer> untilEnd(List<Integer> answer, Set<Integer> ends) {
        int last = IntStream.range(0, answer.size())
                .filter(i -> ends.contains(answer.get(i)))
                .findFirst()
                .orElse(answer.size() - 1);
        return answer.subList(0, last + 1);
    }

    @Test
    void aConversationThatGoesOnReadsOnlyWhatIsNew() throws InterruptedException {
        CountingModel model = new CountingModel(2000, 0, ahead);
        try (Engine engine = start(model, LIMITS)) {
            int[] prompt = prompt(new Random(1), 300);
            List<Integer> answer = tokens(engine.submit(request(prompt, 20, "a")));
            int before = model.tokensRead.get();
            int[] next =
                    joined(joined(prompt, answer.stream().mapToInt(id -> id).toArray()), new int[] {5, 6, 7});
            assertThat(tokens(engine.submit(request(next, 10, "a")))).isEqualTo(CountingModel.answer(next, 10));
            assertThat(model.tokensRead.get() - before).isLessThan(20);
        }
    }

    @Test
    void aClassThatAsksAboutTheSameProblemReadsItOnce() throws InterruptedException {
        CountingModel model = new CountingModel(8000, 100_000, ahead);
        int[] problem = prompt(new Random(2), 500);
        try (Engine engine = start(model, LIMITS)) {
            List<int[]> prompts = IntStream.range(0, 8)
                    .mapToObj(i -> joined(problem, new int[] {i, i + 1}))
                    .toList();
            List<Generation> all = engine.submit(
                    prompts.stream().map(prompt -> request(prompt, 5, "class")).toList(), () -> {});
            for (int i = 0; i < all.size(); i++) {
                assertThat(tokens(all.get(i))).isEqualTo(CountingModel.answer(prompts.get(i), 5));
            }
            assertThat(model.tokensRead.get()).isLessThan(700);
        }
    }

    @Test
    void aLongPromptKeepsOthersNotLongFromTheirNextToken() throws InterruptedException {
        CountingModel model = new CountingModel(20_000, 100_000, ahead);
        try (Engine engine = start(model, new EngineLimits(4, 2048, 8, 6000))) {
            Generation first = engine.submit(request(prompt(new Random(1), 3000), 400, "a"));
            first.take();
            int[] prompt = prompt(new Random(2), 5000);
            assertThat(tokens(engine.submit(request(prompt, 5, "b")))).isEqualTo(CountingModel.answer(prompt, 5));
            assertThat(model.mostBeside).isBetween(200, 260);
            assertThat(tokens(first)).hasSize(399);
        }
    }

    @Test
    void whoCancelsIsOutWithinAStep() throws InterruptedException {
        CountingModel model = new CountingModel(1000, 1_000_000, ahead);
        try (Engine engine = start(model, LIMITS)) {
            Generation generation = engine.submit(request(new int[] {1, 2}, 500, "a"));
            assertThat(generation.take()).isInstanceOf(Token.class);
            generation.cancel();
            int at = model.steps.get();
            GenerationEvent last = generation.take();
            while (last instanceof Token) {
                last = generation.take();
            }
            assertThat(last).isEqualTo(new Finished(FinishReason.CANCELLED));
            assertThat(model.steps.get() - at).isLessThanOrEqualTo(2);
            assertThat(tokens(engine.submit(request(new int[] {3}, 3, "a")))).hasSize(3);
        }
    }

    @Test
    void whoseBellFailsDoesNotKeepOthersFromTheirTokens() throws InterruptedException {
        CountingModel model = new CountingModel(1000, 0, ahead);
        try (Engine engine = start(model, LIMITS)) {
            Runnable broken = () -> {
                throw new IllegalStateException("nobody is there");
            };
            engine.submit(List.of(request(new int[] {1, 2}, 5, "a")), broken);
            assertThat(tokens(engine.submit(request(new int[] {3}, 5, "b")))).hasSize(5);
        }
    }

    @Test
    void aFullLineRefusesAndServesThoseInIt() throws InterruptedException {
        CountingModel model = new CountingModel(1000, 1_000_000, ahead);
        try (Engine engine = start(model, new EngineLimits(1, 16, 3, 100))) {
            List<Generation> in = IntStream.range(0, 4)
                    .mapToObj(i -> engine.submit(request(new int[] {i}, 20, "a")))
                    .toList();
            assertThatThrownBy(() -> engine.submit(request(new int[] {9}, 1, "b")))
                    .isInstanceOf(QueueFullException.class);
            for (Generation generation : in) {
                assertThat(tokens(generation)).hasSize(20);
            }
            assertThat(tokens(engine.submit(request(new int[] {9}, 1, "b")))).hasSize(1);
        }
    }

    @Test
    void oneWhoAsksOnceIsNotBehindOneWhoAsksOften() throws InterruptedException {
        CountingModel model = new CountingModel(10_000, 200_000, ahead);
        try (Engine engine = start(model, new EngineLimits(2, 64, 256, 100))) {
            List<Generation> many = engine.submit(
                    IntStream.range(0, 40)
                            .mapToObj(i -> request(new int[] {i}, 20, "greedy"))
                            .toList(),
                    () -> {});
            Generation one = engine.submit(request(new int[] {50}, 20, "modest"));
            assertThat(tokens(one)).hasSize(20);
            assertThat(engine.status().waiting()).isGreaterThan(25);
            many.forEach(Generation::cancel);
        }
    }

    @Test
    void afterAStepThatFailedTheNextRequestIsServed() throws InterruptedException {
        CountingModel model = new CountingModel(1000, 0, ahead);
        try (Engine engine = start(model, LIMITS)) {
            model.failures = 1;
            assertThat(engine.submit(request(new int[] {1}, 5, "a")).take()).isEqualTo(new Failed("out of memory"));
            assertThat(tokens(engine.submit(request(new int[] {1}, 5, "a"))))
                    .isEqualTo(CountingModel.answer(new int[] {1}, 5));
        }
    }

    @Test
    void aDeviceThatFailsEachStepEndsTheEngine() throws InterruptedException {
        CountingModel model = new CountingModel(1000, 0, ahead);
        try (Engine engine = start(model, LIMITS)) {
            model.failures = Integer.MAX_VALUE;
            while (engine.isRunning()) {
                assertThat(engine.submit(request(new int[] {1}, 5, "a")).take()).isInstanceOf(Failed.class);
            }
            engine.awaitEnd();
            assertThat(engine.submit(request(new int[] {1}, 5, "a")).take())
                    .isEqualTo(new Failed("The engine was stopped."));
        }
    }

    @Test
    void anAnswerThatItsGrammarHasCompletedEndsThoughTheModelHasNoEnd() throws InterruptedException {
        try (Engine engine = start(new CountingModel(1000, 0, ahead), LIMITS)) {
            assertThat(tokens(engine.submit(constrained(3)))).hasSize(3);
        }
    }

    @Test
    void whoDrawsWhatItsGrammarForbidsFailsAlone() throws InterruptedException {
        try (Engine engine = start(new CountingModel(1000, 100_000, ahead), LIMITS)) {
            List<Generation> both =
                    engine.submit(List.of(request(new int[] {1, 2}, 50, "a"), constrained(-1)), () -> {});
            assertThat(both.getLast().take()).isInstanceOf(GenerationEvent.Failed.class);
            assertThat(tokens(both.getFirst())).hasSize(50);
        }
    }

    private static GenerationRequest constrained(int tokens) {
        return new GenerationRequest(
                new int[] {1, 2}, 20, SamplingParameters.greedy(), false, new CountedConstraint(tokens), "b");
    }

    @Test
    void aPromptThatCannotFitIsRefusedWithTheNumbers() {
        try (Engine engine = start(new CountingModel(100, 0, ahead), LIMITS)) {
            assertThatThrownBy(() -> engine.submit(request(prompt(new Random(3), 90), 20, "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("90", "20", "100");
        }
    }

    @Test
    void whoWaitsIsToldWhenTheEngineStops() throws InterruptedException {
        Engine engine = start(new CountingModel(1000, 5_000_000, ahead), LIMITS);
        Generation generation = engine.submit(request(new int[] {1}, 900, "a"));
        engine.close();
        GenerationEvent event = generation.take();
        while (event instanceof Token) {
            event = generation.take();
        }
        assertThat(event).isInstanceOf(Failed.class);
        assertThat(engine.submit(request(new int[] {1}, 5, "a")).take()).isInstanceOf(Failed.class);
    }

    private static Engine start(CountingModel model, EngineLimits limits) {
        return Engine.start(() -> model, limits, Set.of(), CountingModel.VOCABULARY);
    }

    private static GenerationRequest request(int[] prompt, int max, String user) {
        return new GenerationRequest(prompt, max, SamplingParameters.greedy(), false, null, user);
    }

    private static int[] prompt(Random random, int length) {
        return random.ints(length, 0, CountingModel.VOCABULARY).toArray();
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(IntStream.of(one), IntStream.of(other)).toArray();
    }

    private static List<Integer> tokens(Generation generation) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        GenerationEvent event = generation.take();
        while (event instanceof Token(var drawn)) {
            ids.add(drawn.id());
            event = generation.take();
        }
        assertThat(event).isInstanceOf(Finished.class);
        return ids;
    }
}
