package org.stepwise.cas.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.tree.Rational;

class PreciseTests {

    private final Random random = new Random(1_789);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pi; 3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534",
                "e; 2.71828182845904523536028747135266249775724709369995957496696762772407663035354759457138217852",
                "ln2; 0.69314718055994530941723212145817656807550013436025525412068000949339362196969471560586332699",
                "sqrt2; 1.41421356237309504880168872420969807856967187537694807317667973799073247846210703885038753432"
            })
    void aKnownNumberHasItsKnownDigits(String name, String digits) {
        for (int bits : new int[] {64, 128, 256}) {
            Precise value = switch (name) {
                case "pi" -> Elementary.pi(bits);
                case "e" -> Elementary.e(bits);
                case "ln2" -> Elementary.ln(Precise.of(2, bits));
                default -> Precise.of(2, bits).root(2);
            };
            BigDecimal known = new BigDecimal(digits);
            Precise near = Precise.of(Rational.of(known), 320).widened(Dyadic.power(-290));
            assertThat(value.apart(near)).isFalse();
            assertNarrow(value, bits - 8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 512, 2048, 6000})
    void whatUndoesEachOtherComesBack(int bits) {
        for (int i = 0; i < 40; i++) {
            Precise x = Precise.of(Rational.of(random.nextInt(1, 4_000), random.nextInt(4_000, 9_000)), bits);
            same(x, Elementary::exp, Elementary::ln, bits);
            same(x, Elementary::ln, Elementary::exp, bits);
            same(x, Elementary::sin, Elementary::arcsin, bits);
            same(x, Elementary::cos, Elementary::arccos, bits);
            same(x, Elementary::arctan, y -> Elementary.sin(y).over(Elementary.cos(y)), bits);
            same(x, Elementary::sinh, Elementary::arsinh, bits);
            same(x, Elementary::cosh, Elementary::arcosh, bits);
            same(x, Elementary::artanh, Elementary::tanh, bits);
            same(x, y -> y.root(7), y -> y.power(BigInteger.valueOf(7)), bits);
            if (bits > 2000 && i > 3) {
                break;
            }
        }
    }

    private static void same(Precise x, UnaryOperator<Precise> there, UnaryOperator<Precise> back, int bits) {
        Precise again = back.apply(there.apply(x));
        assertThat(again.apart(x)).isFalse();
        assertNarrow(again, bits - 40);
    }

    private static void assertNarrow(Precise value, int bits) {
        assertThat(value.radius().magnitude()).isLessThan(-bits + 2L);
    }

    @Test
    void theAdditionTheoremsHold() {
        for (int i = 0; i < 200; i++) {
            int bits = 64 << random.nextInt(5);
            Precise a = Precise.of(Rational.of(random.nextInt(-90_000, 90_000), random.nextInt(1, 900)), bits);
            Precise b = Precise.of(Rational.of(random.nextInt(-90_000, 90_000), random.nextInt(1, 900)), bits);
            Precise both = Elementary.sin(a)
                    .times(Elementary.cos(b))
                    .plus(Elementary.cos(a).times(Elementary.sin(b)));
            assertThat(Elementary.sin(a.plus(b)).apart(both)).isFalse();
            assertThat(Elementary.exp(a.plus(b)).apart(Elementary.exp(a).times(Elementary.exp(b))))
                    .isFalse();
            Precise squares = Elementary.sin(a)
                    .power(BigInteger.TWO)
                    .plus(Elementary.cos(a).power(BigInteger.TWO));
            assertThat(squares.apart(Precise.of(1, bits))).isFalse();
            assertNarrow(squares, bits - 30);
        }
    }

    @Test
    void morePrecisionStaysWithinLess() {
        for (int i = 0; i < 300; i++) {
            Rational x = Rational.of(random.nextInt(1, 100_000), random.nextInt(1, 900));
            for (UnaryOperator<Precise> f : java.util.List.<UnaryOperator<Precise>>of(
                    Elementary::sin, Elementary::cos, Elementary::exp, Elementary::ln, Elementary::arctan)) {
                Precise coarse = f.apply(Precise.of(x, 64));
                Precise fine = f.apply(Precise.of(x, 700));
                assertThat(coarse.apart(fine)).isFalse();
                assertThat(fine.radius().magnitude())
                        .isLessThan(fine.abs().high().magnitude() - 600);
            }
        }
    }

    @Test
    void arithmeticEnclosesFractions() {
        for (int i = 0; i < 2_000; i++) {
            Rational a = Rational.of(random.nextInt(-5_000, 5_000), random.nextInt(1, 5_000));
            Rational b = Rational.of(random.nextInt(-5_000, 5_000), random.nextInt(1, 5_000));
            int bits = random.nextInt(3, 90);
            Precise x = Precise.of(a, bits);
            Precise y = Precise.of(b, bits);
            encloses(x.plus(y), a.plus(b));
            encloses(x.times(y), a.times(b));
            encloses(x.power(BigInteger.valueOf(5)), a.power(5));
            encloses(x.power(BigInteger.valueOf(6)), a.power(6));
            if (!y.containsZero()) {
                encloses(x.over(y), a.over(b));
            }
            encloses(x.power(BigInteger.valueOf(3)).root(3), a);
        }
    }

    private static void encloses(Precise ball, Rational value) {
        assertThat(ball.low().toRational().compareTo(value)).isNotPositive();
        assertThat(ball.high().toRational().compareTo(value)).isNotNegative();
        Interval doubles = ball.toInterval();
        BigDecimal near =
                new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), new MathContext(60));
        assertThat(new BigDecimal(doubles.low()).subtract(near).doubleValue()).isLessThanOrEqualTo(1e-50);
        assertThat(new BigDecimal(doubles.high()).subtract(near).doubleValue()).isGreaterThanOrEqualTo(-1e-50);
    }

    @Test
    void rootsOfWholeNumbersAreRoundedDown() {
        for (int i = 0; i < 500; i++) {
            BigInteger value = new BigInteger(random.nextInt(1, 3_000), random);
            int index = random.nextInt(2, 12);
            BigInteger root = WholeRoot.floor(value, index);
            assertThat(root.pow(index)).isLessThanOrEqualTo(value);
            assertThat(root.add(BigInteger.ONE).pow(index)).isGreaterThan(value);
        }
    }

    @Test
    void aHugePowerIsOnlyAMagnitude() {
        Precise huge = Precise.of(2, 128).power(BigInteger.valueOf(1_000_000_000));
        assertThat(huge.low()).isEqualByComparingTo(Dyadic.power(1_000_000_000));
        assertThat(Elementary.exp(Precise.of(1_000, 128)).low().magnitude()).isEqualTo(1443);
        assertThat(huge.plus(Precise.of(1, 128)).low()).isEqualByComparingTo(Dyadic.power(1_000_000_000));
    }
}
