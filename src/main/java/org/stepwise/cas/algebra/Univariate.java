package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Rational;

/** A polynomial in one letter over the rationals, the constant first, and how many real roots it has (Sturm 1829). */
record Univariate(List<Rational> coefficients) {

    private static final int HIGHEST = 40;
    private static final int MOST_BITS = 40_000;

    Univariate {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
        if (size > HIGHEST + 1) {
            throw new BeyondReach("a degree of " + size);
        }
    }

    static Univariate of(Polynomial polynomial, int variable) {
        return new Univariate(polynomial.coefficients(variable).stream()
                .map(Polynomial::constantValue)
                .toList());
    }

    int degree() {
        return coefficients.size() - 1;
    }

    Rational lead() {
        return coefficients.getLast();
    }

    Rational at(Rational x) {
        Rational value = Rational.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.times(x).plus(coefficients.get(i));
        }
        return value;
    }

    Univariate times(Univariate other) {
        Rational[] product = new Rational[degree() + other.degree() + 1];
        java.util.Arrays.fill(product, Rational.ZERO);
        for (int i = 0; i <= degree(); i++) {
            for (int j = 0; j <= other.degree(); j++) {
                product[i + j] = product[i + j].plus(coefficients.get(i).times(other.coefficients.get(j)));
            }
        }
        return new Univariate(List.of(product));
    }

    /** How many roots lie between two places that are none. */
    static int rootsBetween(List<Univariate> chain, Rational one, Rational other) {
        return Math.abs(changes(chain, one, 0) - changes(chain, other, 0));
    }

    int realRoots() {
        List<Univariate> chain = chain();
        return changes(chain, null, -1) - changes(chain, null, 1);
    }

    /** Rationals such that each open stretch between neighbouring roots, and beyond the last ones, has one of them. */
    List<Rational> betweenRoots(List<Univariate> chain) {
        List<Rational> places = new ArrayList<>();
        if (degree() < 1) {
            return List.of(Rational.ZERO);
        }
        Rational bound = bound();
        places.add(bound.negate());
        split(chain, bound.negate(), bound, places);
        places.add(bound);
        return places;
    }

    private void split(List<Univariate> chain, Rational low, Rational high, List<Rational> places) {
        if (Thread.currentThread().isInterrupted()) {
            throw new BeyondReach("given up");
        }
        int roots = changes(chain, low, 0) - changes(chain, high, 0);
        if (roots < 2) {
            return;
        }
        if (low.bits() + high.bits() > MOST_BITS / 10) {
            throw new BeyondReach("roots too near each other");
        }
        Rational middle = low.plus(high).times(Rational.of(1, 2));
        while (at(middle).isZero()) {
            middle = middle.plus(high).times(Rational.of(1, 2));
        }
        split(chain, low, middle, places);
        places.add(middle);
        split(chain, middle, high, places);
    }

    /** Cauchy's bound: all roots are smaller in size. */
    private Rational bound() {
        Rational largest = Rational.ZERO;
        for (int i = 0; i < degree(); i++) {
            Rational size = coefficients.get(i).over(lead()).abs();
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        return Rational.of(largest.ceil()).plus(Rational.of(2));
    }

    /** Sturm's, from the polynomial itself on. */
    List<Univariate> chain() {
        List<Univariate> chain = new ArrayList<>(List.of(this, derivative()));
        while (chain.getLast().degree() > 0) {
            Univariate next = chain.get(chain.size() - 2).remainder(chain.getLast());
            if (next.degree() < 0) {
                break;
            }
            chain.add(next.negatedAndScaled());
        }
        return chain;
    }

    private Univariate derivative() {
        List<Rational> result = new ArrayList<>();
        for (int i = 1; i <= degree(); i++) {
            result.add(coefficients.get(i).times(Rational.of(i)));
        }
        return new Univariate(result);
    }

    private Univariate remainder(Univariate divisor) {
        List<Rational> rest = new ArrayList<>(coefficients);
        for (int top = degree(); top >= divisor.degree(); top--) {
            Rational factor = rest.get(top).over(divisor.lead());
            for (int i = 0; i <= divisor.degree(); i++) {
                int at = top - divisor.degree() + i;
                rest.set(at, rest.get(at).minus(factor.times(divisor.coefficients.get(i))));
            }
        }
        return new Univariate(rest);
    }

    private Univariate negatedAndScaled() {
        Rational scale = Rational.ONE.over(lead().abs()).negate();
        List<Rational> scaled =
                coefficients.stream().map(value -> value.times(scale)).toList();
        if (scaled.stream().mapToInt(Rational::bits).sum() > MOST_BITS) {
            throw new BeyondReach("long remainders");
        }
        return new Univariate(scaled);
    }

    /** Changes of sign along the chain at a place, or far to one side. */
    private static int changes(List<Univariate> chain, @org.jspecify.annotations.Nullable Rational at, int side) {
        int changes = 0;
        int before = 0;
        for (Univariate link : chain) {
            int sign = at != null
                    ? link.at(at).signum()
                    : link.lead().signum() * (side < 0 && link.degree() % 2 != 0 ? -1 : 1);
            if (sign != 0) {
                changes += before != 0 && sign != before ? 1 : 0;
                before = sign;
            }
        }
        return changes;
    }
}
