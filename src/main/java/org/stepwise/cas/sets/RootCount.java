package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/**
 * Listed numbers beside an equation that no formula solves, as e^x = x + 1. Between two zeros of a smooth function lies one
 * of its slope (Rolle), so that a slope with at most n zeros leaves at most n + 1, each counted as often as the slopes at it
 * vanish as well. Where that many are listed there are no others; where the sign changes between listed ones, there are.
 */
final class RootCount {

    private static final int MOST_SLOPES = 4;
    private static final int WIDEST = 20;
    private static final Set<String> SMOOTH = Set.of("sin", "cos", "exp", "sinh", "cosh", "arctan");

    private final String variable;
    private final Expr difference;

    private RootCount(String variable, Expr difference) {
        this.variable = variable;
        this.difference = difference;
    }

    /** UNKNOWN unless the first is an equation of a function that is smooth everywhere, and the second one lists numbers. */
    static SetComparison compare(Expr equation, Expr listed, String variable) {
        if (!Trees.isEquation(equation) || !isSmooth(equation)) {
            return SetComparison.UNKNOWN;
        }
        Optional<List<Expr>> points = RealSet.of(listed, variable).flatMap(RealSet::points);
        Expr difference = Build.difference(
                equation.children().getFirst(), equation.children().getLast());
        return points.isEmpty() ? SetComparison.UNKNOWN : new RootCount(variable, difference).compare(points.get());
    }

    private SetComparison compare(List<Expr> points) {
        for (Expr point : points) {
            if (signAt(difference, point) != 0) {
                return new SetComparison(SetRelation.UNKNOWN, Map.of(variable, point));
            }
        }
        if (changesBeside(points)) {
            return new SetComparison(SetRelation.of(false, true), Map.of());
        }
        int most = most(difference, MOST_SLOPES);
        int counted = 0;
        for (Expr point : points) {
            counted += multiplicity(point, most);
        }
        return counted == most ? new SetComparison(SetRelation.EQUAL, Map.of()) : SetComparison.UNKNOWN;
    }

    /** At most so many zeros, each counted as often as it is one. */
    private int most(Expr function, int slopes) {
        Optional<RealSet> zeros =
                RealSet.of(Build.equation(function, Build.whole(0)), variable).filter(RealSet::isEmpty);
        if (zeros.isPresent()) {
            return 0;
        }
        Expr slope = slope(function);
        if (slopes == MOST_SLOPES && turnsNever(slope)) {
            // Strictly monotone, as its slope is no constant 0: one zero at most, counted once.
            return 1;
        }
        if (slopes == 0) {
            throw new BeyondReach("no end of slopes");
        }
        return most(slope, slopes - 1) + 1;
    }

    /** Whether the slope of an angle has one sign everywhere, touching 0 at single places at most. */
    private boolean turnsNever(Expr slope) {
        if (!Families.hasAngle(slope)) {
            return false;
        }
        Expr everything = Build.symbol(Constant.REALS);
        for (Sign sign : List.of(Sign.AT_MOST, Sign.AT_LEAST)) {
            Expr statement = Build.relation(slope, sign, Build.whole(0));
            if (Solutions.compare(statement, everything, Set.of(variable), false)
                            .relation()
                    == SetRelation.EQUAL) {
                return Solutions.compare(Build.equation(slope, Build.whole(0)), everything, Set.of(variable), false)
                        .different();
            }
        }
        return false;
    }

    private int multiplicity(Expr point, int most) {
        if (most == 1) {
            return 1;
        }
        int times = 1;
        Expr slope = slope(difference);
        while (times < most && signAt(slope, point) == 0) {
            times++;
            slope = slope(slope);
        }
        return times;
    }

    private Expr slope(Expr function) {
        return Derivative.of(function, variable).orElseThrow(() -> new BeyondReach("no slope"));
    }

    private int signAt(Expr function, Expr point) {
        return Places.sign(Places.simple(function.substitute(Map.of(variable, point))));
    }

    /** Whether the sign changes between two neighbours on a grid with none of the points from one to the other. */
    private boolean changesBeside(List<Expr> points) {
        int last = 0;
        Rational from = Rational.ZERO;
        for (int i = -WIDEST; i <= WIDEST; i++) {
            Rational here = Rational.of(2 * i + 1, 4);
            int sign = Enclosure.sign(difference, Map.of(variable, here)).orElse(0);
            if (sign != 0 && sign == -last && isFree(from, here, points)) {
                return true;
            }
            last = sign;
            from = here;
        }
        return false;
    }

    private static boolean isFree(Rational from, Rational to, List<Expr> points) {
        List<Expr> inside = new ArrayList<>(points);
        inside.removeIf(point -> Places.sign(Build.difference(point, Build.number(from))) < 0
                || Places.sign(Build.difference(point, Build.number(to))) > 0);
        return inside.isEmpty();
    }

    /** Defined and smooth on the whole line. */
    private static boolean isSmooth(Expr expr) {
        boolean here = expr.variables().isEmpty()
                || switch (expr) {
                    case Expr.Name _, Expr.Sum _, Expr.Product _, Expr.Negation _, Expr.Relation _ -> true;
                    case Expr.Quotient(Expr _, Expr bottom, Span _) ->
                        bottom.variables().isEmpty();
                    case Expr.Power(Expr base, Expr exponent, Span _) ->
                        exponent instanceof Expr.Whole
                                || base.variables().isEmpty()
                                        && Enclosure.sign(base, Map.of())
                                                .filter(sign -> sign > 0)
                                                .isPresent();
                    case Expr.Call(String function, List<Expr> _, Span _) -> SMOOTH.contains(function);
                    default -> false;
                };
        return here && expr.children().stream().allMatch(RootCount::isSmooth);
    }
}
