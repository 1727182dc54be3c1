package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Powers of e and logarithms: e^(a+b) is e^a e^b, 4^x is (2^x)², ln 12 is 2 ln 2 + ln 3, e^(ln x) is x. */
final class Exponentials {

    private static final int HIGHEST = 60;

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;

    Exponentials(Field field, Normalizer normalizer, Roots roots) {
        this.field = field;
        this.normalizer = normalizer;
        this.roots = roots;
    }

    Fraction exp(Fraction exponent) {
        Fraction result = Fraction.ONE;
        for (Multiples.Part part : Multiples.of(exponent).parts()) {
            result = normalizer.times(result, exp(part));
        }
        return result;
    }

    private Fraction exp(Multiples.Part part) {
        int single = part.of().isPolynomial() ? field.single(part.of().numerator()) : -1;
        if (single >= 0 && field.meaning(single) instanceof Meaning.Logarithm(Fraction argument)) {
            return roots.power(argument, part.factor());
        }
        int scale = field.scale("exp " + part.key(), Multiples.denominator(part));
        Fraction exponent = new Fraction(
                part.of().numerator().times(Rational.of(1, scale)), part.of().denominator());
        int kernel = field.kernel("exp " + exponent, shown(exponent));
        if (field.signs() != null || !ofSignedBase(exponent)) {
            field.remember(kernel, new Meaning.Exponential(exponent));
        }
        return normalizer.power(Fraction.of(Polynomial.variable(kernel)), Multiples.times(part, scale, HIGHEST));
    }

    /** x^n may be negative where n is whole, so it is no exponential to reckon with. */
    private boolean ofSignedBase(Fraction exponent) {
        for (int i = 0; i < field.size(); i++) {
            boolean occurs =
                    exponent.numerator().uses(i) || exponent.denominator().uses(i);
            if (occurs
                    && field.meaning(i) instanceof Meaning.Logarithm(Fraction argument)
                    && !new Display(field).of(argument).variables().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** e to this, or 2 to the x where it is x ln 2. */
    private Expr shown(Fraction exponent) {
        Display display = new Display(field);
        for (int i = 0; i < field.size(); i++) {
            if (field.meaning(i) instanceof Meaning.Logarithm(Fraction argument)
                    && exponent.isPolynomial()
                    && exponent.numerator().size() == 1
                    && exponent.numerator().degree(i) == 1) {
                Fraction rest = new Fraction(exponent.numerator().over(Polynomial.variable(i)), exponent.denominator());
                return Build.power(display.of(argument), display.of(rest));
            }
        }
        return exponent.equals(Fraction.ONE)
                ? Build.symbol(Constant.E)
                : Build.power(Build.symbol(Constant.E), display.of(exponent));
    }

    /** On the real numbers; with several factors each goes in by its size, which is sound where the logarithm is defined. */
    Fraction ln(Fraction argument) {
        return ln(argument, true);
    }

    /**
     * For a power with letters in its exponent. Its base may be negative where the exponent is whole, so a size may not
     * take the place of a factor there.
     */
    Fraction lnOfBase(Fraction base) {
        return ln(base, false);
    }

    private Fraction ln(Fraction argument, boolean sizes) {
        if (argument.isZero()) {
            throw new BeyondReach("the logarithm of zero");
        }
        if (field.signs() instanceof Assumptions signs) {
            Fraction size = lnOfSize(argument, signs);
            if (sign(argument, signs) > 0) {
                return size;
            }
            if (!signs.complex()) {
                throw new Assumptions.NotReal();
            }
            return normalizer.plus(size, normalizer.halfTurn());
        }
        Polynomial.Factors above = argument.numerator().factors();
        Polynomial.Factors below = argument.denominator().factors();
        List<Polynomial> bases = new ArrayList<>(above.bases());
        List<Integer> powers = new ArrayList<>(above.exponents());
        bases.addAll(below.bases());
        below.exponents().forEach(power -> powers.add(-power));
        Rational unit = above.unit().over(below.unit());
        boolean negative = unit.signum() < 0;
        Fraction result = number(unit.abs());
        int signed = 0;
        for (int i = 0; i < bases.size(); i++) {
            Expr shown = new Display(field).of(bases.get(i));
            if (shown.variables().isEmpty() && Enclosure.sign(shown) < 0) {
                bases.set(i, bases.get(i).negate());
                negative ^= powers.get(i) % 2 != 0;
            }
            signed += isSigned(bases.get(i), powers.get(i)) ? 1 : 0;
        }
        if (negative && (signed == 0 || signed > 1 && !sizes)) {
            throw new BeyondReach("the logarithm of a negative number");
        }
        for (int i = 0; i < bases.size(); i++) {
            Fraction part = positive(bases.get(i));
            if (part == null) {
                boolean kept = isSigned(bases.get(i), powers.get(i)) ? signed == 1 || !sizes : isConstant(bases.get(i));
                Polynomial base = kept && negative && signed == 1 && isSigned(bases.get(i), powers.get(i))
                        ? bases.get(i).negate()
                        : bases.get(i);
                part = atom(kept ? Fraction.of(base) : roots.absolute(Fraction.of(base)));
            }
            result = normalizer.plus(result, normalizer.times(part, Fraction.of(Rational.of(powers.get(i)))));
        }
        return result;
    }

    /** The sign of a fraction whose factors have known signs. */
    static int sign(Fraction fraction, Assumptions signs, Field field) {
        int sign = 1;
        for (Polynomial part : List.of(fraction.numerator(), fraction.denominator())) {
            Polynomial.Factors factors = part.factors();
            sign *= factors.unit().signum();
            for (int i = 0; i < factors.bases().size(); i++) {
                if (factors.exponents().get(i) % 2 != 0) {
                    sign *= signs.of(factors.bases().get(i), field);
                }
            }
        }
        return sign;
    }

    private int sign(Fraction fraction, Assumptions signs) {
        return sign(fraction, signs, field);
    }

    /** The logarithm of the size of a fraction, factor by factor. */
    private Fraction lnOfSize(Fraction argument, Assumptions signs) {
        Fraction result = number(argument.numerator()
                .content()
                .abs()
                .over(argument.denominator().content().abs()));
        for (boolean top : List.of(true, false)) {
            Polynomial.Factors factors =
                    SineSquares.merged((top ? argument.numerator() : argument.denominator()).factors(), field);
            for (int i = 0; i < factors.bases().size(); i++) {
                Polynomial base = factors.bases().get(i);
                Polynomial size = signs.of(base, field) < 0 ? base.negate() : base;
                Fraction known = positive(size);
                Fraction part = known == null ? constantOrAtom(size) : known;
                int times =
                        top ? factors.exponents().get(i) : -factors.exponents().get(i);
                result = normalizer.plus(result, normalizer.times(part, Fraction.of(Rational.of(times))));
            }
        }
        return result;
    }

    /**
     * A power whose exponent has letters or is irrational. Of a negative base it is real only where the letters are whole,
     * so there they are taken to be: (-1)^(2n) is 1.
     */
    Fraction power(Fraction base, Fraction exponent) {
        if (!(field.signs() instanceof Assumptions signs)) {
            return exp(normalizer.times(exponent, lnOfBase(base)));
        }
        if (base.isZero()) {
            throw new BeyondReach("a power of zero");
        }
        for (int i = 0; i < field.size(); i++) {
            if (field.meaning(i) instanceof Meaning.Alternating(Fraction inner)
                    && base.numerator().degree(i) == 1
                    && base.numerator().coefficients(i).getFirst().isZero()) {
                Fraction rest = normalizer.times(base, Fraction.of(Polynomial.variable(i)));
                return normalizer.times(alternating(normalizer.times(inner, exponent)), power(rest, exponent));
            }
        }
        Fraction size = exp(normalizer.times(exponent, lnOfSize(base, signs)));
        return sign(base, signs) > 0 ? size : normalizer.times(alternating(exponent), size);
    }

    Fraction alternating(Fraction exponent) {
        Set<String> letters = new Display(field).of(exponent).variables();
        field.takeWhole(letters);
        if (letters.isEmpty()) {
            throw new Assumptions.NotReal();
        }
        Fraction result = Fraction.ONE;
        for (Multiples.Part part : Multiples.of(exponent).parts()) {
            if (!part.factor().isInteger()) {
                throw new BeyondReach("a root of minus one");
            }
            if (part.factor().numerator().testBit(0)) {
                Expr shown = Build.power(Build.whole(-1), new Display(field).of(part.of()));
                int kernel = part.isConstant()
                        ? -1
                        : field.kernel("alternating " + part.key(), shown, 2, Polynomial.ONE, false);
                if (kernel >= 0) {
                    field.remember(kernel, new Meaning.Alternating(part.of()));
                }
                Fraction factor = kernel < 0 ? Fraction.of(Rational.of(-1)) : Fraction.of(Polynomial.variable(kernel));
                result = normalizer.times(result, factor);
            }
        }
        return result;
    }

    private boolean isConstant(Polynomial base) {
        return new Display(field).of(base).variables().isEmpty();
    }

    /** Whether the factor can change the sign of the whole. */
    private boolean isSigned(Polynomial base, int power) {
        return power % 2 != 0 && !isConstant(base) && positive(base) == null;
    }

    /** The logarithm of what is never negative, by its own rule. */
    private @org.jspecify.annotations.Nullable Fraction positive(Polynomial base) {
        int kernel = field.single(base);
        if (kernel < 0) {
            return null;
        }
        return switch (field.meaning(kernel)) {
            case Meaning.Exponential(Fraction exponent) -> exponent;
            case Meaning.Root(Fraction radicand, int index) ->
                normalizer.times(ln(radicand), Fraction.of(Rational.of(1, index)));
            case Meaning.Absolute _ -> atom(Fraction.of(base));
            case null, default -> null;
        };
    }

    private Fraction number(Rational positive) {
        Fraction result = Fraction.ZERO;
        for (Map.Entry<java.math.BigInteger, Integer> prime :
                Primes.of(positive).entrySet()) {
            Fraction part = atom(Fraction.of(Rational.of(prime.getKey())));
            result = normalizer.plus(result, normalizer.times(part, Fraction.of(Rational.of(prime.getValue()))));
        }
        return result;
    }

    private Fraction constantOrAtom(Polynomial size) {
        Optional<Rational> norm = ConstantLogarithms.norm(size, field);
        if (norm.isPresent()) {
            Polynomial conjugate = ConstantLogarithms.conjugate(size, field);
            Polynomial positive = norm.get().signum() < 0 ? conjugate.negate() : conjugate;
            return normalizer.plus(
                    number(norm.get().abs()), atom(Fraction.of(positive)).negate());
        }
        return atom(Fraction.of(size));
    }

    private Fraction atom(Fraction argument) {
        Optional<Fraction> known = ConstantLogarithms.known(argument, field);
        if (known.isPresent()) {
            return known.get();
        }
        int kernel = field.kernel("ln " + argument, Build.call("ln", new Display(field).of(argument)));
        field.remember(kernel, new Meaning.Logarithm(argument));
        return Fraction.of(Polynomial.variable(kernel));
    }
}
