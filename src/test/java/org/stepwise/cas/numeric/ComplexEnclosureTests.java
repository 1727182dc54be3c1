package org.stepwise.cas.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.cas.numeric.ComplexEnclosure.Value;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

class ComplexEnclosureTests {

    private static final Map<String, Rational> HERE = Map.of();

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/complex.csv", delimiter = ';', numLinesToSkip = 1)
    void complexValuesLieWhereTheyShould(String text, double re, double im) {
        assertThat(ComplexEnclosure.at(Syntax.parse(text), HERE)).isInstanceOfSatisfying(Value.class, value -> {
            assertThat(value.re().plus(new Interval(-re, -re)).apart(new Interval(-1e-9, 1e-9)))
                    .as("real part %s", value)
                    .isFalse();
            assertThat(value.im().plus(new Interval(-im, -im)).apart(new Interval(-1e-9, 1e-9)))
                    .as("imaginary part %s", value)
                    .isFalse();
            assertThat(value.re().high() - value.re().low()).isLessThan(1e-9);
            assertThat(value.im().high() - value.im().low()).isLessThan(1e-9);
        });
    }

    @Test
    void whatDiffersFarBehindThePointIsApart() {
        Expr z = Syntax.parse("e^(i*pi/5)");
        Expr near = Syntax.parse("cos(pi/5) + i*sin(pi/5) + i/10^300");
        assertThat(ComplexEnclosure.apart(z, near, HERE)).isTrue();
        assertThat(ComplexEnclosure.apart(z, Syntax.parse("cos(36°) + i*sin(36°)"), HERE))
                .isFalse();
    }

    @Test
    void theFunctionsOfSchoolReadersToo() {
        Expr z = Syntax.parse("3 + 4i");
        assertThat(ComplexEnclosure.at(Build.call("conj", z), HERE)).isInstanceOfSatisfying(Value.class, value -> {
            assertThat(value.exactRe()).isEqualTo(Rational.of(3));
            assertThat(value.exactIm()).isEqualTo(Rational.of(-4));
        });
        assertThat(ComplexEnclosure.at(Build.call("im", z), HERE))
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.exactRe()).isEqualTo(Rational.of(4)));
        assertThat(ComplexEnclosure.at(Build.call("arg", Syntax.parse("-1-i")), HERE))
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.re().low()).isBetween(-2.3562, -2.3561));
    }

    @Test
    void aDivisionByZeroIsAHole() {
        assertThat(ComplexEnclosure.at(Syntax.parse("1/(i^2+1)"), HERE)).isEqualTo(new ComplexEnclosure.Hole());
    }

    @Test
    void aCubeRootOfANegativeNumberIsLeftOpen() {
        assertThat(ComplexEnclosure.at(Syntax.parse("(-8)^(1/3)+i"), HERE)).isEqualTo(new ComplexEnclosure.Unclear());
    }
}
