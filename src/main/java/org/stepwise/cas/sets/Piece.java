package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.polynomial.Cuts;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** An interval of the real line, not empty; a single point has both ends alike and in it. */
record Piece(Endpoint low, boolean lowIn, Endpoint high, boolean highIn) {

    static final Piece ALL = new Piece(Endpoint.LEFT, false, Endpoint.RIGHT, false);

    static Piece point(Endpoint at) {
        return new Piece(at, true, at, true);
    }

    static Optional<Piece> between(Endpoint low, boolean lowIn, Endpoint high, boolean highIn) {
        boolean bottom = lowIn && low.infinite() == 0;
        boolean top = highIn && high.infinite() == 0;
        int order = low.order(high);
        return order < 0 || order == 0 && bottom && top
                ? Optional.of(new Piece(low, bottom, high, top))
                : Optional.empty();
    }

    Optional<Piece> intersection(Piece other) {
        int bottoms = low.order(other.low);
        int tops = high.order(other.high);
        return between(
                bottoms >= 0 ? low : other.low,
                bottoms == 0 ? lowIn && other.lowIn : bottoms > 0 ? lowIn : other.lowIn,
                tops <= 0 ? high : other.high,
                tops == 0 ? highIn && other.highIn : tops < 0 ? highIn : other.highIn);
    }

    boolean isPoint() {
        return lowIn && highIn && (low == high || low.order(high) == 0);
    }

    Optional<Expr> element() {
        if (isPoint()) {
            return low.shown();
        }
        if (low.infinite() == 0 && high.infinite() == 0) {
            Rational left = low.beside(1);
            Rational right = high.beside(-1);
            return left.compareTo(right) < 0
                    ? Optional.of(Build.number(Cuts.simplest(left, right)))
                    : lowIn ? low.shown() : Optional.empty();
        }
        Rational inside = low.infinite() != 0 && high.infinite() != 0
                ? Rational.ZERO
                : low.infinite() != 0
                        ? Rational.of(high.beside(-1).floor()).minus(Rational.ONE)
                        : Rational.of(low.beside(1).ceil()).plus(Rational.ONE);
        return Optional.of(Build.number(inside));
    }

    private int start(Piece other) {
        int order = low.order(other.low);
        return order != 0 ? order : Boolean.compare(other.lowIn, lowIn);
    }

    boolean same(Piece other) {
        return lowIn == other.lowIn && highIn == other.highIn && sameEnds(other);
    }

    boolean sameEnds(Piece other) {
        return low.order(other.low) == 0 && high.order(other.high) == 0;
    }

    /** Sorted, with what touches joined. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Piece::start);
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : sorted) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            int gap = last == null ? 1 : piece.low.order(last.high);
            if (last == null || gap > 0 || gap == 0 && !piece.lowIn && !last.highIn) {
                joined.add(piece);
            } else {
                int tops = piece.high.order(last.high);
                boolean in = tops == 0 ? piece.highIn || last.highIn : tops > 0 ? piece.highIn : last.highIn;
                joined.set(joined.size() - 1, new Piece(last.low, last.lowIn, tops > 0 ? piece.high : last.high, in));
            }
        }
        return joined;
    }
}
