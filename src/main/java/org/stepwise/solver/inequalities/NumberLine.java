package org.stepwise.solver.inequalities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.equations.Unwrapping;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Letter;

/** The real line cut at some numbers: what holds in each part and at each cut, as one statement. */
final class NumberLine {

    private final Letter in;
    private final List<Expr> cuts;

    NumberLine(Letter in, List<Expr> cuts) {
        this.in = in;
        List<Expr> all = new ArrayList<>();
        for (Expr cut : cuts) {
            if (all.stream().noneMatch(other -> order(other, cut) == 0)) {
                all.add(cut);
            }
        }
        all.sort((Comparator<Expr>) NumberLine::order);
        this.cuts = List.copyOf(all);
    }

    List<Expr> cuts() {
        return cuts;
    }

    private static int order(Expr one, Expr other) {
        return one.equals(other) ? 0 : Unwrapping.sign(Build.difference(one, other));
    }

    /** Simple inequalities such as x &lt; 2 joined by and and or, put together. */
    static Expr of(Expr statement, Letter in) {
        List<Expr> ends = new ArrayList<>();
        ends(statement, in, ends);
        NumberLine line = new NumberLine(in, ends);
        return line.where(point -> holds(statement, in, point), cut -> holds(statement, in, cut));
    }

    private static void ends(Expr statement, Letter in, List<Expr> ends) {
        if (statement instanceof Expr.Relation relation) {
            relation.sides().stream().filter(side -> !in.is(side)).forEach(ends::add);
            if (relation.sides().stream()
                    .anyMatch(side -> !in.is(side) && !side.variables().isEmpty())) {
                throw Inequalities.unknown();
            }
        } else if (statement instanceof Expr.And || statement instanceof Expr.Or) {
            statement.children().forEach(part -> ends(part, in, ends));
        }
    }

    private static boolean holds(Expr statement, Letter in, Expr at) {
        return switch (statement) {
            case Expr.And(List<Expr> parts, Span _) -> parts.stream().allMatch(part -> holds(part, in, at));
            case Expr.Or(List<Expr> parts, Span _) -> parts.stream().anyMatch(part -> holds(part, in, at));
            case Expr.Relation relation -> {
                List<Expr> sides = relation.sides().stream()
                        .map(side -> in.is(side) ? at : side)
                        .toList();
                boolean all = true;
                for (int i = 0; i < relation.signs().size(); i++) {
                    all &= relation.signs().get(i).accepts(order(sides.get(i), sides.get(i + 1)));
                }
                yield all;
            }
            default -> !statement.equals(Statements.NOTHING);
        };
    }

    /**
     * The statement that holds where the two questions are answered with yes.
     *
     * @param inside asked of one number of each part
     * @param at asked of each cut
     */
    Expr where(Predicate<Expr> inside, Predicate<Expr> at) {
        List<Expr> found = new ArrayList<>();
        Expr low = null;
        boolean lowIn = false;
        boolean open = false;
        for (int i = 0; i <= cuts.size(); i++) {
            boolean here = inside.test(Build.number(sample(i)));
            if (here && !open) {
                low = i == 0 ? null : cuts.get(i - 1);
                lowIn = i > 0 && at.test(cuts.get(i - 1));
                open = true;
            }
            boolean cut = i < cuts.size() && at.test(cuts.get(i));
            boolean next = i < cuts.size() && inside.test(Build.number(sample(i + 1)));
            if (open && !(cut && next)) {
                found.add(between(low, lowIn, i < cuts.size() ? cuts.get(i) : null, cut));
                open = false;
            } else if (!open && cut && !next) {
                found.add(Build.equation(in.expr(), cuts.get(i)));
            }
        }
        return Statements.or(found);
    }

    private Expr between(@Nullable Expr low, boolean lowIn, @Nullable Expr high, boolean highIn) {
        if (low == null && high == null) {
            return Statements.EVERYTHING;
        }
        if (low == null) {
            return Build.relation(in.expr(), highIn ? Sign.AT_MOST : Sign.LESS, Objects.requireNonNull(high));
        }
        if (high == null) {
            return Build.relation(in.expr(), lowIn ? Sign.AT_LEAST : Sign.GREATER, low);
        }
        return new Expr.Relation(
                List.of(low, in.expr(), high),
                List.of(lowIn ? Sign.AT_MOST : Sign.LESS, highIn ? Sign.AT_MOST : Sign.LESS),
                Span.NONE);
    }

    /** A number of the part before the cut with this index, a whole one if there is one. */
    private Rational sample(int index) {
        if (cuts.isEmpty()) {
            return Rational.ZERO;
        }
        if (index == 0) {
            return floor(cuts.getFirst(), 0).minus(Rational.ONE);
        }
        for (int halvings = 0; halvings < 60; halvings++) {
            Rational step = Rational.of(1, 1L << halvings);
            Rational next = floor(cuts.get(index - 1), halvings).plus(step);
            if (index == cuts.size() || order(Build.number(next), cuts.get(index)) < 0) {
                return next;
            }
        }
        throw new BeyondSchool("The zeros are too close to each other.");
    }

    /** The largest multiple of 1/2^halvings that is not above the number. */
    private static Rational floor(Expr number, int halvings) {
        Rational exact = Literals.value(number).orElse(null);
        Rational step = Rational.of(1, 1L << halvings);
        if (exact != null) {
            return Rational.of(exact.over(step).floor()).times(step);
        }
        Rational size = step;
        while (below(number, size) || below(BracketRules.negated(number), size)) {
            size = size.times(Rational.of(2));
        }
        Rational low = size.negate();
        Rational high = size;
        while (high.minus(low).compareTo(step) > 0) {
            Rational middle = low.plus(high).over(Rational.of(2));
            Rational on = Rational.of(middle.over(step).floor()).times(step);
            if (below(number, on)) {
                low = on;
            } else {
                high = on;
            }
        }
        return low;
    }

    /** Whether the second one is at most the first one. */
    private static boolean below(Expr number, Rational at) {
        return Constants.sign(Build.difference(number, Build.number(at))).orElseThrow(Inequalities::unknown) >= 0;
    }

    static Map<String, Expr> put(Letter in, Expr value) {
        return Map.of(in.name(), value);
    }
}
