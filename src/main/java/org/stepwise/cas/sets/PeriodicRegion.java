package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/**
 * A set that returns with a period.
 *
 * @param turns the period as a multiple of π
 * @param first what of it lies from 0 on below the period
 */
record PeriodicRegion(Rational turns, RealSet first) {

    private static final int MOST_COPIES = 12;

    static final PeriodicRegion EMPTY = new PeriodicRegion(Rational.ONE, RealSet.EMPTY);

    static Expr period(Rational turns) {
        return Places.simple(Build.product(Build.number(turns), Build.symbol(Constant.PI)));
    }

    static RealSet whole(Rational turns) {
        return RealSet.between(Endpoint.of(Rational.ZERO), true, Endpoint.of(period(turns)), false);
    }

    /** The number less as many whole periods as leave it at least 0. */
    static Expr reduced(Expr value, Rational turns) {
        BigInteger steps = Places.floor(Places.simple(Build.quotient(value, period(turns))));
        return Places.simple(Build.difference(value, Build.product(Build.whole(steps), period(turns))));
    }

    static PeriodicRegion points(PeriodicSet set) {
        RealSet points = RealSet.EMPTY;
        for (Expr residue : set.residues()) {
            points = points.or(RealSet.point(Endpoint.of(reduced(residue, set.turns()))));
        }
        return new PeriodicRegion(set.turns(), points);
    }

    /** All between two ends, moved by every whole number of periods. */
    static PeriodicRegion between(Expr low, boolean lowIn, Expr high, boolean highIn, Rational turns) {
        Expr length = Places.simple(Build.difference(high, low));
        int room = Places.sign(Build.difference(period(turns), length));
        int size = Places.sign(length);
        if (size < 0 || size == 0 && !(lowIn && highIn)) {
            return EMPTY;
        }
        if (room < 0 || room == 0 && (lowIn || highIn)) {
            return EMPTY.not();
        }
        if (room == 0) {
            return points(new PeriodicSet(List.of(low), turns)).not();
        }
        Expr start = reduced(low, turns);
        Expr end = Places.simple(Build.sum(start, length));
        int over = Places.sign(Build.difference(end, period(turns)));
        if (over < 0) {
            return new PeriodicRegion(turns, RealSet.between(Endpoint.of(start), lowIn, Endpoint.of(end), highIn));
        }
        Expr rest = Places.simple(Build.difference(end, period(turns)));
        RealSet late = RealSet.between(Endpoint.of(start), lowIn, Endpoint.of(period(turns)), false);
        RealSet early = RealSet.between(Endpoint.of(Rational.ZERO), true, Endpoint.of(rest), highIn);
        return new PeriodicRegion(turns, late.or(early));
    }

    /** The same set over a longer period. */
    RealSet over(Rational longer) {
        BigInteger copies = longer.over(turns).numerator();
        if (!longer.over(turns).isInteger() || copies.compareTo(BigInteger.valueOf(MOST_COPIES)) > 0) {
            throw new BeyondReach("periods too unlike");
        }
        RealSet all = RealSet.EMPTY;
        for (int k = 0; k < copies.intValueExact(); k++) {
            Expr shift = period(turns.times(Rational.of(k)));
            for (Piece piece : first.pieces()) {
                Endpoint low = shifted(piece.low(), shift);
                Endpoint high = shifted(piece.high(), shift);
                all = all.or(
                        piece.isPoint()
                                ? RealSet.point(low)
                                : RealSet.between(low, piece.lowIn(), high, piece.highIn()));
            }
        }
        return all;
    }

    private static Endpoint shifted(Endpoint end, Expr shift) {
        Expr shown = end.shown().orElseThrow(() -> new BeyondReach("a number without a simple form"));
        return Endpoint.of(Places.simple(Build.sum(shown, shift)));
    }

    PeriodicRegion or(PeriodicRegion other) {
        Rational longer = PeriodicSet.common(turns, other.turns);
        return new PeriodicRegion(longer, over(longer).or(other.over(longer)));
    }

    PeriodicRegion not() {
        return new PeriodicRegion(turns, whole(turns).and(first.not()));
    }

    PeriodicRegion and(PeriodicRegion other) {
        return not().or(other.not()).not();
    }

    SetComparison compare(PeriodicRegion other, String variable) {
        Rational longer = PeriodicSet.common(turns, other.turns);
        RealSet mine = over(longer);
        RealSet theirs = other.over(longer);
        RealSet lost = mine.and(theirs.not());
        RealSet gained = theirs.and(mine.not());
        Map<String, Expr> witness = lost.element()
                .or(gained::element)
                .map(value -> Map.of(variable, value))
                .orElse(Map.of());
        return new SetComparison(SetRelation.of(lost.isEmpty(), gained.isEmpty()), witness);
    }

    static PeriodicRegion all(List<PeriodicRegion> regions) {
        return regions.stream().reduce(EMPTY.not(), PeriodicRegion::and);
    }

    static PeriodicRegion any(List<PeriodicRegion> regions) {
        return regions.stream().reduce(EMPTY, PeriodicRegion::or);
    }
}
