package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/**
 * Follows two statements through every combination of signs that they ask about. In each of these situations both have one
 * truth value; where that is the same in all of them, or one follows from the other, it does so everywhere.
 */
final class SignCases {

    private static final int[] STEPS = {1, 2, 6};
    private static final int MOST = 160;
    private static final int MOST_POINTS = 240;

    private final Expr a;
    private final Expr b;
    private final Set<String> names;
    private final List<Situation> lost = new ArrayList<>();
    private final List<Situation> gained = new ArrayList<>();
    private int count;
    private int points;

    private SignCases(Expr a, Expr b, Set<String> names) {
        this.a = a;
        this.b = b;
        this.names = names;
    }

    /** What holds between the statements: nothing is claimed to differ, that takes a point. */
    record Found(boolean within, boolean around, List<Point> candidates) {}

    /** Nothing where there is too much to look at, or what is not followed by signs. */
    static Optional<Found> of(Expr a, Expr b, Set<String> names) {
        try {
            return Optional.of(compare(a, b, names));
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }

    static Found compare(Expr a, Expr b, Set<String> names) {
        for (int steps : STEPS) {
            try {
                return compare(a, b, names, steps);
            } catch (Exponents.TooFine reason) {
                // With smaller steps.
            }
        }
        throw new BeyondReach("an odd exponent");
    }

    private static Found compare(Expr a, Expr b, Set<String> names, int steps) {
        SignCases cases = new SignCases(a, b, new TreeSet<>(names));
        Situation start = Situation.start(new Glossary(steps));
        cases.names.forEach(name -> start.glossary().letter(name));
        cases.explore(start);
        List<Point> candidates = new ArrayList<>();
        cases.lost.forEach(situation -> cases.collect(situation, candidates));
        cases.gained.forEach(situation -> cases.collect(situation, candidates));
        return new Found(cases.lost.isEmpty(), cases.gained.isEmpty(), candidates);
    }

    private void explore(Situation situation) {
        if (++count > MOST) {
            throw new BeyondReach("too many cases");
        }
        boolean left;
        boolean right;
        try {
            left = holds(a, situation);
            right = holds(b, situation);
        } catch (Situation.Open open) {
            for (int sign : open.possible) {
                situation.with(open.base, sign).ifPresent(this::explore);
            }
            return;
        }
        if (left && !right) {
            lost.add(situation);
        }
        if (right && !left) {
            gained.add(situation);
        }
    }

    private static boolean holds(Expr statement, Situation situation) {
        return switch (statement) {
            case Expr.And(List<Expr> parts, Span _) -> all(parts, situation);
            case Expr.Listing(List<Expr> parts, Span _) -> all(parts, situation);
            case Expr.Or(List<Expr> parts, Span _) -> any(parts, situation);
            case Expr.Not(Expr part, Span _) -> !holds(part, situation);
            case Expr.Braces(List<Expr> items, Span _) when items.isEmpty() -> false;
            case Expr.Symbol symbol when symbol.constant() == Constant.REALS -> true;
            case Expr.Relation relation -> {
                List<Expr> choices = Alternatives.of(relation);
                if (choices.size() > 1 && relation.signs().contains(Sign.UNEQUAL)) {
                    throw new BeyondReach("a denial of two at once");
                }
                yield choices.size() == 1
                        ? chain((Expr.Relation) choices.getFirst(), situation)
                        : any(choices, situation);
            }
            default -> throw new BeyondReach("no statement");
        };
    }

    /** A part that certainly does not hold settles it, though another may be open. */
    private static boolean all(List<Expr> parts, Situation situation) {
        return settled(parts, situation, false);
    }

    private static boolean any(List<Expr> parts, Situation situation) {
        return settled(parts, situation, true);
    }

    private static boolean settled(List<Expr> parts, Situation situation, boolean by) {
        Situation.@Nullable Open open = null;
        for (Expr part : parts) {
            try {
                boolean holds = part instanceof Expr.Relation relation
                                && Alternatives.of(part).size() == 1
                        ? chain(relation, situation)
                        : holds(part, situation);
                if (holds == by) {
                    return by;
                }
            } catch (Situation.Open reason) {
                open = open == null ? reason : open;
            }
        }
        if (open != null) {
            throw open;
        }
        return !by;
    }

    private static boolean chain(Expr.Relation relation, Situation situation) {
        for (int i = 0; i < relation.signs().size(); i++) {
            Sign sign = relation.signs().get(i);
            if (!link(relation.sides().get(i), sign, relation.sides().get(i + 1), situation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean link(Expr left, Sign sign, Expr right, Situation situation) {
        if (sign == Sign.ELEMENT) {
            return switch (right) {
                case Expr.Braces(List<Expr> items, Span _) ->
                    any(items.stream().map(item -> Build.equation(left, item)).toList(), situation);
                default -> throw new BeyondReach("a set that is not listed");
            };
        }
        if (sign == Sign.EQUAL
                && left instanceof Expr.Bracketed(Bracket _, List<Expr> some, Bracket _, Span _)
                && right instanceof Expr.Bracketed(Bracket _, List<Expr> others, Bracket _, Span _)
                && some.size() == others.size()) {
            List<Expr> parts = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                parts.add(Build.equation(some.get(i), others.get(i)));
            }
            return all(parts, situation);
        }
        try {
            Valued valued = new Valued(situation);
            return sign.accepts(valued.sign(valued.of(Build.difference(left, right))));
        } catch (Valued.NoValue reason) {
            return false;
        }
    }

    /** Points that may lie in a situation: the letters left take sample values, the others follow. */
    private void collect(Situation situation, List<Point> candidates) {
        Set<String> free = new TreeSet<>(names);
        free.removeAll(situation.given().keySet());
        List<Point> starts = new ArrayList<>();
        if (Families.hasAngle(a) || Families.hasAngle(b)) {
            starts.addAll(TrigonometricEquations.points(free));
        }
        Sample.points(free).forEach(sample -> starts.add(Point.of(new LinkedHashMap<>(sample.point()))));
        for (Point start : starts) {
            if (++points > MOST_POINTS) {
                return;
            }
            Point point = start;
            for (Map.Entry<String, Expr> entry : situation.given().entrySet()) {
                point = point.with(entry.getKey(), entry.getValue());
            }
            candidates.add(point);
        }
    }
}
