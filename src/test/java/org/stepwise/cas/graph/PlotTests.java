package org.stepwise.cas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;

@Execution(ExecutionMode.CONCURRENT)
class PlotTests {

    private static Plot plot(String function) {
        return Plots.of(Syntax.parse(function), "x").orElseThrow();
    }

    private static String texts(List<Spot> spots) {
        return spots.stream().map(spot -> PlainText.of(spot.value())).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        # function          | zeros     | poles  | turns                     | start | branches
        x^2 - 5x + 6        | 2; 3      |        | 5/2, -1/4 low             | 6     | 1
        x^3 - 3x            | -sqrt(3); 0; sqrt(3) | | -1, 2 high; 1, -2 low | 0     | 1
        2x - 3              | 3/2       |        |                           | -3    | 1
        1/x                 |           | 0      |                           | none  | 2
        1/(x^2 - 4)         |           | -2; 2  | 0, -1/4 high              | -1/4  | 3
        (x^2 - 1)/(x - 1)   | -1        |        |                           | 1     | 2
        (x + 1)/(x - 2)     | -1        | 2      |                           | -1/2  | 2
        x^(-2)              |           | 0      |                           | none  | 2
        sqrt(x)             | 0         |        |                           | 0     | 1
        sqrt(x - 1)         | 1         |        |                           | none  | 1
        sqrt(x^2 - 1)       | -1; 1     |        |                           | none  | 2
        ln(x)               | 1         |        |                           | none  | 1
        abs(x - 2)          | 2         |        |                           | 2     | 1
        e^x                 |           |        |                           | 1     | 1
        5                   |           |        |                           | 5     | 1
        0                   |           |        |                           | 0     | 1
        0*x                 |           |        |                           | 0     | 1
        x^2 + 1000000       |           |        | 0, 1000000 low            | 1000000 | 1
        1000000x            | 0         |        |                           | 0     | 1
        """)
    void whatCanBeReadOffAGraphIsExact(
            String function, String zeros, String poles, String turns, String start, int branches) {
        Plot plot = plot(function);
        assertThat(texts(plot.zeros())).isEqualTo(zeros == null ? "" : zeros);
        assertThat(texts(plot.poles())).isEqualTo(poles == null ? "" : poles);
        assertThat(plot.turns().stream()
                        .map(turn -> "%s, %s %s"
                                .formatted(
                                        PlainText.of(turn.at().value()),
                                        PlainText.of(turn.value().value()),
                                        turn.highest() ? "high" : "low"))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(turns == null ? "" : turns);
        assertThat(plot.start().map(spot -> PlainText.of(spot.value())).orElse(null))
                .isEqualTo(start);
        assertThat(plot.branches()).hasSize(branches);
    }

    @ParameterizedTest
    @CsvSource({"2x^2 - 3x + 1, -2, 15", "2x^2 - 3x + 1, 40, 3081", "x^3 - 3x, 5, 110", "2x - 3, 1000, 1997"})
    void whatIsAskedForIsInTheWindowWithItsValue(String function, String place, double value) {
        Plot.Window window = Plots.of(Syntax.parse(function), "x", List.of(Syntax.parse(place)))
                .orElseThrow()
                .window();
        assertThat(Double.parseDouble(place)).isBetween(window.left(), window.right());
        assertThat(value).isBetween(window.bottom(), window.top());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "infinity", "1/0", "10^40", "i", "9^9^9^9"})
    void aPlaceWithoutAValueOrTooFarOffChangesNothing(String place) {
        assertThat(Plots.of(Syntax.parse("1/x"), "x", List.of(Syntax.parse(place)))
                        .orElseThrow()
                        .window())
                .isEqualTo(plot("1/x").window());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/x", "1/(x^2 - 4)", "tan(x)", "(x + 1)/(x - 2)", "1/sin(x)", "x/(x^2 - 2)", "1/(3x - 1)"})
    void noLineCrossesAPole(String function) {
        Plot plot = plot(function);
        double height = plot.window().top() - plot.window().bottom();
        assertThat(plot.branches().size()).isGreaterThan(1);
        for (List<Dot> branch : plot.branches()) {
            for (int i = 1; i < branch.size(); i++) {
                Dot before = branch.get(i - 1);
                Dot now = branch.get(i);
                boolean leaps =
                        Math.signum(before.y()) != Math.signum(now.y()) && Math.abs(now.y() - before.y()) > height;
                assertThat(leaps)
                        .as("%s between %s and %s", function, before, now)
                        .isFalse();
                assertThat(plot.poles()).noneMatch(pole -> before.x() < pole.near() && pole.near() < now.x());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sqrt(x), 0, ", "ln(x), 0, ", "sqrt(4 - x), , 4", "arcsin(x), -1, 1"})
    void aBranchReachesToWhereItBeginsAndEnds(String function, Double begin, Double end) {
        Plot plot = plot(function);
        List<Dot> branch = plot.branches().getFirst();
        double first = begin == null ? plot.window().left() : begin;
        double last = end == null ? plot.window().right() : end;
        assertThat(Math.abs(branch.getFirst().x() - first)).isLessThan(0.01);
        assertThat(Math.abs(branch.getLast().x() - last)).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "sqrt(-1)",
                "sqrt(-1 - x^2)",
                "ln(-1)",
                "x + y",
                "x = 2",
                "i*x",
                "x < 3",
                "x^(10^12)",
                "9^9^9^9",
                "x!",
                "10^300*x",
                "infinity",
                "0/0",
                "x/0",
                "1/(x - x)"
            })
    void whereNothingCanBeDrawnThereIsNoPlotOrAFiniteOne(String function) {
        Plots.of(Syntax.parse(function), "x").ifPresent(PlotTests::isFinite);
    }

    static void isFinite(Plot plot) {
        assertThat(plot.window().right() - plot.window().left()).isFinite().isPositive();
        assertThat(plot.window().top() - plot.window().bottom()).isFinite().isPositive();
        assertThat(plot.branches())
                .allSatisfy(branch ->
                        assertThat(branch).allMatch(dot -> Double.isFinite(dot.x()) && Double.isFinite(dot.y())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x > 2                     | (2, end)
        x <= -1/2                 | (end, -1/2]
        1 <= x < 3                | [1, 3)
        x < -1 or x > 1           | (end, -1) (1, end)
        x^2 - 5x + 6 < 0          | (2, 3)
        x^2 < 2                   | (-sqrt(2), sqrt(2))
        x^2 >= 0                  | (end, end)
        x^2 < 0                   |
        1/x > 0                   | (0, end)
        x = 2 or x > 5            | [2, 2] (5, end)
        """)
    void aStatementIsWhereItHoldsOnTheLine(String statement, String expected) {
        String found = Stretches.of(Syntax.parse(statement), "x").orElseThrow().stream()
                .map(one -> (one.lowIn() ? "[" : "(")
                        + (one.low() == null ? "end" : PlainText.of(one.low().value()))
                        + ", "
                        + (one.high() == null ? "end" : PlainText.of(one.high().value()))
                        + (one.highIn() ? "]" : ")"))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aTableOfSignsHasARowForEachFactorAndOneForTheWhole() {
        Signs signs = Signs.of(Syntax.parse("(x - 2)(x + 3)"), "x").orElseThrow();
        assertThat(texts(signs.places())).isEqualTo("-3; 2");
        assertThat(signs.rows()).hasSize(3);
        assertThat(signs.rows().getFirst().marks().toString()).isEqualTo("[MINUS, MINUS, MINUS, ZERO, PLUS]");
        assertThat(signs.rows().get(1).marks().toString()).isEqualTo("[MINUS, ZERO, PLUS, PLUS, PLUS]");
        assertThat(signs.rows().getLast().marks().toString()).isEqualTo("[PLUS, ZERO, MINUS, ZERO, PLUS]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (x - 2)/(x + 3)      | [PLUS, NONE, MINUS, ZERO, PLUS]
        (x - 1)^2*(x - 4)    | [MINUS, ZERO, MINUS, ZERO, PLUS]
        x/(x^2 + 1)          | [MINUS, ZERO, PLUS]
        """)
    void theWholeChangesItsSignAsItsFactorsDo(String expression, String marks) {
        assertThat(Signs.of(Syntax.parse(expression), "x")
                        .orElseThrow()
                        .rows()
                        .getLast()
                        .marks()
                        .toString())
                .isEqualTo(marks);
    }
}
