package org.stepwise.cas.sets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Statements about one letter as sets of real numbers. */
final class Statements {

    private final @Nullable String variable;

    Statements(@Nullable String variable) {
        this.variable = variable;
    }

    RealSet set(Expr expr) {
        return switch (expr) {
            case Expr.Braces(List<Expr> items, Span _) -> points(items);
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _)
            when items.size() == 2 ->
                interval(items.getFirst(), left == Bracket.SQUARE, items.getLast(), right == Bracket.SQUARE);
            case Expr.Union(List<Expr> parts, Span _) -> union(parts);
            case Expr.Intersection(List<Expr> parts, Span _) -> intersection(parts);
            case Expr.Without(Expr left, Expr right, Span _) ->
                set(left).and(set(right).not());
            case Expr.Or(List<Expr> parts, Span _) -> union(parts);
            case Expr.And(List<Expr> parts, Span _) -> intersection(parts);
            case Expr.Listing(List<Expr> parts, Span _)
            when parts.stream().noneMatch(Expr.Relation.class::isInstance) -> union(parts);
            case Expr.Listing _ -> throw new BeyondReach("a list that may be meant in two ways");
            case Expr.Relation relation -> chain(relation);
            case Expr.Not(Expr part, Span _) -> set(part).not();
            case Expr.Symbol symbol when symbol.constant() == Constant.REALS -> RealSet.REALS;
            default -> points(List.of(expr));
        };
    }

    private static RealSet interval(Expr low, boolean lowIn, Expr high, boolean highIn) {
        Endpoint from = Endpoint.of(low);
        Endpoint to = Endpoint.of(high);
        int order = from.order(to);
        if (order > 0 || order == 0 && from.infinite() != 0) {
            throw new BeyondReach("an interval that runs backwards");
        }
        return RealSet.between(from, lowIn, to, highIn);
    }

    private static RealSet points(List<Expr> items) {
        RealSet all = RealSet.EMPTY;
        for (Expr item : items) {
            for (Expr value : Alternatives.of(item)) {
                all = all.or(RealSet.point(Endpoint.of(value)));
            }
        }
        return all;
    }

    private RealSet union(List<Expr> parts) {
        return parts.stream().map(this::set).reduce(RealSet.EMPTY, RealSet::or);
    }

    private RealSet intersection(List<Expr> parts) {
        return parts.stream().map(this::set).reduce(RealSet.REALS, RealSet::and);
    }

    private RealSet chain(Expr.Relation relation) {
        RealSet common = RealSet.REALS;
        for (int i = 0; i < relation.signs().size(); i++) {
            common = common.and(link(
                    relation.sides().get(i),
                    relation.signs().get(i),
                    relation.sides().get(i + 1)));
        }
        return common;
    }

    private RealSet link(Expr left, Sign sign, Expr right) {
        if (variable == null) {
            throw new BeyondReach("no variable");
        }
        if (sign == Sign.ELEMENT) {
            if (!(left instanceof Expr.Name(String name, Span _) && name.equals(variable))) {
                throw new BeyondReach("an element that is no letter");
            }
            return set(right);
        }
        // x ≠ ±2 denies both.
        boolean denied = sign == Sign.UNEQUAL;
        RealSet all = denied ? RealSet.REALS : RealSet.EMPTY;
        for (Expr choice : Alternatives.of(new Expr.Listing(List.of(left, right), Span.NONE))) {
            RealSet one = new Solver(variable)
                    .solve(choice.children().getFirst(), sign, choice.children().getLast());
            all = denied ? all.and(one) : all.or(one);
        }
        return all;
    }

    static boolean mentions(Expr expr, String variable) {
        return Trees.variables(expr).contains(variable);
    }
}
