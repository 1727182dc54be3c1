package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Rational;

/** A sum taken apart into rational multiples of parts without a coefficient: 3x/2 + 1 is 3/2 of x and 1 of 1. */
record Multiples(List<Part> parts) {

    private static final int MOST_PARTS = 6;

    record Part(Rational factor, Fraction of) {
        boolean isConstant() {
            return of.isConstant();
        }

        String key() {
            return of.toString();
        }
    }

    static Multiples of(Fraction fraction) {
        List<Part> parts = new ArrayList<>();
        for (Polynomial.Term term : fraction.numerator().terms()) {
            Fraction part = Fraction.reduced(Polynomial.of(term), fraction.denominator());
            Rational factor = part.numerator().content();
            Polynomial bare = part.numerator().times(Rational.ONE.over(factor));
            parts.add(new Part(factor, new Fraction(bare, part.denominator())));
        }
        if (parts.size() > MOST_PARTS) {
            throw new BeyondReach("a long exponent or angle");
        }
        return new Multiples(parts);
    }

    /** How many times the scaled-down part is taken. */
    static int times(Part part, int scale, int most) {
        return Numbers.small(part.factor().times(Rational.of(scale)), most)
                .orElseThrow(() -> new BeyondReach("a large multiple"));
    }

    static int denominator(Part part) {
        return Numbers.small(Rational.of(part.factor().denominator()), 24)
                .orElseThrow(() -> new BeyondReach("a fine fraction"));
    }
}
