package org.stepwise.grading.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

@Execution(ExecutionMode.CONCURRENT)
class WorkingTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            resources = {
                "/grading/working.csv",
                "/grading/hard-working.csv",
                "/grading/more-working.csv",
                "/grading/corner-working.csv"
            },
            delimiter = ';',
            numLinesToSkip = 1)
    void eachLineIsJudgedFromTheOneBefore(
            String id, @Nullable String variable, String lines, @Nullable String transitions, @Nullable Integer first) {
        StepReport report =
                Assertions.assertTimeoutPreemptively(SOON, () -> Working.check(variable, List.of(lines.split(" // "))));
        assertThat(report.transitions().stream().map(Transition::id).collect(Collectors.joining(" ")))
                .as(id)
                .isEqualTo(transitions == null ? "" : transitions);
        assertThat(report.firstWrong()).isEqualTo(first);
        assertThat(report.messages()).hasSize(report.transitions().size() + 1);
    }

    @ParameterizedTest(name = "{3} // {4} // {5}")
    @CsvFileSource(resources = "/grading/judge.csv", delimiter = ';', numLinesToSkip = 1)
    void aFinishedLineGetsItsVerdict(
            String kind,
            String key,
            @Nullable String variable,
            @Nullable String given,
            @Nullable String held,
            String line,
            String verdict,
            @Nullable String detail,
            String message) {
        AnswerKey answer = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), key, variable, null, given);
        List<String> before = held == null ? List.of() : List.of(held.split(" // "));
        LineVerdict found = Assertions.assertTimeoutPreemptively(
                SOON, () -> Working.judge(answer, new Given(given, variable), before, line));
        assertThat(found.getClass().getSimpleName().toLowerCase(Locale.ROOT)).isEqualTo(verdict);
        assertThat(found.message().key()).isEqualTo(message);
        String more = switch (found) {
            case LineVerdict.Holds holds -> holds.how().id();
            case LineVerdict.Broken broken -> broken.rule();
            case LineVerdict.Solves _, LineVerdict.Undecided _, LineVerdict.Unreadable _ -> null;
        };
        assertThat(more).isEqualTo(detail);
    }

    @Test
    void aLostSolutionIsShownToTheTeacher() {
        LineVerdict found = Working.judge(
                new AnswerKey(AnswerKind.SET, "{0, 4}", "x", null), new Given("x^2 = 4x", "x"), List.of(), "x = 4");
        assertThat(found)
                .isInstanceOfSatisfying(
                        LineVerdict.Broken.class,
                        broken -> assertThat(broken.evidence()).isEqualTo("x = 0"));
    }

    @Test
    void whateverIsTypedIsAnsweredAtOnce() {
        List<String> lines = Arrays.asList(
                "",
                "=",
                "|",
                "((((((",
                "x".repeat(3_000),
                "= = =",
                "x^200 = 2",
                "9^9^9^9 = x",
                "sin(sin(sin(x))) = x",
                "x = x = x = x",
                "f(x) = f(x)",
                "x in {1, 2, {3}}",
                "±±±x = ±2",
                "a b c d e f g = h j k l m n",
                "{{{}}}",
                "1/0 = 1/0",
                "d/dx " + "x".repeat(1_500),
                "(" + "x".repeat(1_900) + ")'",
                "(x".repeat(900),
                "()'".repeat(600),
                "1:".repeat(900) + "1",
                "=>".repeat(900),
                "x=".repeat(400) + "=> x",
                "1) ".repeat(600),
                ". ;".repeat(600) + "x",
                "∫".repeat(900) + " dx",
                "\\boxed{".repeat(200) + "x" + "}".repeat(200));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Working.check(null, lines).transitions()).hasSize(lines.size() - 1));
    }
}
