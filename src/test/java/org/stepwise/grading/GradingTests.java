package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradingTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/grading/verdicts.csv", delimiter = ';', numLinesToSkip = 1)
    void anAnswerGetsItsVerdict(
            String kind,
            String key,
            @Nullable String variable,
            @Nullable String option,
            String answer,
            String verdict) {
        AnswerKey answerKey = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), key, variable, option);
        Verdict given =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Grading.grade(answerKey, answer));
        assertThat(word(given)).as(given.toString()).isEqualTo(verdict);
        assertThat(MessageFormat.format(
                        text(given.message().key()), given.message().arguments().toArray()))
                .doesNotContainIgnoringCase("wrong", "error", "incorrect", "failed", "invalid", "!");
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void nothingTypedIsTooMuch(AnswerKind kind) {
        String expected = switch (kind) {
            case SET -> "{1, 2}";
            case INTERVAL, INEQUALITY -> "x > 1";
            case EQUATION -> "y = 2x + 1";
            case SYSTEM -> "x = 1, y = 2";
            case MATRIX -> "[[1, 2], [3, 4]]";
            default -> "2";
        };
        AnswerKey key = new AnswerKey(
                kind,
                expected,
                null,
                kind == AnswerKind.DECIMAL_PLACES || kind == AnswerKind.SIGNIFICANT_FIGURES ? "2" : null);
        for (String text : List.of(
                "",
                "(".repeat(500) + "x" + ")".repeat(500),
                "x".repeat(1_000_000),
                "9^9^9^9^9",
                "(x+y+z+w)^99",
                "y = (x+1)^150",
                "x^40 - 3x + 1 = 0",
                "x^40 - 3x + 1 > 0",
                "{" + "x^2,".repeat(100) + "1}",
                "1/0",
                "0/0",
                "ln(0)",
                "sqrt(-1)",
                "tan(90°)",
                "{1/0, 2}",
                "x = 1/0",
                "±".repeat(40) + "1",
                "(((((x+1)^9+1)^9+1)^9+1)^9+1)^9")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                assertThat(Grading.grade(key, text)).as(text).isNotInstanceOf(Verdict.Correct.class);
            });
        }
    }

    @Test
    void aSubsetOfTheSolutionsGetsItsShare() {
        Verdict verdict = Grading.grade(new AnswerKey(AnswerKind.SET, "{2, 3}"), "x = 2");
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Incorrect.class, incorrect -> {
            assertThat(incorrect.credit()).isEqualTo(0.5);
            assertThat(incorrect.message().key()).isEqualTo("grading.set.one-missing");
        });
    }

    @Test
    void aDifferenceIsShownAtAPoint() {
        Verdict verdict = Grading.grade(new AnswerKey(AnswerKind.EQUIVALENT, "(-x)^2"), "-x^2");
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Incorrect.class,
                        incorrect -> assertThat(incorrect.counterexample()).isEqualTo("x = 1/2"));
    }

    @Test
    void whatCannotBeReadCostsNothingAndIsRepaired() {
        Verdict verdict = Grading.grade(new AnswerKey(AnswerKind.EQUIVALENT, "x + 1"), "(x+1");
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.suggestions()).containsExactly("(x+1)", "x+1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "equivalent; (x + 1; -; -",
                "decimal-places; 2/3; -; -",
                "number; 2; -; about 3",
                "system; 5; -; -",
                "interval; x + y; x; -",
            })
    void aKeyThatCannotBeUsedIsTheAuthorsMistake(
            String kind, String expected, @Nullable String variable, @Nullable String option) {
        AnswerKey key = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), expected, variable, option);
        assertThatThrownBy(() -> Grading.grade(key, "0.67")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKindIsFoundByItsId() {
        for (AnswerKind kind : AnswerKind.values()) {
            assertThat(AnswerKind.byId(kind.id())).contains(kind);
        }
        assertThat(AnswerKind.byId("essay")).isEmpty();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct _ -> "correct";
            case Verdict.Incorrect incorrect -> incorrect.unfinished() ? "unfinished" : "incorrect";
            case Verdict.Invalid _ -> "invalid";
            case Verdict.Undecided _ -> "undecided";
        };
    }

    private static String text(String key) {
        String bundle = key.substring(0, key.indexOf('.'));
        try (InputStream file = GradingTests.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            return Objects.requireNonNull(properties.getProperty(key), key);
        } catch (IOException reason) {
            throw new IllegalStateException(reason);
        }
    }
}
