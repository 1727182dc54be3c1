package org.stepwise.cas.polynomial;

import java.util.List;
import org.stepwise.cas.tree.Rational;

/** A polynomial in one letter as seen along the line: where it vanishes and which sign it has elsewhere. */
public final class Zeros {

    private final Univariate primitive;
    private final int lead;
    private final List<Algebraic> places;

    /** BeyondReach for another letter, a high degree, or roots too near each other. */
    public Zeros(Polynomial polynomial, int variable) {
        this.primitive = Univariate.of(polynomial, variable);
        this.lead = polynomial.terms().getFirst().coefficient().signum();
        this.places = RootIsolation.of(primitive);
    }

    public List<Algebraic> places() {
        return places;
    }

    public int sign(Rational at) {
        return lead * primitive.sign(at);
    }
}
