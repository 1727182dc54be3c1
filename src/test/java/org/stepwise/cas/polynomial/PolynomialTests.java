package org.stepwise.cas.polynomial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stepwise.cas.tree.Rational;

class PolynomialTests {

    private final Random random = new Random(31);

    @Test
    void factorsMultiplyToThePolynomial() {
        for (int n = 0; n < 300; n++) {
            Polynomial polynomial = polynomial().times(polynomial().power(random.nextInt(1, 4)));
            Polynomial.Factors factors = polynomial.factors();
            Polynomial product = Polynomial.constant(factors.unit());
            for (int i = 0; i < factors.bases().size(); i++) {
                product = product.times(
                        factors.bases().get(i).power(factors.exponents().get(i)));
            }
            assertThat(product).isEqualTo(polynomial);
        }
    }

    @Test
    void aFractionInLowestTermsHasNoCommonFactor() {
        for (int n = 0; n < 300; n++) {
            Polynomial common = polynomial();
            Fraction fraction =
                    Fraction.reduced(polynomial().times(common), polynomial().times(common));
            assertThat(fraction.numerator().gcd(fraction.denominator()).isConstant())
                    .isTrue();
            assertThat(fraction.minus(fraction).isZero()).isTrue();
        }
    }

    private Polynomial polynomial() {
        Polynomial sum = Polynomial.constant(Rational.of(random.nextInt(-5, 6), random.nextInt(1, 4)));
        for (int i = 0; i < 3; i++) {
            Polynomial term = Polynomial.constant(Rational.of(random.nextInt(1, 7), random.nextInt(1, 3)));
            sum = sum.minus(term.times(Polynomial.variable(random.nextInt(3)).power(random.nextInt(1, 3))));
        }
        return sum.isConstant() ? Polynomial.variable(0) : sum;
    }
}
