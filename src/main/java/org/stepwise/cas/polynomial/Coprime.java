package org.stepwise.cas.polynomial;

import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;

/** A polynomial in one variable as factors that share no roots and repeat none; irreducible where that is cheap. */
final class Coprime {

    private static final int HIGHEST = 16;

    private Coprime() {}

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
