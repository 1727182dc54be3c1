package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Real roots and absolute values: √12 is 2√3, √(x²) is |x|. */
final class Roots {

    private static final int HIGHEST = 24;

    private final Field field;
    private final Normalizer normalizer;

    Roots(Field field, Normalizer normalizer) {
        this.field = field;
        this.normalizer = normalizer;
    }

    Fraction power(Fraction base, Rational exponent) {
        int index = Numbers.small(Rational.of(exponent.denominator()), HIGHEST)
                .orElseThrow(() -> new BeyondReach("a high root"));
        int raised = Numbers.small(Rational.of(exponent.numerator()), HIGHEST)
                .orElseThrow(() -> new BeyondReach("a high power"));
        return normalizer.power(root(base, index), raised);
    }

    Fraction root(Fraction value, int index) {
        if (index == 1 || value.isZero()) {
            return value;
        }
        if (index < 1 || index > HIGHEST) {
            throw new BeyondReach("a high root");
        }
        if (field.signs() instanceof Assumptions signs) {
            return signed(value, index, signs);
        }
        Fraction below = Fraction.of(value.denominator());
        Fraction above = normalizer.times(Fraction.of(value.numerator()), normalizer.power(below, index - 1));
        Fraction root = index % 2 == 1 ? odd(above.numerator(), index) : even(above.numerator(), index);
        return normalizer.over(root, index % 2 == 1 ? below : absolute(below));
    }

    /** With the signs of all factors known the root goes into each of them. */
    private Fraction signed(Fraction value, int index, Assumptions signs) {
        Polynomial.Factors above = factors(value.numerator());
        Polynomial.Factors below = factors(value.denominator());
        Rational unit = above.unit().over(below.unit());
        int sign = unit.signum();
        Fraction result = number(unit.abs(), index);
        for (boolean top : List.of(true, false)) {
            Polynomial.Factors factors = top ? above : below;
            for (int i = 0; i < factors.bases().size(); i++) {
                int exponent = factors.exponents().get(i);
                boolean even = exponent % (2 * index) == 0;
                int of = even ? 1 : signs.of(factors.bases().get(i), field);
                sign = exponent % 2 == 0 ? sign : sign * of;
                Polynomial size = of < 0
                        ? factors.bases().get(i).negate()
                        : factors.bases().get(i);
                Fraction root = power(size, exponent, index);
                result = top ? normalizer.times(result, root) : normalizer.over(result, root);
            }
        }
        if (sign > 0) {
            return result;
        }
        if (index % 2 == 1) {
            return result.negate();
        }
        if (signs.complex() && index == 2) {
            return normalizer.times(result, normalizer.imaginary());
        }
        throw new Assumptions.NotReal();
    }

    private Polynomial.Factors factors(Polynomial radicand) {
        return Denesting.squares(SineSums.squares(SineSquares.merged(radicand.factors(), field), field), field);
    }

    /** A positive base to the power of exponent over index. */
    private Fraction power(Polynomial base, int exponent, int index) {
        int common = common(exponent, index);
        Fraction root = common == index ? Fraction.of(base) : shared("root", base, index / common);
        return normalizer.power(root, exponent / common);
    }

    private static int common(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }

    /** An odd root is defined everywhere and goes into every factor. */
    private Fraction odd(Polynomial value, int index) {
        Polynomial.Factors factors = value.factors();
        Fraction result = number(factors.unit().abs(), index);
        for (int i = 0; i < factors.bases().size(); i++) {
            Polynomial base = factors.bases().get(i);
            Fraction root = shared("odd root", base, index);
            result = normalizer.times(
                    result, normalizer.power(root, factors.exponents().get(i)));
        }
        return factors.unit().signum() < 0 ? result.negate() : result;
    }

    private Fraction even(Polynomial value, int index) {
        Polynomial.Factors factors = value.factors();
        boolean negative = factors.unit().signum() < 0;
        if (negative && value.isConstant()) {
            throw new BeyondReach("a root of a negative number");
        }
        Fraction result = number(factors.unit().abs(), index);
        List<Polynomial> inside = new ArrayList<>();
        List<Integer> powers = new ArrayList<>();
        for (int i = 0; i < factors.bases().size(); i++) {
            if (factors.exponents().get(i) % index != 0) {
                inside.add(factors.bases().get(i));
                powers.add(factors.exponents().get(i) % index);
            }
        }
        boolean oneSided = inside.size() == 1 && powers.getFirst() % 2 == 1;
        for (int i = 0; i < factors.bases().size(); i++) {
            Fraction base = Fraction.of(factors.bases().get(i));
            int outside = factors.exponents().get(i) / index;
            if (outside > 0) {
                // Where the root is real its only odd factor has a known sign.
                Fraction size = oneSided && inside.contains(factors.bases().get(i))
                        ? negative ? base.negate() : base
                        : absolute(base);
                result = normalizer.times(result, normalizer.power(size, outside));
            }
        }
        return inside.isEmpty() && !negative
                ? result
                : normalizer.times(result, inside(inside, powers, negative, index));
    }

    private Fraction inside(List<Polynomial> bases, List<Integer> powers, boolean negative, int index) {
        if (bases.size() == 1 && !negative) {
            int power = powers.getFirst();
            int common =
                    BigInteger.valueOf(power).gcd(BigInteger.valueOf(index)).intValueExact();
            if (common > 1) {
                Fraction size =
                        common % 2 == 0 ? absolute(Fraction.of(bases.getFirst())) : Fraction.of(bases.getFirst());
                return root(normalizer.power(size, power / common), index / common);
            }
            return normalizer.power(shared("root", bases.getFirst(), index), power);
        }
        Polynomial radicand = Polynomial.constant(Rational.of(negative ? -1 : 1));
        for (int i = 0; i < bases.size(); i++) {
            radicand = radicand.times(bases.get(i).power(powers.get(i)));
        }
        return Fraction.of(Polynomial.variable(plain("root", radicand, index)));
    }

    /** Roots of one base share a kernel, √x and the fourth root of x both being powers of the finer one. */
    private Fraction shared(String family, Polynomial base, int index) {
        int scale = field.scale(family + " " + base, index);
        return normalizer.power(Fraction.of(Polynomial.variable(plain(family, base, scale))), scale / index);
    }

    private int plain(String family, Polynomial radicand, int index) {
        Expr inside = new Display(field).of(radicand);
        Expr shown = index == 2 ? Build.call("sqrt", inside) : Build.call("root", Build.whole(index), inside);
        int kernel = field.kernel(family + " " + index + " " + radicand, shown, index, radicand, index == 2);
        if (family.equals("root")) {
            field.remember(kernel, new Meaning.Root(Fraction.of(radicand), index));
        }
        return kernel;
    }

    /** The positive root of a positive number, prime by prime. */
    private Fraction number(Rational value, int index) {
        BigInteger radicand = value.numerator().multiply(value.denominator().pow(index - 1));
        Fraction result = Fraction.of(Rational.ONE.over(Rational.of(value.denominator())));
        for (Map.Entry<BigInteger, Integer> prime : Primes.of(radicand).entrySet()) {
            int inside = prime.getValue() % index;
            Rational outside = Rational.of(prime.getKey().pow(prime.getValue() / index));
            result = normalizer.times(result, Fraction.of(outside));
            if (inside > 0) {
                int common = BigInteger.valueOf(inside)
                        .gcd(BigInteger.valueOf(index))
                        .intValueExact();
                Polynomial base = Polynomial.constant(Rational.of(prime.getKey()));
                int scale = field.scale("root " + base, index / common);
                Fraction root = Fraction.of(Polynomial.variable(plain("root", base, scale)));
                result = normalizer.times(result, normalizer.power(root, inside * scale / index));
            }
        }
        return result;
    }

    Fraction absolute(Fraction value) {
        return normalizer.over(absolute(value.numerator()), absolute(value.denominator()));
    }

    private Fraction absolute(Polynomial value) {
        Polynomial.Factors factors = value.factors();
        Fraction result = Fraction.of(factors.unit().abs());
        for (int i = 0; i < factors.bases().size(); i++) {
            Polynomial base = factors.bases().get(i);
            int exponent = factors.exponents().get(i);
            Fraction even = normalizer.power(Fraction.of(base), exponent - exponent % 2);
            result = normalizer.times(result, exponent % 2 == 0 ? even : normalizer.times(even, size(base)));
        }
        return result;
    }

    private Fraction size(Polynomial base) {
        if (field.signs() instanceof Assumptions signs) {
            return signs.of(base, field) < 0 ? Fraction.of(base.negate()) : Fraction.of(base);
        }
        int known = field.single(base);
        if (known >= 0
                && (field.meaning(known) instanceof Meaning.Root
                        || field.meaning(known) instanceof Meaning.Exponential
                        || field.meaning(known) instanceof Meaning.Absolute)) {
            return Fraction.of(base);
        }
        Expr inside = new Display(field).of(base);
        if (inside.variables().isEmpty()) {
            int sign = Enclosure.sign(inside);
            return sign < 0 ? Fraction.of(base.negate()) : Fraction.of(base);
        }
        int kernel = field.kernel("abs " + base, Build.call("abs", inside), 2, base.times(base), false);
        field.remember(kernel, new Meaning.Absolute());
        return Fraction.of(Polynomial.variable(kernel));
    }
}
