package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.practice.MarkReason.Earned;
import org.stepwise.shared.Message;

/** A mark says where it comes from. */
class MarkReasonTests {

    private static final String FREE = "0";
    private static final String QUARTER = "0.25";

    private static Earned line(int number, Judgement judgement, String credit, Work.Before before, String cost) {
        return earned(number, judgement, credit, false, before, cost);
    }

    private static Earned earned(
            int number, Judgement judgement, String credit, boolean decided, Work.Before before, String cost) {
        GradedLine line = new GradedLine(
                UUID.randomUUID(),
                0,
                number,
                "x = 2",
                "x = 2",
                judgement,
                Message.of("working.holds"),
                decided ? BigDecimal.ZERO : new BigDecimal(credit),
                Instant.EPOCH,
                null,
                null,
                List.of());
        return new Earned(line, new BigDecimal(credit), decided, before, new BigDecimal(cost));
    }

    private static Work.Before after(int tries, int help) {
        return new Work.Before(tries, help);
    }

    private static List<String> reasons(Earned... lines) {
        return MarkReason.of(Arrays.asList(lines)).stream()
                .map(message -> message.key().replace("practice.mark.", "") + message.arguments())
                .toList();
    }

    @Test
    void theLineThatSolvesCounts() {
        assertThat(reasons(
                        line(1, Judgement.HOLDS, "0", after(0, 0), FREE),
                        line(2, Judgement.CORRECT, "1", after(0, 1), FREE)))
                .containsExactly("solved[2]");
        assertThat(reasons(line(1, Judgement.CORRECT, "0.8", after(0, 0), FREE)))
                .containsExactly("solved.part[1, 80]");
    }

    @Test
    void whatWasReadBeforeTakesItsShare() {
        assertThat(reasons(line(1, Judgement.CORRECT, "1", after(0, 2), FREE)))
                .containsExactly("solved[1]", "help.rule[90]");
        assertThat(reasons(line(1, Judgement.CORRECT, "1", after(0, 5), FREE)))
                .containsExactly("solved[1]", "help.solution[0]");
    }

    @Test
    void aForeseenSlipCountsWhereItEarnsMoreThanTheSolution() {
        Earned slip = line(1, Judgement.INCORRECT, "0.6", after(0, 0), QUARTER);
        assertThat(reasons(slip, line(4, Judgement.CORRECT, "1", after(3, 0), QUARTER)))
                .containsExactly("slip[1, 60]");
        assertThat(reasons(slip, line(2, Judgement.CORRECT, "1", after(1, 5), FREE)))
                .containsExactly("slip[1, 60]");
        assertThat(reasons(slip, line(2, Judgement.INCORRECT, "0.9", after(1, 4), FREE)))
                .containsExactly("slip[1, 60]");
    }

    @Test
    void triesAndHelpAreThoseBeforeTheLineThatCounts() {
        Earned slip = line(2, Judgement.INCORRECT, "0.5", after(1, 0), QUARTER);
        assertThat(reasons(slip, line(8, Judgement.INCORRECT, "0", after(7, 2), QUARTER)))
                .containsExactly("slip[2, 50]", "tries[1, 25]");
        assertThat(reasons(line(6, Judgement.CORRECT, "1", after(5, 2), QUARTER)))
                .containsExactly("solved[6]", "help.rule[90]", "tries[5, 100]");
    }

    @Test
    void aTeachersDecisionIsNamedWithWhatTookFromIt() {
        assertThat(reasons(
                        earned(1, Judgement.UNDECIDED, "0.8", true, after(0, 0), FREE),
                        line(2, Judgement.INCORRECT, "0.3", after(0, 0), FREE)))
                .containsExactly("decided[1, 80]");
        assertThat(reasons(earned(2, Judgement.UNDECIDED, "1", true, after(1, 2), QUARTER)))
                .containsExactly("decided[2, 100]", "help.rule[90]", "tries[1, 25]");
    }

    @Test
    void nothingIsSaidToo() {
        assertThat(reasons()).containsExactly("empty[]");
        assertThat(reasons(line(1, Judgement.HOLDS, "0", after(0, 0), FREE))).containsExactly("none[]");
    }
}
