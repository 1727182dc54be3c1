package org.stepwise.cas.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

class ConstantsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/constants.csv", delimiter = ';', numLinesToSkip = 1)
    void constantsAreEqualOrDifferentOrLeftOpen(String a, String b, String verdict) {
        assertThat(verdict(a, b)).isEqualTo(verdict);
        assertThat(verdict(b, a)).as("the other way round").isEqualTo(verdict);
    }

    private static String verdict(String a, String b) {
        return Constants.equal(Syntax.parse(a), Syntax.parse(b))
                .map(equal -> equal ? "equal" : "different")
                .orElse("unknown");
    }

    /** A square root of a square of a sum, taken apart the other way; and the same with a slip in it. */
    @Test
    void nestedRootsOfSquaresAreSumsAndNothingElse() {
        Random random = new Random(42);
        for (int i = 0; i < 150; i++) {
            int a = random.nextInt(2, 40);
            int b = random.nextInt(2, 40);
            int c = random.nextInt(1, 30);
            Expr sum = Syntax.parse("sqrt(%d)+sqrt(%d)+%d".formatted(a, b, c));
            Expr root = Syntax.parse(
                    "sqrt(%d+2sqrt(%d)+%dsqrt(%d)+%dsqrt(%d))".formatted(a + b + c * c, a * b, 2 * c, a, 2 * c, b));
            Expr slip = Syntax.parse(
                    "sqrt(%d+2sqrt(%d)+%dsqrt(%d)+%dsqrt(%d))".formatted(a + b + c * c, a * b + 1, 2 * c, a, 2 * c, b));
            assertThat(Constants.equal(sum, root)).contains(true);
            assertThat(Constants.equal(sum, slip)).contains(false);
            assertThat(Constants.sign(Build.difference(slip, root))).contains(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(sqrt(sqrt(sqrt(sqrt(sqrt(2)+1)+1)+1)+1)+1)-root(59,3)",
                "2^(1/59)*2^(1/53)-2^(112/3127)",
                "sin(pi/4001)^2+cos(pi/4001)^2-1",
                "sin(pi/97)*sin(pi/89)-(cos(8pi/8633)-cos(186pi/8633))/2",
                "(1+10^(-300))^(10^300)-e",
                "sin(10^3000)-sin(10^3000+1)",
                "e^(e^(e^(e^e)))-1",
                "floor(e^100000)",
                "9^9^9^9-9",
                "99999!",
                "(sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17)+sqrt(19))^40-(sqrt(2)+sqrt(3))^99",
                "root(60,sqrt(2)+root(59,3))^60-sqrt(2)-root(59,3)",
                "arctan(10^1000)-pi/2",
                "ln(1+10^(-1500))",
                "sin(cos(tan(sin(cos(tan(1))))))^2+cos(cos(tan(sin(cos(tan(1))))))^2-1"
            })
    void nothingTakesLong(String text) {
        Expr expr = Syntax.parse(text);
        Optional<Integer> sign =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Constants.sign(expr));
        assertThat(sign).isNotNull();
    }
}
