package org.stepwise.cas.sets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Whether a statement holds at a point, decided exactly; one without a value does not hold. */
final class Truth {

    private Truth() {}

    /** BeyondReach where it is not decided. */
    static boolean at(Expr statement, Point point) {
        return switch (statement) {
            case Expr.And(List<Expr> parts, Span _) -> parts.stream().allMatch(part -> at(part, point));
            case Expr.Or(List<Expr> parts, Span _) -> parts.stream().anyMatch(part -> at(part, point));
            case Expr.Not(Expr part, Span _) -> !at(part, point);
            case Expr.Braces(List<Expr> items, Span _) when items.isEmpty() -> false;
            case Expr.Symbol symbol when symbol.constant() == Constant.REALS -> true;
            case Expr.Relation relation ->
                Alternatives.of(relation).stream().anyMatch(choice -> holds((Expr.Relation) choice, point));
            default -> throw new BeyondReach("no statement");
        };
    }

    private static boolean holds(Expr.Relation relation, Point point) {
        for (int i = 0; i < relation.signs().size(); i++) {
            Expr left = relation.sides().get(i);
            Expr right = relation.sides().get(i + 1);
            if (relation.signs().get(i) == Sign.ELEMENT) {
                if (!element(left, right, point)) {
                    return false;
                }
            } else {
                Optional<Integer> sign = sign(Build.difference(left, right), point);
                if (sign.isEmpty() || !relation.signs().get(i).accepts(sign.get())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean element(Expr left, Expr set, Point point) {
        if (!(set instanceof Expr.Braces(List<Expr> items, Span _))) {
            throw new BeyondReach("a set that is not listed");
        }
        return items.stream()
                .flatMap(item -> Alternatives.of(item).stream())
                .anyMatch(item -> sign(Build.difference(left, item), point).equals(Optional.of(0)));
    }

    /** Nothing where there is no value. */
    static Optional<Integer> sign(Expr expr, Point point) {
        try {
            return Constants.sign(expr.substitute(point.values()), point.roots());
        } catch (BeyondReach transcendental) {
            Expr constant = point.in(expr);
            if (!constant.variables().isEmpty()) {
                throw transcendental;
            }
            return switch (Enclosure.at(constant, Map.of())) {
                case Enclosure.Value near when near.sign().isPresent() -> near.sign();
                case Enclosure.Hole _, Enclosure.Outside _ -> Optional.empty();
                default -> {
                    if (Equality.equal(constant, Build.whole(0))) {
                        yield Optional.of(0);
                    }
                    throw transcendental;
                }
            };
        }
    }
}
