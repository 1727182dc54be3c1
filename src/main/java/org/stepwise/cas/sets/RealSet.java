package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** A set of real numbers made of finitely many intervals and points with exact ends. */
public final class RealSet {

    private final List<Piece> pieces;

    private RealSet(List<Piece> pieces) {
        this.pieces = Piece.joined(pieces);
    }

    /**
     * The set that this describes: an interval, a union, a finite set, or an equation or inequality in the variable,
     * solved. Nothing if it describes none or is beyond what is solved here.
     */
    public static Optional<RealSet> of(Expr expr, @Nullable String variable) {
        try {
            return Optional.of(new RealSet(pieces(expr, variable)));
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    private static List<Piece> pieces(Expr expr, @Nullable String variable) {
        return switch (expr) {
            case Expr.Braces(List<Expr> items, Span _) -> points(items);
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _)
            when items.size() == 2 ->
                List.of(Piece.between(
                                Endpoint.of(items.getFirst()),
                                left == Bracket.SQUARE,
                                Endpoint.of(items.getLast()),
                                right == Bracket.SQUARE)
                        .orElseThrow(() -> new BeyondReach("an interval that runs backwards")));
            case Expr.Union(List<Expr> parts, Span _) -> union(parts, variable);
            case Expr.Or(List<Expr> parts, Span _) -> union(parts, variable);
            case Expr.And(List<Expr> parts, Span _) -> intersection(parts, variable);
            case Expr.Listing(List<Expr> parts, Span _)
            when parts.stream().allMatch(RealSet::isEquation)
                    || parts.stream().noneMatch(Expr.Relation.class::isInstance) -> union(parts, variable);
            case Expr.Relation relation -> chain(relation, variable);
            case Expr.Not(Expr part, Span _) -> throw new BeyondReach("a complement");
            case Expr.Symbol symbol when symbol.constant() == Constant.REALS -> List.of(Piece.ALL);
            default -> points(List.of(expr));
        };
    }

    private static boolean isEquation(Expr expr) {
        return expr instanceof Expr.Relation relation && relation.signs().equals(List.of(Sign.EQUAL));
    }

    private static List<Piece> points(List<Expr> items) {
        List<Piece> points = new ArrayList<>();
        for (Expr item : items) {
            for (Expr value : Alternatives.of(item)) {
                Endpoint at = Endpoint.of(value);
                if (at.infinite() != 0) {
                    throw new BeyondReach("infinity is no number");
                }
                points.add(Piece.point(at));
            }
        }
        return points;
    }

    private static List<Piece> union(List<Expr> parts, @Nullable String variable) {
        List<Piece> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(pieces(part, variable)));
        return all;
    }

    private static List<Piece> intersection(List<Expr> parts, @Nullable String variable) {
        List<Piece> common = List.of(Piece.ALL);
        for (Expr part : parts) {
            common = intersection(common, pieces(part, variable));
        }
        return common;
    }

    private static List<Piece> intersection(List<Piece> some, List<Piece> others) {
        List<Piece> common = new ArrayList<>();
        for (Piece one : some) {
            for (Piece other : others) {
                one.intersection(other).ifPresent(common::add);
            }
        }
        return common;
    }

    private static List<Piece> chain(Expr.Relation relation, @Nullable String variable) {
        if (variable == null) {
            throw new BeyondReach("no variable");
        }
        List<Piece> common = List.of(Piece.ALL);
        for (int i = 0; i < relation.signs().size(); i++) {
            Expr left = relation.sides().get(i);
            Expr right = relation.sides().get(i + 1);
            List<Piece> part = new ArrayList<>();
            if (relation.signs().get(i) == Sign.ELEMENT) {
                part.addAll(pieces(right, variable));
            } else {
                for (Expr value : Alternatives.of(right)) {
                    part.addAll(
                            new Solver(variable).solve(left, relation.signs().get(i), value));
                }
            }
            common = intersection(common, Piece.joined(part));
        }
        return common;
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

    private static Optional<Boolean> decided(java.util.function.BooleanSupplier question) {
        try {
            return Optional.of(question.getAsBoolean());
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    /** The elements, if there are finitely many. */
    public Optional<List<Expr>> points() {
        return pieces.stream().allMatch(piece -> piece.low() == piece.high())
                ? Optional.of(pieces.stream().map(piece -> piece.low().value()).toList())
                : Optional.empty();
    }
}
