package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Natural logarithms by the factors of what they are of: ln 12 is 2 ln 2 + ln 3, ln √x is half of ln x. */
final class Logarithms {

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;

    Logarithms(Field field, Normalizer normalizer, Roots roots) {
        this.field = field;
        this.normalizer = normalizer;
        this.roots = roots;
    }

    /** On the real numbers; with several factors each goes in by its size, which is sound where the logarithm is defined. */
    Fraction of(Fraction argument) {
        return of(argument, true);
    }

    /**
     * For a power with letters in its exponent. Its base may be negative where the exponent is whole, so a size may not
     * take the place of a factor there.
     */
    Fraction ofBase(Fraction base) {
        return of(base, false);
    }

    private Fraction of(Fraction argument, boolean sizes) {
        if (argument.isZero()) {
            throw new BeyondReach("the logarithm of zero");
        }
        if (field.signs() instanceof Assumptions signs) {
            Fraction size = ofSize(argument, signs);
            if (signs.of(argument, field) > 0) {
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

    /** The logarithm of the size of a fraction, factor by factor. */
    Fraction ofSize(Fraction argument, Assumptions signs) {
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

    private boolean isConstant(Polynomial base) {
        return new Display(field).of(base).variables().isEmpty();
    }

    /** Whether the factor can change the sign of the whole. */
    private boolean isSigned(Polynomial base, int power) {
        return power % 2 != 0 && !isConstant(base) && positive(base) == null;
    }

    /** The logarithm of what is never negative, by its own rule. */
    private @Nullable Fraction positive(Polynomial base) {
        int kernel = field.single(base);
        if (kernel < 0) {
            return null;
        }
        return switch (field.meaning(kernel)) {
            case Meaning.Exponential(Fraction exponent) -> exponent;
            case Meaning.Root(Fraction radicand, int index) ->
                normalizer.times(of(radicand), Fraction.of(Rational.of(1, index)));
            case Meaning.Absolute _ -> atom(Fraction.of(base));
            case null, default -> null;
        };
    }

    private Fraction number(Rational positive) {
        Fraction result = Fraction.ZERO;
        for (Map.Entry<BigInteger, Integer> prime : Primes.of(positive).entrySet()) {
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
