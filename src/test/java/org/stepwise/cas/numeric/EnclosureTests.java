package org.stepwise.cas.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

class EnclosureTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/enclosures.csv", delimiter = ';', numLinesToSkip = 1)
    void aValueOrTheReasonForNoneIsCertain(String text, String x, String what) {
        Map<String, Rational> point = point(x);
        Enclosure enclosure = Enclosure.at(Syntax.parse(text), point);
        if (!(enclosure instanceof Enclosure.Value value)) {
            assertThat(enclosure.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .isEqualTo(what);
            return;
        }
        assertThat(what).as("%s", value).containsPattern("\\d");
        Interval known = Interval.of(
                what.contains("/") ? Exact.value(Syntax.parse(what)).orElseThrow() : Rational.of(new BigDecimal(what)));
        double size = Math.max(Math.abs(known.low()), Math.abs(known.high())) * 1e-9 + Double.MIN_NORMAL;
        assertThat(value.interval().plus(new Interval(-size, size)).apart(known))
                .as("%s", value)
                .isFalse();
        size = known.containsZero() ? 1e-12 : size;
        assertThat(value.interval().high() - value.interval().low()).isLessThanOrEqualTo(Math.max(2 * size, 1e-300));
    }

    private static Map<String, Rational> point(String x) {
        return Map.of("x", Exact.value(Syntax.parse(x)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sqrt(10^60+x); 10^30; 1; true",
                "sin(x); x; 1/10^12; true",
                "e^x; 1+x+x^2/2; 1/10^9; true",
                "sin(x)^2; 1-cos(x)^2; 3; false",
                "ln(x^2); 2ln(x); 7; false",
                "pi*x; 3x*arccos(1/2); 7; false",
                "x^100; (x+1/10^40)^100; 3; true",
                "sqrt(-x); x; 1; false",
                "1/(x-1); x; 1; false",
                "2^(x*10^9); 2^(x*10^9)+1; 1; false"
            })
    void valuesAreApartOnlyIfThatIsCertain(String a, String b, String x, boolean apart) {
        assertThat(Enclosure.apart(Syntax.parse(a), Syntax.parse(b), point(x))).isEqualTo(apart);
        assertThat(Enclosure.apart(Syntax.parse(b), Syntax.parse(a), point(x))).isEqualTo(apart);
    }

    @Test
    void aSignIsFoundFarBehindThePoint() {
        assertThat(Enclosure.sign(Syntax.parse("tanh(x) - 1"), point("100"))).contains(-1);
        assertThat(Enclosure.sign(Syntax.parse("sin(pi*x)"), point("4"))).contains(0);
        assertThat(Enclosure.sign(Syntax.parse("sin(x)^2 + cos(x)^2 - 1"), point("4")))
                .isEmpty();
    }

    /** Doubles and many bits are two ways to the same number. */
    @Test
    void doublesAndManyBitsAgree() {
        Random random = new Random(7);
        List<String> functions = List.of(
                "sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "exp",
                "ln", "log", "sqrt", "abs");
        int met = 0;
        for (int i = 0; i < 3_000; i++) {
            Expr x = Build.number(Rational.of(random.nextInt(-900, 900), random.nextInt(1, 400)));
            Expr inner = Build.call(functions.get(random.nextInt(functions.size())), x);
            Expr expr = Build.call(functions.get(random.nextInt(functions.size())), inner);
            try {
                Interval doubles = new Evaluation(Map.of()).of(expr).interval();
                Interval fine =
                        new PreciseEvaluation(Map.of(), 200).of(expr).ball().toInterval();
                assertThat(doubles.apart(fine)).as("%s", expr).isFalse();
                met++;
            } catch (Evaluation.Undefined | BeyondReach | TooWide none) {
                continue;
            }
        }
        assertThat(met).isGreaterThan(1_000);
    }

    @Test
    void theRarerFunctionsHaveTheirInverses() {
        Map<String, String> inverses = Map.of(
                "arsinh", "sinh", "artanh", "tanh", "arcsec", "sec", "arccsc", "csc", "arccot", "cot", "arcosh",
                "cosh");
        inverses.forEach((arc, function) -> {
            Expr x = Build.number(arc.equals("artanh") ? Rational.of(2, 7) : Rational.of(9, 7));
            Expr back = Build.call(function, Build.call(arc, x));
            assertThat(Enclosure.at(Build.call(arc, x), Map.of())).isInstanceOf(Enclosure.Value.class);
            assertThat(Enclosure.apart(back, x, Map.of())).as(arc).isFalse();
            assertThat(Enclosure.apart(back, Build.sum(x, Syntax.parse("1/10^300")), Map.of()))
                    .as(arc)
                    .isTrue();
        });
        assertThat(Enclosure.at(Build.call("arcosh", Build.number(Rational.of(1, 2))), Map.of()))
                .isEqualTo(new Enclosure.Outside());
        assertThat(Enclosure.at(Build.call("artanh", Build.whole(2)), Map.of())).isEqualTo(new Enclosure.Outside());
        assertThat(Enclosure.at(Build.call("coth", Build.whole(0)), Map.of())).isEqualTo(new Enclosure.Hole());
    }
}
