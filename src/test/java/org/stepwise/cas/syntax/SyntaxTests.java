package org.stepwise.cas.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.shared.Message;

@Execution(ExecutionMode.CONCURRENT)
class SyntaxTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/reading.csv", delimiter = ';', numLinesToSkip = 1)
    void typingIsReadAsTheTreeThatThePlainTextShows(String text, String plain) {
        Expr expr = Syntax.parse(text);
        assertThat(PlainText.of(expr)).isEqualTo(plain);
        assertThat(Syntax.parse(plain)).as("plain text reads back").isEqualTo(expr);
        assertThat(Syntax.parse(Latex.of(expr)))
                .as("LaTeX reads back: " + Latex.of(expr))
                .isEqualTo(expr);
        assertThat(expr.span().end()).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/unreadable.csv", delimiter = ';', numLinesToSkip = 1)
    void whatCannotBeReadIsExplainedWithRepairsThatCan(String text, String key, @Nullable String suggestions) {
        Reading.Unreadable reading = (Reading.Unreadable) Syntax.read(text);
        assertThat(reading.message().key()).isEqualTo(key);
        assertThat(reading.suggestions())
                .isEqualTo(suggestions == null ? List.of() : List.of(suggestions.split(" ~ ")));
    }

    @Test
    void aSignThatTurnsTheOrderOfReadingIsRefusedAndNotRepeated() {
        for (String text : List.of("1\u202e2", "\\text{\u202eab}", "x\u2066 = 2")) {
            assertThat(Syntax.read(text))
                    .isInstanceOfSatisfying(
                            Reading.Unreadable.class,
                            reading -> assertThat(reading.message()).isEqualTo(Message.of("cas.unknown-sign", "?")));
        }
    }

    @Test
    void namesOfSeveralLettersAreOneNameWhenGiven() {
        ReadOptions options = new ReadOptions(Set.of("a1", "a", "n", "width", "e"), false);
        assertThat(Syntax.parse("a1x + width*e", options).variables()).containsExactly("a1", "e", "width", "x");
        assertThat(Syntax.parse("a != n and gcd(a, n) = 1", options).variables())
                .containsExactly("a", "n");
        assertThat(Syntax.parse("sin(a) + ln(n)", options).variables()).containsExactly("a", "n");
    }

    @Test
    void aDecimalCommaIsReadWhenAskedFor() {
        ReadOptions options = new ReadOptions(Set.of(), true);
        assertThat(PlainText.of(Syntax.parse("0,5x", options))).isEqualTo("0.5x");
        assertThat(PlainText.of(Syntax.parse("1,5; 2", options))).isEqualTo("1.5, 2");
    }

    @Test
    void anAuthorsTextThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> Syntax.parse("(x + 1"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("cas.bracket-open");
    }

    @Test
    void treesAreAlikeWhereverTheyWereRead() {
        assertThat(Syntax.parse("x + 1")).isEqualTo(Syntax.parse("  x+1"));
        assertThat(Syntax.parse("x + 1")).isNotEqualTo(Syntax.parse("1 + x"));
        assertThat(Syntax.parse("x + 12").children().getLast().span().start()).isEqualTo(4);
    }

    @Test
    void whatIsTooLargeIsRefusedAtOnce() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(key("x+".repeat(500_000))).isEqualTo("cas.too-long");
            assertThat(key("(".repeat(900))).isEqualTo("cas.too-deep");
            assertThat(key("(".repeat(500) + "x" + ")".repeat(500))).isEqualTo("cas.too-deep");
            assertThat(key("-".repeat(1900) + "x")).isEqualTo("cas.too-deep");
            assertThat(key("2^".repeat(900) + "2")).isEqualTo("cas.too-deep");
            assertThat(key("not ".repeat(400) + "x")).isEqualTo("cas.too-deep");
            assertThat(key("|".repeat(1900))).isEqualTo("cas.bars-unclear");
            assertThat(key("x/".repeat(60) + "x")).isEqualTo("cas.too-deep");
            assertThat(key("f(".repeat(300) + "x" + ")=1".repeat(300))).isEqualTo("cas.too-deep");
            assertThat(key("sin ".repeat(400) + "x")).isEqualTo("cas.too-deep");
            assertThat(key("x+".repeat(900) + "x")).isEqualTo("cas.too-large");
        });
    }

    @Test
    void theLogarithmWithoutABaseIsAnOption() {
        ReadOptions natural = ReadOptions.defaults().withNaturalLog(true);
        assertThat(PlainText.of(Syntax.parse("log x + log_2(x) + lg x", natural)))
                .isEqualTo("ln(x) + log_2(x) + log_10(x)");
        assertThat(PlainText.of(Syntax.parse("log x + ln x"))).isEqualTo("log(x) + ln(x)");
    }

    @Test
    void aDecimalPointThatMayPartThousandsIsAskedAbout() {
        ReadOptions comma = ReadOptions.defaults().withDecimalComma(true);
        Reading.Unreadable reading = (Reading.Unreadable) Syntax.read("x = 1.000", comma);
        assertThat(reading.message().key()).isEqualTo("cas.thousands");
        assertThat(reading.suggestions()).containsExactly("x = 1000", "x = 1,000");
        assertThat(PlainText.of(Syntax.parse("(0,5; 2)", comma))).isEqualTo("(0.5, 2)");
    }

    @Test
    void aParameterInFrontOfAFunctionIsAFactor() {
        ReadOptions options = ReadOptions.defaults().withNames(Set.of("a", "d", "i", "R"));
        assertThat(PlainText.of(Syntax.parse("asin(x)", options))).isEqualTo("a*sin(x)");
        assertThat(PlainText.of(Syntax.parse("asin(x)"))).isEqualTo("arcsin(x)");
        assertThat(Syntax.parse("R ∪ i", options).variables()).containsExactly("R", "i");
    }

    @Test
    void everyTreeReadsBackFromBothWaysOfWriting() {
        RandomTrees trees = new RandomTrees(new Random(20_261));
        for (int n = 0; n < 40_000; n++) {
            Expr tree = trees.next();
            for (String written : List.of(PlainText.of(tree), Latex.of(tree))) {
                if (Trees.size(tree) < 100 && written.length() <= Syntax.LONGEST_TEXT) {
                    assertThat(Syntax.read(written)).as(written).isEqualTo(new Reading.Read(tree));
                }
            }
        }
    }

    @Test
    void aMegabyteIsRefusedWithinFiftyMilliseconds() {
        String text = "(x+1)*".repeat(170_000);
        Assertions.assertTimeout(Duration.ofMillis(50), () -> Syntax.read(text));
    }

    private static String key(String text) {
        return Syntax.read(text) instanceof Reading.Unreadable unreadable
                ? unreadable.message().key()
                : "read";
    }
}
