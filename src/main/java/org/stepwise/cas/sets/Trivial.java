package org.stepwise.cas.sets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** What holds everywhere, as 0 = 0, lies around any statement; a point where that one does not hold tells them apart. */
final class Trivial {

    private static final Set<String> TOTAL = Set.of("sin", "cos", "exp", "abs");

    private Trivial() {}

    static SetComparison compare(Expr a, Expr b, Set<String> names) {
        boolean second = isEverything(b);
        if (second == isEverything(a)) {
            return SetComparison.UNKNOWN;
        }
        return outside(second ? a : b, names)
                .map(point -> new SetComparison(
                        second ? SetRelation.SUBSET : SetRelation.SUPERSET, Map.copyOf(point.shown())))
                .orElse(SetComparison.UNKNOWN);
    }

    private static boolean isEverything(Expr expr) {
        if (expr instanceof Expr.Symbol symbol) {
            return symbol.constant() == Constant.REALS;
        }
        if (!(expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                || !signs.equals(List.of(Sign.EQUAL))) {
            return false;
        }
        return expr.variables().isEmpty()
                ? Truth.at(expr, Point.EMPTY)
                : sides.getFirst().equals(sides.getLast()) && isTotal(sides.getFirst());
    }

    /** Whether it has a value for all values of its letters. */
    private static boolean isTotal(Expr expr) {
        boolean here = switch (expr) {
            case Expr.Name _, Expr.Whole _, Expr.Decimal _, Expr.Sum _, Expr.Product _, Expr.Negation _ -> true;
            case Expr.Power(Expr _, Expr exponent, Span _) ->
                exponent instanceof Expr.Whole whole && whole.value().signum() > 0;
            case Expr.Call(String function, List<Expr> _, Span _) -> TOTAL.contains(function);
            default -> false;
        };
        return here && expr.children().stream().allMatch(Trivial::isTotal);
    }

    private static Optional<Point> outside(Expr statement, Set<String> names) {
        for (Sample sample : Sample.points(names)) {
            try {
                Point point = Point.of(sample.point());
                if (!Truth.at(statement, point)) {
                    return Optional.of(point);
                }
            } catch (BeyondReach | ArithmeticException reason) {
                // Another point may tell.
            }
        }
        return Optional.empty();
    }
}
