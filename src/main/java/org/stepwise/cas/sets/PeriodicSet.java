package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** All a + k T for the residues a and every whole k; the period T is a rational multiple of π, no two residues agree. */
record PeriodicSet(List<Expr> residues, Rational turns) {

    private static final int MOST = 60;

    static final PeriodicSet EMPTY = new PeriodicSet(List.of(), Rational.ONE);

    PeriodicSet {
        List<Expr> distinct = new ArrayList<>();
        for (Expr residue : residues) {
            if (distinct.stream().noneMatch(known -> same(known, residue, period(turns)))) {
                distinct.add(residue);
            }
        }
        residues = List.copyOf(distinct);
    }

    private static Expr period(Rational turns) {
        return Build.product(Build.number(turns), Build.symbol(Constant.PI));
    }

    /** Whether two numbers differ by a whole multiple of the period; BeyondReach if that is not certain. */
    private static boolean same(Expr a, Expr b, Expr period) {
        if (a.equals(b)) {
            return true;
        }
        Expr ratio = Build.quotient(Build.difference(a, b), period);
        if (Places.between(ratio).isPresent()) {
            return false;
        }
        Expr steps = Places.simple(ratio);
        Optional<Rational> exact = Exact.value(steps);
        return exact.map(Rational::isInteger)
                .orElseGet(() -> Places.sign(Build.difference(steps, Build.whole(Places.floor(steps)))) == 0);
    }

    boolean contains(Expr value) {
        return residues.stream().anyMatch(residue -> same(residue, value, period(turns)));
    }

    /** The same set with more residues and a longer period. */
    private PeriodicSet stretched(Rational longer) {
        Rational times = longer.over(turns);
        if (!times.isInteger()
                || times.numerator().bitLength() > 5
                || residues.size() * times.numerator().intValue() > MOST) {
            throw new BeyondReach("periods too unlike");
        }
        List<Expr> more = new ArrayList<>();
        for (int k = 0; k < times.numerator().intValueExact(); k++) {
            for (Expr residue : residues) {
                more.add(Build.sum(residue, period(turns.times(Rational.of(k)))));
            }
        }
        return new PeriodicSet(more, longer);
    }

    /** The period of both. */
    Rational common(PeriodicSet other) {
        return common(turns, other.turns);
    }

    PeriodicSet times(Rational factor) {
        return new PeriodicSet(
                residues.stream()
                        .map(residue -> Places.simple(Build.product(Build.number(factor), residue)))
                        .toList(),
                turns.times(factor));
    }

    static Rational common(Rational a, Rational b) {
        java.math.BigInteger top = a.numerator().multiply(b.denominator());
        java.math.BigInteger other = b.numerator().multiply(a.denominator());
        return new Rational(
                top.multiply(other).divide(top.gcd(other)), a.denominator().multiply(b.denominator()));
    }

    PeriodicSet or(PeriodicSet other) {
        Rational longer = common(turns, other.turns);
        List<Expr> all = new ArrayList<>(stretched(longer).residues);
        all.addAll(other.stretched(longer).residues);
        return new PeriodicSet(all, longer);
    }

    /** The elements of this that are not in the other, over a common period. */
    List<Expr> without(PeriodicSet other) {
        return stretched(common(turns, other.turns)).residues.stream()
                .filter(residue -> !other.contains(residue))
                .toList();
    }

    /** The elements in a bounded set of numbers. */
    RealSet in(RealSet region) {
        RealSet found = RealSet.EMPTY;
        for (Piece piece : region.pieces()) {
            if (piece.low().infinite() != 0 || piece.high().infinite() != 0) {
                throw new BeyondReach("a region without end");
            }
            for (Expr residue : residues) {
                Expr low =
                        Build.quotient(Build.difference(Build.number(piece.low().beside(-1)), residue), period(turns));
                Expr high = Build.quotient(
                        Build.difference(Build.number(piece.high().beside(1)), residue), period(turns));
                long first = Places.floor(low).longValueExact();
                long last = Places.floor(high).longValueExact();
                if (last - first > MOST) {
                    throw new BeyondReach("many periods");
                }
                for (long k = first; k <= last; k++) {
                    Expr value = Build.sum(residue, period(turns.times(Rational.of(k))));
                    found = found.or(RealSet.point(Endpoint.of(value)));
                }
            }
        }
        return found.and(region);
    }
}
