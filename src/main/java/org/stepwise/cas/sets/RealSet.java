package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** A set of real numbers made of finitely many intervals and points with exact ends. */
public final class RealSet {

    public static final RealSet REALS = new RealSet(List.of(Piece.ALL));
    public static final RealSet EMPTY = new RealSet(List.of());

    private final List<Piece> pieces;

    /** The pieces in order, none touching the next. */
    private RealSet(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static RealSet joined(List<Piece> pieces) {
        return new RealSet(Piece.joined(pieces));
    }

    static RealSet point(Endpoint at) {
        if (at.infinite() != 0) {
            throw new BeyondReach("infinity is no number");
        }
        return new RealSet(List.of(Piece.point(at)));
    }

    static RealSet between(Endpoint low, boolean lowIn, Endpoint high, boolean highIn) {
        return new RealSet(Piece.between(low, lowIn, high, highIn).stream().toList());
    }

    /**
     * The set that this describes: an interval, a union, a finite set, or an equation or inequality in the variable,
     * solved. Nothing if it describes none or is beyond what is solved here.
     */
    public static Optional<RealSet> of(Expr expr, @Nullable String variable) {
        return decided(
                () -> new Statements(variable).set(Commas.meant(expr, variable == null ? Set.of() : Set.of(variable))));
    }

    List<Piece> pieces() {
        return pieces;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public boolean isFinite() {
        return pieces.stream().allMatch(Piece::isPoint);
    }

    /** Nothing, as in the other operations, where ends cannot be told apart for certain. */
    public Optional<RealSet> union(RealSet other) {
        return decided(() -> or(other));
    }

    public Optional<RealSet> intersection(RealSet other) {
        return decided(() -> and(other));
    }

    public Optional<RealSet> complement() {
        return decided(this::not);
    }

    /** What is in this set and not in the other. */
    public Optional<RealSet> minus(RealSet other) {
        return decided(() -> and(other.not()));
    }

    RealSet or(RealSet other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return joined(all);
    }

    RealSet and(RealSet other) {
        List<Piece> common = new ArrayList<>();
        for (Piece one : pieces) {
            for (Piece two : other.pieces) {
                one.intersection(two).ifPresent(common::add);
            }
        }
        return joined(common);
    }

    RealSet not() {
        List<Piece> gaps = new ArrayList<>();
        Endpoint low = Endpoint.LEFT;
        boolean lowIn = false;
        for (Piece piece : pieces) {
            Piece.between(low, lowIn, piece.low(), !piece.lowIn()).ifPresent(gaps::add);
            low = piece.high();
            lowIn = !piece.highIn();
        }
        if (low.infinite() <= 0) {
            Piece.between(low, lowIn, Endpoint.RIGHT, false).ifPresent(gaps::add);
        }
        return new RealSet(gaps);
    }

    /** Nothing if the ends cannot be told apart for certain. */
    public Optional<Boolean> same(RealSet other) {
        return decided(() -> alike(other, true));
    }

    /** Whether the sets differ at most in which ends belong to them. */
    public Optional<Boolean> sameButForEnds(RealSet other) {
        return decided(() -> alike(other, false));
    }

    private boolean alike(RealSet other, boolean ends) {
        if (pieces.size() != other.pieces.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece mine = pieces.get(i);
            Piece theirs = other.pieces.get(i);
            if (!(ends ? mine.same(theirs) : mine.sameEnds(theirs))) {
                return false;
            }
        }
        return true;
    }

    private static <T> Optional<T> decided(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (BeyondReach | ArithmeticException | StackOverflowError reason) {
            return Optional.empty();
        }
    }

    /** The elements in rising order, if there are finitely many and each can be written. */
    public Optional<List<Expr>> points() {
        if (!isFinite()) {
            return Optional.empty();
        }
        List<Expr> points = new ArrayList<>();
        for (Piece piece : pieces) {
            Optional<Expr> shown = piece.low().shown();
            if (shown.isEmpty()) {
                return Optional.empty();
            }
            points.add(shown.get());
        }
        return Optional.of(points);
    }

    /** An interval, or a point with the same ends; null is a far end. */
    public record Stretch(
            @Nullable Expr low, boolean lowIn, @Nullable Expr high, boolean highIn) {}

    /** The intervals and points in rising order, if each end can be written. */
    public Optional<List<Stretch>> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Piece piece : pieces) {
            Expr low = piece.low().shown().orElse(null);
            Expr high = piece.high().shown().orElse(null);
            if (low == null && piece.low().infinite() == 0
                    || high == null && piece.high().infinite() == 0) {
                return Optional.empty();
            }
            stretches.add(new Stretch(low, piece.lowIn(), high, piece.highIn()));
        }
        return Optional.of(stretches);
    }

    /** An element that can be written, a short rational where there is one. */
    public Optional<Expr> element() {
        return decided(() -> pieces.stream()
                        .flatMap(piece -> piece.element().stream())
                        .findFirst())
                .flatMap(found -> found);
    }

    /** Whether the number is in the set. */
    public Optional<Boolean> contains(Rational value) {
        return decided(() -> !and(point(Endpoint.of(value))).isEmpty());
    }
}
