package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.insights.Doubt.Kind;
import org.stepwise.practice.figures.ItemFigures;
import org.stepwise.problembank.Problem;

class DoubtTests {

    private static Problem problem(String title) {
        return new Problem(
                UUID.randomUUID(),
                "v1",
                title,
                List.of("quadratics.roots"),
                1,
                Map.of(),
                List.of(),
                Map.of(),
                "",
                null,
                null,
                List.of(),
                List.of());
    }

    private static ItemFigures figures(int begun, int busy, int solved, int atOnce, int undecided) {
        return figures(begun, busy, solved, atOnce, undecided, Duration.ofMinutes(4), null, 0);
    }

    private static ItemFigures figures(
            int begun,
            int busy,
            int solved,
            int atOnce,
            int undecided,
            Duration time,
            @Nullable Double discrimination,
            int compared) {
        return new ItemFigures(
                UUID.randomUUID(),
                "v1",
                Instant.EPOCH,
                begun,
                busy,
                solved,
                atOnce,
                undecided,
                2.0,
                time,
                0.5,
                discrimination,
                compared);
    }

    private static Item item(ItemFigures figures) {
        return new Item(problem("A"), Item.Origin.BANK, figures, Rate.NONE, 0);
    }

    private static List<Kind> kinds(Item item) {
        return item.doubts().stream().map(Doubt::kind).toList();
    }

    @Test
    void anOrdinaryProblemIsLeftAlone() {
        assertThat(item(figures(30, 0, 22, 12, 1)).doubts()).isEmpty();
    }

    /** 0 of 7 still allows for 35 in a hundred, 0 of 8 for 32. */
    @ParameterizedTest
    @CsvSource({"7, 0, 0, false", "8, 0, 0, true", "10, 1, 0, false", "20, 2, 0, true", "8, 0, 3, false"})
    void nearlyNobodySolvesItOnlyWhereChanceCannotExplainIt(int begun, int solved, int busy, boolean doubted) {
        assertThat(kinds(item(figures(begun, busy, solved, 0, 0))).contains(Kind.UNSOLVED))
                .isEqualTo(doubted);
    }

    @Test
    void whoIsStillAtItIsNotTakenForOneWhoGaveUp() {
        assertThat(item(figures(20, 10, 0, 0, 0)).doubts()).containsExactly(new Doubt(Kind.UNSOLVED, 0, 10));
        assertThat(item(figures(25, 25, 0, 0, 0)).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, 11, false", "12, 12, true", "40, 36, true", "40, 34, false"})
    void nearlyAllSolveItAtOnce(int begun, int atOnce, boolean doubted) {
        assertThat(kinds(item(figures(begun, 0, begun, atOnce, 0))).contains(Kind.EASY))
                .isEqualTo(doubted);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 10, BACKWARDS", "0.0, 10, FLAT", "0.19, 10, FLAT", "0.2, 10, ", "-0.9, 9, "})
    void lowOrTurnedDiscriminationIsNamedFromTenPupilsOn(double discrimination, int compared, @Nullable Kind kind) {
        Item item = item(figures(30, 0, 20, 5, 0, Duration.ofMinutes(4), discrimination, compared));
        assertThat(kinds(item)).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void hintsTeachersAndTimesAreNamedWithTheirNumbers() {
        ItemFigures figures = figures(30, 0, 20, 5, 9, Duration.ofMinutes(26), null, 0);
        Item item = new Item(problem("A"), Item.Origin.WORKSHOP, figures, new Rate(25, 20, 4), 8);
        assertThat(item.doubts())
                .containsExactly(
                        new Doubt(Kind.UNDECIDED, 30, 30),
                        new Doubt(Kind.REMARKED, 100 * (8 / 30.0), 30),
                        new Doubt(Kind.HINTS, 20, 20),
                        new Doubt(Kind.LONG, 26, 20));
        assertThat(new Item(problem("A"), Item.Origin.BANK, figures(30, 0, 20, 5, 0), new Rate(9, 9, 3), 0).doubts())
                .isEmpty();
    }

    @Test
    void aProblemThatIsNotGivenAnyMoreIsNotAccused() {
        assertThat(new Item(problem("A"), Item.Origin.ELSEWHERE, figures(20, 0, 0, 0, 0), Rate.NONE, 0).doubts())
                .isEmpty();
    }

    @Test
    void theGravestComesFirst() {
        Item easy = new Item(problem("Easy"), Item.Origin.BANK, figures(40, 0, 40, 40, 0), Rate.NONE, 0);
        Item unsolved = new Item(problem("Unsolved"), Item.Origin.BANK, figures(20, 0, 0, 0, 0), Rate.NONE, 0);
        Item both = new Item(problem("Both"), Item.Origin.BANK, figures(20, 0, 0, 0, 10), Rate.NONE, 0);
        Item fine = new Item(problem("Fine"), Item.Origin.BANK, figures(20, 0, 12, 4, 0), Rate.NONE, 0);
        assertThat(ProblemInsights.doubtful(List.of(easy, fine, unsolved, both)))
                .containsExactly(both, unsolved, easy);
    }

    @Test
    void aSortedTablePutsWhatIsNotKnownLast() {
        Item few = new Item(problem("Few"), Item.Origin.BANK, figures(4, 0, 4, 0, 0), Rate.NONE, 0);
        Item half = new Item(problem("Half"), Item.Origin.BANK, figures(20, 0, 10, 0, 0), Rate.NONE, 0);
        Item all = new Item(problem("All"), Item.Origin.BANK, figures(20, 0, 20, 0, 0), Rate.NONE, 0);
        assertThat(List.of(few, all, half).stream().sorted(Column.SOLVED.order(false)))
                .containsExactly(half, all, few);
        assertThat(List.of(few, half, all).stream().sorted(Column.SOLVED.order(true)))
                .containsExactly(all, half, few);
        assertThat(List.of(few, half, all).stream().sorted(Column.PROBLEM.order(false)))
                .containsExactly(all, few, half);
    }
}
