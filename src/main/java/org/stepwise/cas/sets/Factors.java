package org.stepwise.cas.sets;

import java.util.List;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.BeyondReach;

/** A polynomial in one variable as factors that share no roots and repeat none; irreducible where that is cheap. */
final class Factors {

    private static final int HIGHEST = 16;

    private Factors() {}

    static List<Univariate> of(Univariate polynomial) {
        Univariate reduced = polynomial.squareFree();
        if (reduced.degree() < 2 || reduced.degree() > HIGHEST) {
            return List.of(reduced);
        }
        try {
            List<Polynomial> bases = reduced.polynomial(0).factors().bases();
            return bases.stream().map(base -> Univariate.of(base, 0)).toList();
        } catch (BeyondReach reason) {
            return List.of(reduced);
        }
    }
}
