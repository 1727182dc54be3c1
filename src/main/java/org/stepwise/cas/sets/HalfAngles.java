package org.stepwise.cas.sets;

import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Rational;

/**
 * Polynomials that mix the sine (variable 0) and the cosine (variable 1) of an angle: as ones in twice the angle, or in the
 * tangent (variable 2) of half of it.
 */
final class HalfAngles {

    private static final int HIGHEST = 6;

    private HalfAngles() {}

    /** Whether all terms have an even degree, so that sine and cosine of twice the angle are enough. */
    static boolean isEven(Polynomial mixed) {
        return mixed.terms().stream().allMatch(term -> term.degree() % 2 == 0);
    }

    /** In sine and cosine of twice the angle: s² = (1 - C)/2, c² = (1 + C)/2, s c = S/2. */
    static Polynomial doubled(Polynomial even) {
        Rational half = Rational.of(1, 2);
        Polynomial cosine = Polynomial.variable(1);
        Polynomial sineSquare = Polynomial.ONE.minus(cosine).times(half);
        Polynomial cosineSquare = Polynomial.ONE.plus(cosine).times(half);
        Polynomial sum = Polynomial.ZERO;
        for (Polynomial.Term term : even.terms()) {
            int sines = term.exponents()[0];
            int cosines = term.exponents()[1];
            Polynomial value = sineSquare.power(sines / 2).times(cosineSquare.power(cosines / 2));
            value = sines % 2 == 0 ? value : value.times(Polynomial.variable(0)).times(half);
            sum = sum.plus(value.times(term.coefficient()));
        }
        return sum;
    }

    /** In t = tan(u/2), with s = 2t/(1 + t²) and c = (1 - t²)/(1 + t²), times a power of 1 + t². */
    static Polynomial halved(Polynomial mixed) {
        List<Polynomial.Term> terms = mixed.terms();
        int degree = terms.stream().mapToInt(Polynomial.Term::degree).max().orElse(0);
        if (degree > HIGHEST) {
            throw new BeyondReach("a high power of sine and cosine");
        }
        Polynomial t = Polynomial.variable(2);
        Polynomial below = Polynomial.ONE.plus(t.power(2));
        Polynomial sum = Polynomial.ZERO;
        for (Polynomial.Term term : terms) {
            int sines = term.exponents()[0];
            int cosines = term.exponents()[1];
            sum = sum.plus(t.times(Rational.of(2))
                    .power(sines)
                    .times(Polynomial.ONE.minus(t.power(2)).power(cosines))
                    .times(below.power(degree - sines - cosines))
                    .times(term.coefficient()));
        }
        return sum;
    }

    /** Whether it vanishes at half a turn, where the tangent of the half angle has no value. */
    static boolean vanishesOpposite(Polynomial mixed) {
        Rational sum = Rational.ZERO;
        for (Polynomial.Term term : mixed.terms()) {
            if (term.exponents()[0] == 0) {
                sum = sum.plus(
                        term.exponents()[1] % 2 == 0
                                ? term.coefficient()
                                : term.coefficient().negate());
            }
        }
        return sum.isZero();
    }
}
