package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.polynomial.Cuts;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.RootIsolation;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/**
 * The line cut at every place where an expression of roots could change its sign or end: between two of them one point
 * tells for all, at each of them the sign is decided exactly.
 */
final class Cells {

    private static final int HIGHEST_WITH_ROOTS = 16;

    private final Expr difference;
    private final String variable;
    private final List<Algebraic> cuts = new ArrayList<>();
    private final boolean zero;
    private final @Nullable Fraction rational;
    private final List<Polynomial> divisors;

    /** BeyondReach if the expression has other than rational functions and roots of the variable. */
    Cells(Expr difference, String variable) {
        this.difference = difference;
        this.variable = variable;
        Eliminant eliminant = new Eliminant(List.of(variable));
        Fraction value = eliminant.of(difference);
        if (eliminant.letters().size() > 1) {
            throw new BeyondReach("another letter");
        }
        this.zero = value.isZero();
        this.rational = eliminant.rootless() ? value : null;
        this.divisors = eliminant.divisors();
        if (!zero) {
            cut(eliminant.rootless(value.numerator()));
            cut(eliminant.rootless(value.denominator()));
        }
        divisors.forEach(this::cut);
        eliminant.radicands().forEach(this::cut);
    }

    private void cut(Polynomial polynomial) {
        if (polynomial.isZero()) {
            throw new BeyondReach("roots that depend on each other");
        }
        if (rational == null && polynomial.degree(0) > HIGHEST_WITH_ROOTS) {
            throw new BeyondReach("a high degree with roots");
        }
        if (!polynomial.isConstant()) {
            cuts.addAll(RootIsolation.of(Univariate.of(polynomial, 0)));
        }
    }

    List<Piece> where(Sign sign) {
        List<Piece> pieces = new ArrayList<>();
        Cuts line = new Cuts(cuts);
        List<Algebraic> places = line.places();
        Endpoint before = Endpoint.LEFT;
        for (int i = 0; i <= places.size(); i++) {
            Endpoint next = i < places.size() ? Endpoint.of(places.get(i)) : Endpoint.RIGHT;
            if (holds(sign, Algebraic.of(line.inside().get(i)))) {
                pieces.add(new Piece(before, false, next, false));
            }
            if (i < places.size() && holds(sign, places.get(i))) {
                pieces.add(Piece.point(next));
            }
            before = next;
        }
        return Piece.joined(pieces);
    }

    private boolean holds(Sign sign, Algebraic at) {
        Optional<Integer> value =
                rational != null ? sign(rational, at) : Constants.sign(difference, Map.of(variable, at));
        return value.isPresent() && sign.accepts(zero ? 0 : value.get());
    }

    /** Of a fraction without roots, at a rational or at a place where it vanishes or is not defined. */
    private Optional<Integer> sign(Fraction value, Algebraic at) {
        for (Polynomial divisor : divisors) {
            if (at.rootOf(Univariate.of(divisor, 0))) {
                return Optional.empty();
            }
        }
        Univariate top = Univariate.of(value.numerator(), 0);
        if (value.isZero() || at.rootOf(top)) {
            return Optional.of(0);
        }
        Rational here = at.rational().orElseThrow(() -> new BeyondReach("a place without a meaning"));
        int above = top.sign(here)
                * (value.numerator().terms().getFirst().coefficient().signum());
        return Optional.of(above * Univariate.of(value.denominator(), 0).sign(here));
    }
}
