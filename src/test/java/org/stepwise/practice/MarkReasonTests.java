package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Message;

/** A mark says where it comes from. */
class MarkReasonTests {

    private static final Rung NO_HELP = Rung.NUDGE;

    private static GradedLine line(int number, Judgement judgement, String credit, @Nullable Outcome decision) {
        return new GradedLine(
                UUID.randomUUID(),
                0,
                number,
                "x = 2",
                "x = 2",
                judgement,
                Message.of("working.holds"),
                new BigDecimal(credit),
                Instant.EPOCH,
                null,
                decision,
                List.of());
    }

    private static GradedLine line(int number, Judgement judgement, String credit) {
        return line(number, judgement, credit, null);
    }

    private static List<String> reasons(String mark, Rung help, GradedLine... lines) {
        boolean solved = Arrays.stream(lines).anyMatch(GradedLine::solves);
        return MarkReason.of(new WorkView.PartView(solved, 2, help.level(), new BigDecimal(mark), Arrays.asList(lines)))
                .stream()
                .map(message -> message.key().replace("practice.mark.", "") + message.arguments())
                .toList();
    }

    @Test
    void theLineThatSolvesCounts() {
        assertThat(reasons("1", NO_HELP, line(1, Judgement.HOLDS, "0"), line(2, Judgement.CORRECT, "1")))
                .containsExactly("solved[2]");
        assertThat(reasons("0.8", NO_HELP, line(1, Judgement.CORRECT, "0.8"))).containsExactly("solved.part[1, 80]");
    }

    @Test
    void whatWasReadBeforeTakesItsShare() {
        assertThat(reasons("0.9", Rung.RULE, line(1, Judgement.CORRECT, "1")))
                .containsExactly("solved[1]", "help.rule[90]");
        assertThat(reasons("0", Rung.SOLUTION, line(1, Judgement.CORRECT, "1")))
                .containsExactly("solved[1]", "help.solution[0]");
    }

    @Test
    void aForeseenSlipEarnsItsShareAlsoWhereTheSolutionWasReadLater() {
        GradedLine slip = line(1, Judgement.INCORRECT, "0.5");
        assertThat(reasons("0.5", NO_HELP, slip)).containsExactly("slip[1, 50]");
        assertThat(reasons("0.5", Rung.SOLUTION, slip, line(2, Judgement.CORRECT, "1")))
                .containsExactly("slip[1, 50]");
    }

    @Test
    void earlierTriesAreNamed() {
        assertThat(reasons("0.675", Rung.RULE, line(3, Judgement.CORRECT, "1")))
                .containsExactly("solved[3]", "help.rule[90]", "tries[2]");
    }

    @Test
    void aTeachersDecisionIsNamed() {
        assertThat(reasons("0.5", NO_HELP, line(1, Judgement.UNDECIDED, "0", Outcome.IN_PART)))
                .containsExactly("decided[1]");
        assertThat(reasons("1", Rung.RULE, line(1, Judgement.UNDECIDED, "0", Outcome.ACCEPTED)))
                .containsExactly("decided[1]");
    }

    @Test
    void nothingIsSaidToo() {
        assertThat(reasons("0", NO_HELP)).containsExactly("empty[]");
        assertThat(reasons("0", NO_HELP, line(1, Judgement.HOLDS, "0"))).containsExactly("none[]");
    }
}
