package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Statements whose solutions return with a period, or are listed as families such as π/6 + 2kπ. */
final class Families {

    /** Letters that stand for any whole number in a family. */
    static final Set<String> WHOLE = Set.of("k", "n", "m", "l");

    private final String variable;

    Families(String variable) {
        this.variable = variable;
    }

    /** Points that return, or a set of the line; one of the two. */
    private record Found(
            @Nullable PeriodicSet periodic, @Nullable RealSet line) {}

    /** Whether there is a sine, a cosine or a tangent of a letter. */
    static boolean hasAngle(Expr expr) {
        return Waves.isWave(expr) && !expr.variables().isEmpty()
                || expr.children().stream().anyMatch(Families::hasAngle);
    }

    /** Whether a letter for whole numbers stands beside π: which whole numbers is then not said. */
    static boolean isFamily(Expr expr) {
        return expr instanceof Expr.Product
                        && !expr.variables().isEmpty()
                        && expr.children().stream().allMatch(Families::isNumberOfTurns)
                        && expr.children().stream().anyMatch(Families::isTurn)
                || expr.children().stream().anyMatch(Families::isFamily);
    }

    /** 2k + 1, or a constant. */
    private static boolean isNumberOfTurns(Expr expr) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> WHOLE.contains(name);
            case Expr.Call _, Expr.Power _ -> expr.variables().isEmpty();
            default -> expr.children().stream().allMatch(Families::isNumberOfTurns);
        };
    }

    private static boolean isTurn(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.PI
                || expr instanceof Expr.Suffixed
                || !(expr instanceof Expr.Power) && expr.children().stream().anyMatch(Families::isTurn);
    }

    static Set<String> others(Set<String> names) {
        Set<String> others = new TreeSet<>(names);
        if (names.size() > 1) {
            others.removeAll(WHOLE);
        }
        return others;
    }

    SetComparison compare(Expr a, Expr b) {
        Found left = found(a);
        Found right = found(b);
        if (left.periodic != null && right.periodic != null) {
            List<Expr> lost = left.periodic.without(right.periodic);
            List<Expr> gained = right.periodic.without(left.periodic);
            return new SetComparison(SetRelation.of(lost.isEmpty(), gained.isEmpty()), witness(lost, gained));
        }
        if (left.line != null && right.line != null) {
            RealSet lost = left.line.and(right.line.not());
            RealSet gained = right.line.and(left.line.not());
            return new SetComparison(SetRelation.of(lost.isEmpty(), gained.isEmpty()), Map.of());
        }
        boolean first = left.periodic != null;
        PeriodicSet periodic = first ? left.periodic : right.periodic;
        RealSet line = first ? right.line : left.line;
        if (periodic == null || line == null) {
            throw new IllegalStateException("A set of no kind");
        }
        List<Expr> points = line.points().orElseThrow(() -> new BeyondReach("no single numbers"));
        boolean within = points.stream().allMatch(periodic::contains);
        boolean around = periodic.residues().isEmpty();
        return new SetComparison(first ? SetRelation.of(around, within) : SetRelation.of(within, around), Map.of());
    }

    /**
     * A member of the second statement that is none of the first, whatever step its families have: x = 30 + 360n has 390 in
     * it, whether its numbers begin with 0 or with 1. Empty where there is none.
     */
    Map<String, Expr> strayed(Expr a, Expr b) {
        PeriodicSet expected = found(a).periodic;
        Set<String> letters = new TreeSet<>(b.variables());
        letters.remove(variable);
        if (expected == null || letters.size() != 1 || !WHOLE.containsAll(letters)) {
            return Map.of();
        }
        Expr one = b.substitute(Map.of(letters.iterator().next(), Build.whole(1)));
        return new Statements(variable)
                .set(one).points().stream()
                        .flatMap(List::stream)
                        .filter(point -> !expected.contains(point))
                        .findFirst()
                        .map(point -> Map.of(variable, point))
                        .orElse(Map.of());
    }

    private Map<String, Expr> witness(List<Expr> lost, List<Expr> gained) {
        List<Expr> shown = lost.isEmpty() ? gained : lost;
        return shown.isEmpty() ? Map.of() : Map.of(variable, Places.simple(shown.getFirst()));
    }

    private Found found(Expr statement) {
        return switch (statement) {
            case Expr.Or(List<Expr> parts, Span _) -> union(parts);
            case Expr.And(List<Expr> parts, Span _) -> intersection(parts);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.equals(List.of(Sign.EQUAL)) && Alternatives.of(statement).size() == 2 -> {
                List<Expr> choices = new ArrayList<>(Alternatives.of(statement));
                yield union(choices);
            }
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.equals(List.of(Sign.EQUAL)) && !known(statement) ->
                new Found(equation(sides.getFirst(), sides.getLast()), null);
            default -> new Found(null, new Statements(variable).set(statement));
        };
    }

    /** Whether it is no matter of angles or families. */
    private boolean known(Expr statement) {
        return statement.variables().equals(Set.of(variable)) && !hasAngle(statement);
    }

    PeriodicSet equation(Expr left, Expr right) {
        Set<String> letters = new TreeSet<>(left.variables());
        letters.addAll(right.variables());
        letters.remove(variable);
        if (letters.isEmpty()) {
            return new TrigonometricEquations(variable).solve(left, right);
        }
        if (letters.size() > 1 || !WHOLE.containsAll(letters)) {
            throw new BeyondReach("another letter");
        }
        String whole = letters.iterator().next();
        if (Parity.occurs(left) || Parity.occurs(right)) {
            return equation(Parity.of(left, whole, 0), Parity.of(right, whole, 0))
                    .or(equation(Parity.of(left, whole, 1), Parity.of(right, whole, 1)));
        }
        Expr difference = Build.difference(left, right);
        Rational slope = Derivative.of(difference, variable)
                .flatMap(Exact::value)
                .filter(value -> !value.isZero())
                .orElseThrow(() -> new BeyondReach("no family"));
        Expr rest = difference.substitute(Map.of(variable, Build.whole(0)));
        return TrigonometricEquations.family(Build.quotient(Build.negation(rest), Build.number(slope)), whole);
    }

    private Found union(List<Expr> parts) {
        PeriodicSet periodic = null;
        RealSet line = null;
        for (Expr part : parts) {
            Found next = found(part);
            if (next.periodic != null) {
                periodic = periodic == null ? next.periodic : periodic.or(next.periodic);
            } else if (next.line != null) {
                line = line == null ? next.line : line.or(next.line);
            }
        }
        if (periodic != null && line != null) {
            PeriodicSet all = periodic;
            boolean inside = line.points().stream().flatMap(List::stream).allMatch(all::contains)
                    && line.points().isPresent();
            if (!inside) {
                throw new BeyondReach("points beside families");
            }
            return new Found(periodic, null);
        }
        return new Found(periodic, line);
    }

    private Found intersection(List<Expr> parts) {
        PeriodicSet periodic = null;
        RealSet line = null;
        for (Expr part : parts) {
            Found next = found(part);
            if (next.line != null) {
                line = line == null ? next.line : line.and(next.line);
            } else if (periodic == null) {
                periodic = next.periodic;
            } else {
                throw new BeyondReach("families at once");
            }
        }
        return periodic != null && line != null ? new Found(null, periodic.in(line)) : new Found(periodic, line);
    }
}
