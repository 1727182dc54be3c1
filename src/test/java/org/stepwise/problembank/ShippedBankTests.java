package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The problems that ship: every example of every problem over 20 seeds, and enough of them. */
@Execution(ExecutionMode.CONCURRENT)
class ShippedBankTests {

    private final Bank bank = Shipped.bank();

    @Test
    void everyFileCanBeRead() {
        assertThat(bank.errors()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryProblemIsJudgedAsItsAuthorSays() {
        return bank.entries().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.problem().title(),
                        () -> assertThat(Stream.concat(
                                        UnsetTexts.in(entry.document()).stream(), SelfTest.of(entry).stream()))
                                .isEmpty()));
    }

    @Test
    void thereAreEightyProblemsAndSixInEachOfTenTopics() {
        assertThat(bank.entries().size()).isGreaterThanOrEqualTo(80);
        Map<String, Long> byTopic = bank.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.problem().topic(), Collectors.counting()));
        assertThat(byTopic.keySet())
                .containsAll(bank.skills().topics().stream().map(Topic::id).toList());
        assertThat(byTopic).hasSizeGreaterThanOrEqualTo(10);
        assertThat(byTopic.values()).allMatch(count -> count >= 6);
    }

    @Test
    void noTwoProblemsHaveTheSamePrompt() {
        assertThat(bank.entries().stream().map(entry -> entry.problem().prompt().replaceAll("\\s+", " ")))
                .doesNotHaveDuplicates();
    }

    @Test
    void sixtyProblemsHaveTenOrMoreDifferentVariants() {
        assertThat(bank.entries().stream()
                        .filter(entry -> variants(entry.problem()) >= 10)
                        .count())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void aPromptTellsTheVariantsOfAProblemApart() {
        for (Bank.Entry entry : bank.entries()) {
            Map<String, List<String>> keys = new HashMap<>();
            for (long seed = 0; seed < Trial.SEEDS; seed++) {
                Variant variant = Shipped.variant(entry.problem(), seed);
                List<String> expected =
                        variant.parts().stream().map(VariantPart::expected).toList();
                assertThat(expected)
                        .as(entry.problem().title())
                        .isEqualTo(keys.computeIfAbsent(variant.prompt(), unused -> expected));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameVariant() {
        assertThat(bank.entries())
                .allSatisfy(entry -> assertThat(entry.problem().variant(7))
                        .isEqualTo(entry.problem().variant(7)));
    }

    @Test
    void theProblemsThatTheProductIsShownWithAreThere() {
        Variant roots = titled("Roots by factorising").variant(0);
        assertThat(roots.heading()).isEqualTo("x^{2} - 5x + 6 = 0");
        assertThat(roots.parts()).extracting(part -> part.key().expected()).containsExactly("{2, 3}");
        Variant remainders = titled("Two remainders, one number").variant(0);
        assertThat(remainders.parts()).extracting(part -> part.key().expected()).containsExactly("142");
        Variant extrema = titled("Local extrema of a cubic").variant(0);
        assertThat(extrema.parts()).extracting(part -> part.key().expected()).containsExactly("(0, 2)", "(2, -2)");
    }

    private Problem titled(String title) {
        return bank.entries().stream()
                .map(Bank.Entry::problem)
                .filter(problem -> problem.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static long variants(Problem problem) {
        return LongStream.range(0, Trial.SEEDS)
                .mapToObj(seed -> Shipped.variant(problem, seed).prompt())
                .distinct()
                .count();
    }
}
