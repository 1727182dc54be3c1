package org.stepwise.cas.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

class SolutionsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/sets.csv", delimiter = ';', numLinesToSkip = 1)
    void twoSetsLieAsTheyShould(String a, String b, @Nullable String variable, String relation) {
        assertThat(relation(a, b, variable)).isEqualTo(SetRelation.valueOf(relation.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/sets.csv", delimiter = ';', numLinesToSkip = 1)
    void turnedRoundTheyLieTheOtherWay(String a, String b, @Nullable String variable, String relation) {
        SetRelation expected = switch (SetRelation.valueOf(relation.toUpperCase(Locale.ROOT))) {
            case SUBSET -> SetRelation.SUPERSET;
            case SUPERSET -> SetRelation.SUBSET;
            case EQUAL -> SetRelation.EQUAL;
            case NEITHER -> SetRelation.NEITHER;
            case UNKNOWN -> SetRelation.UNKNOWN;
        };
        assertThat(relation(b, a, variable)).isEqualTo(expected);
    }

    private static SetRelation relation(String a, String b, @Nullable String variable) {
        Set<String> unknowns = variable == null ? new TreeSet<>() : new TreeSet<>(Set.of(variable.split(",")));
        boolean complex = (a + " " + b).matches(".*(?<![a-z])i(?![a-z]).*");
        return Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5),
                        () -> Solutions.compare(Syntax.parse(a), Syntax.parse(b), unknowns, complex))
                .relation();
    }

    @Test
    void aWitnessSolvesOneOfTheTwo() {
        SetComparison found = Solutions.compare(Syntax.parse("x^2 = 4x"), Syntax.parse("x = 4"), Set.of("x"), false);
        assertThat(found.witness()).containsEntry("x", (Expr) Build.whole(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^60 - 3x^59 + 2x^7 - 1 = 0",
                "sqrt(x^2+1) + sqrt(x^3+2) + sqrt(x^5-x+3) + sqrt(x+7) = x",
                "||||x-1|-2|-3|-4| = ||x+1|-2|",
                "x^200 = 2",
                "(x+1)^60 = 0",
                "2^(3^x) = 5",
                "x^x = 4",
                "sin(x) = x",
                "e^x + x = 3",
                "root(23, x) + root(19, x) = 1",
                "1/(1/(1/(1/x))) = x",
                "x = 10^60",
                "123456789123456789 x^12 - 987654321 x^5 + 1 > 0"
            })
    void nothingHangs(String statement) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(3),
                () -> assertThat(
                                Solutions.compare(Syntax.parse(statement), Syntax.parse("x = 1/3"), Set.of("x"), false))
                        .isNotNull());
    }
}
