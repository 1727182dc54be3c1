package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Explained;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.slips.Candidate;
import org.stepwise.grading.slips.Slip;
import org.stepwise.grading.slips.Slips;

/** The known slips made in the problems that ship: each is recognised, and no right answer is taken for one. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankSlipsTests {

    private static final int PROBLEMS_EACH = 5;
    private static final int RULES = 50;
    private static final int SEEDS = 6;

    private final Bank bank = Shipped.bank();
    private final Map<String, Set<String>> recognised = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    @BeforeAll
    void makeEverySlipInEveryProblem() {
        for (Bank.Entry entry : bank.entries()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                for (VariantPart part : Shipped.variant(entry.problem(), seed).parts()) {
                    make(entry.problem().title(), part);
                }
            }
        }
    }

    private void make(String title, VariantPart part) {
        List<Candidate> candidates = Explained.candidates(part.key()).toList();
        for (int i = 0; i < candidates.size(); i++) {
            String id = candidates.get(i).slip().id();
            Set<String> titles = recognised.computeIfAbsent(id, _ -> new TreeSet<>());
            if (titles.contains(title)) {
                continue;
            }
            String answer = PlainText.of(candidates.get(i).value());
            if (!(Grading.grade(part.key(), answer) instanceof Verdict.Incorrect verdict)
                    || !verdict.message().key().startsWith("slips.")) {
                continue;
            }
            String said = verdict.message().key().substring("slips.".length());
            if (said.equals(id)) {
                titles.add(title);
            } else if (candidates.subList(0, i).stream()
                    .noneMatch(earlier -> earlier.slip().id().equals(said))) {
                misses.add("%s: %s is %s and not %s".formatted(title, answer, said, id));
            }
        }
    }

    @Test
    void eachSlipIsRecognisedInFiveProblemsOrMore() {
        Map<String, Integer> few = Slips.all().stream()
                .map(Slip::id)
                .filter(id -> recognised.getOrDefault(id, Set.of()).size() < PROBLEMS_EACH)
                .collect(Collectors.toMap(
                        id -> id, id -> recognised.getOrDefault(id, Set.of()).size()));
        assertThat(few).isEmpty();
        assertThat(Slips.all()).hasSizeGreaterThanOrEqualTo(RULES);
    }

    @Test
    void aUnitThatIsConvertedHalfwayOrLeftOutIsToldInFiveProblemsOrMore() {
        for (String reject : List.of("conversion", "other", "missing")) {
            assertThat(bank.entries().stream()
                            .filter(entry -> Shipped.variant(entry.problem(), 0).parts().stream()
                                    .filter(part -> part.key().kind() == AnswerKind.UNITS)
                                    .anyMatch(part -> part.reject().stream()
                                            .map(answer -> Grading.grade(part.key(), answer)
                                                    .message()
                                                    .key())
                                            .anyMatch(("grading.units." + reject)::equals))))
                    .as(reject)
                    .hasSizeGreaterThanOrEqualTo(PROBLEMS_EACH);
        }
    }

    @Test
    void anotherSlipIsNamedOnlyWhereItStandsBeforeAndGivesTheSame() {
        assertThat(misses).isEmpty();
    }

    @Test
    void noRightAnswerIsTakenForASlip() {
        List<String> taken = new ArrayList<>();
        for (Bank.Entry entry : bank.entries()) {
            for (long seed = 0; seed < Trial.SEEDS; seed++) {
                for (VariantPart part : Shipped.variant(entry.problem(), seed).parts()) {
                    List<String> right = new ArrayList<>(part.accept());
                    right.add(part.key().expected());
                    right.stream()
                            .filter(answer -> Grading.grade(part.key(), answer)
                                    .message()
                                    .key()
                                    .startsWith("slips."))
                            .forEach(answer -> taken.add(entry.problem().title() + ": " + answer));
                }
            }
        }
        assertThat(taken).isEmpty();
    }
}
