package org.stepwise.cas.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

class EqualityTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/org/stepwise/bench/pairs.csv", delimiter = ';', numLinesToSkip = 1)
    void equalityIsProvedOrRefutedOrLeftOpen(String expected, String answer, String verdict, @Nullable String back) {
        assertThat(verdict(expected, answer)).isEqualTo(verdict);
        assertThat(verdict(answer, expected)).as("the other way round").isEqualTo(back == null ? verdict : back);
    }

    @Test
    void aDifferenceNamesAPointThatShowsIt() {
        Comparison comparison = Equality.compare(Syntax.parse("2x"), Syntax.parse("x^2"));
        assertThat(comparison).isEqualTo(new Comparison.Different(Map.of("x", Rational.of(1, 2))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x+y+z+w+1)^60",
                "9^9^9^9",
                "x^(10^50)",
                "2^2^2^2^2^2^2",
                "(((x+1)^50+1)^50+1)^50",
                "sin(50x)^50",
                "root(23, x^22 + 17)^23",
                "sqrt(sqrt(sqrt(sqrt(x+1)+1)+1)+1)",
                "1/(x^90+x+1)+1/(x^89+x+1)+1/(x^88+1)",
                "(a+b+c+d+f+g)^12/(a-b-c-d-f-g)^11 + 1/(a+2b+3c)",
                "300!/299!",
                "x^199*(x+1)^199",
                "e^(e^(e^(e^x)))",
                "(x+1/3)^190",
                "tan(11x)tan(10x)tan(9x)tan(7x)",
                "sqrt(123456789012345678901234567890123456789)",
                "1/(sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17))",
                "sin(sin(sin(sin(x))))^9",
                "(sqrt(x)+sqrt(y)+sqrt(z)+sqrt(x+y)+sqrt(x+z))^9",
                "1/(root(3,2)+root(3,3)+root(3,5)+x)^8",
                "(x^40-1)/(x^39-1)/(x^38-1)/(x^37-1)",
                "(1/a+1/b+1/c+1/d+1/f)^8",
                "ln((x+y)^20*(x-y)^20*(x+2y)^20)"
            })
    void nothingTakesLong(String text) {
        Expr expr = Syntax.parse(text);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> Equality.compare(expr, Syntax.parse("x + 1")));
    }

    private static String verdict(String a, String b) {
        return Equality.compare(Syntax.parse(a), Syntax.parse(b))
                .getClass()
                .getSimpleName()
                .toLowerCase(Locale.ROOT);
    }
}
