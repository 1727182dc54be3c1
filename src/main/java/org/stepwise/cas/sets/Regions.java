package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Statements about the sines of one letter, and intervals with a letter for whole numbers, as sets that return. */
final class Regions {

    private final String variable;

    Regions(String variable) {
        this.variable = variable;
    }

    SetComparison compare(Expr a, Expr b) {
        return region(a).compare(region(b), variable);
    }

    private PeriodicRegion region(Expr statement) {
        return switch (statement) {
            case Expr.Or(List<Expr> parts, Span _) ->
                PeriodicRegion.any(parts.stream().map(this::region).toList());
            case Expr.And(List<Expr> parts, Span _)
            when isTogether(parts) -> throw new BeyondReach("one whole number in several places");
            case Expr.And(List<Expr> parts, Span _) ->
                PeriodicRegion.all(parts.stream().map(this::region).toList());
            case Expr.Not(Expr part, Span _) -> region(part).not();
            case Expr.Braces(List<Expr> items, Span _) when items.isEmpty() -> PeriodicRegion.EMPTY;
            case Expr.Symbol symbol when symbol.constant() == Constant.REALS -> PeriodicRegion.EMPTY.not();
            case Expr.Relation relation -> {
                List<PeriodicRegion> choices = new ArrayList<>();
                for (Expr choice : Alternatives.of(relation)) {
                    choices.add(chosen((Expr.Relation) choice));
                }
                yield relation.signs().contains(Sign.UNEQUAL)
                        ? PeriodicRegion.all(choices)
                        : PeriodicRegion.any(choices);
            }
            default -> throw new BeyondReach("no set that returns");
        };
    }

    /** Whether families stand side by side, whose letters may be meant to go together; what is denied may. */
    private boolean isTogether(List<Expr> parts) {
        return parts.stream()
                        .filter(part -> !Set.of(variable).containsAll(part.variables())
                                && !(part instanceof Expr.Relation relation
                                        && relation.signs().equals(List.of(Sign.UNEQUAL))))
                        .count()
                > 1;
    }

    private PeriodicRegion chosen(Expr.Relation relation) {
        Set<String> letters = new TreeSet<>(relation.variables());
        letters.remove(variable);
        if (!letters.isEmpty()) {
            if (letters.size() > 1
                    || !Families.WHOLE.containsAll(letters)
                    || !relation.variables().contains(variable)) {
                throw new BeyondReach("another letter");
            }
            return family(relation, letters.iterator().next());
        }
        List<PeriodicRegion> links = new ArrayList<>();
        for (int i = 0; i < relation.signs().size(); i++) {
            links.add(link(
                    relation.sides().get(i),
                    relation.signs().get(i),
                    relation.sides().get(i + 1)));
        }
        return PeriodicRegion.all(links);
    }

    /** a + kT &lt; x &lt; b + kT for some k; x ≠ a + kT for all of them. */
    private PeriodicRegion family(Expr.Relation relation, String whole) {
        List<Expr> sides = relation.sides();
        if (sides.size() == 2) {
            Sign sign = relation.signs().getFirst();
            if (sign != Sign.EQUAL && sign != Sign.UNEQUAL) {
                throw new BeyondReach("no end");
            }
            PeriodicSet set = new Families(variable).equation(sides.getFirst(), sides.getLast());
            return sign == Sign.EQUAL
                    ? PeriodicRegion.points(set)
                    : PeriodicRegion.points(set).not();
        }
        Sign first = relation.signs().getFirst();
        Sign second = relation.signs().getLast();
        boolean up = (first == Sign.LESS || first == Sign.AT_MOST) && (second == Sign.LESS || second == Sign.AT_MOST);
        boolean down = (first == Sign.GREATER || first == Sign.AT_LEAST)
                && (second == Sign.GREATER || second == Sign.AT_LEAST);
        if (sides.size() != 3 || !(up || down) || !sides.get(1).equals(Build.name(variable))) {
            throw new BeyondReach("no interval that returns");
        }
        Expr low = up ? sides.getFirst() : sides.getLast();
        Expr high = up ? sides.getLast() : sides.getFirst();
        if (!Set.of(whole).containsAll(low.variables()) || !Set.of(whole).containsAll(high.variables())) {
            throw new BeyondReach("ends that depend on the letter");
        }
        Rational turns = step(low, whole);
        if (!turns.equals(step(high, whole))) {
            throw new BeyondReach("an interval that grows");
        }
        Map<String, Expr> start = Map.of(whole, Build.whole(0));
        return PeriodicRegion.between(
                low.substitute(start),
                (up ? first : second) == (up ? Sign.AT_MOST : Sign.AT_LEAST),
                high.substitute(start),
                (up ? second : first) == (up ? Sign.AT_MOST : Sign.AT_LEAST),
                turns.abs());
    }

    private static Rational step(Expr end, String whole) {
        return Derivative.of(end, whole)
                .map(step -> Places.simple(Build.quotient(step, Build.symbol(Constant.PI))))
                .flatMap(Exact::value)
                .filter(turns -> !turns.isZero())
                .orElseThrow(() -> new BeyondReach("no multiple of pi"));
    }

    /** Cut at zeros and poles, the sign between two of them is that at one point. */
    private PeriodicRegion link(Expr left, Sign sign, Expr right) {
        Expr difference = Build.difference(left, right);
        if (!difference.variables().contains(variable)) {
            return sign.accepts(Places.sign(difference)) ? PeriodicRegion.EMPTY.not() : PeriodicRegion.EMPTY;
        }
        PeriodicSet poles = poles(difference);
        Rational period = PeriodicSet.common(turns(difference), poles.turns());
        if (Equality.equal(difference, Build.whole(0))) {
            // Continuous wherever it has a value, it is 0 there at every single place.
            PeriodicRegion defined = PeriodicRegion.points(poles).not();
            return sign.accepts(0) ? defined : PeriodicRegion.EMPTY;
        }
        PeriodicSet zeros = new TrigonometricEquations(variable).solve(left, right);
        Rational turns = PeriodicSet.common(period, zeros.turns());
        RealSet defined = PeriodicRegion.points(poles).not().over(turns);
        RealSet at = PeriodicRegion.points(zeros).over(turns).and(defined);
        RealSet between = defined.and(at.not());
        RealSet found = sign.accepts(0) ? at : RealSet.EMPTY;
        for (Piece piece : between.pieces()) {
            Expr low = piece.low().shown().orElseThrow(() -> new BeyondReach("no simple number"));
            Expr high = piece.high().shown().orElseThrow(() -> new BeyondReach("no simple number"));
            Expr middle = Places.simple(Build.quotient(Build.sum(low, high), Build.whole(2)));
            if (sign.accepts(Places.sign(difference.substitute(Map.of(variable, middle))))) {
                found = found.or(RealSet.between(piece.low(), piece.lowIn(), piece.high(), piece.highIn()));
            }
        }
        return new PeriodicRegion(turns, found);
    }

    /** The common period of the angles, which are linear; nothing else of the letter may stand outside them. */
    private Rational turns(Expr expr) {
        if (!expr.variables().contains(variable)) {
            return Rational.ONE;
        }
        if (Waves.isWave(expr)) {
            return Rational.of(2)
                    .over(Waves.slope(expr.children().getFirst(), variable).abs());
        }
        boolean plain = expr instanceof Expr.Sum
                || expr instanceof Expr.Product
                || expr instanceof Expr.Negation
                || expr instanceof Expr.Quotient
                || expr instanceof Expr.Power(Expr _, Expr exponent, Span _) && exponent instanceof Expr.Whole;
        if (!plain) {
            throw new BeyondReach("a letter outside of angles");
        }
        return expr.children().stream().map(this::turns).reduce(Rational.ONE, PeriodicSet::common);
    }

    private PeriodicSet poles(Expr expr) {
        PeriodicSet all = PeriodicSet.EMPTY;
        for (Expr child : expr.children()) {
            all = all.or(poles(child));
        }
        Expr zero = Build.whole(0);
        if (Solver.isCall(expr, "tan") && expr.variables().contains(variable)) {
            return all.or(new TrigonometricEquations(variable)
                    .solve(Build.call("cos", expr.children().getFirst()), zero));
        }
        return expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && bottom.variables().contains(variable)
                ? all.or(new TrigonometricEquations(variable).solve(bottom, zero))
                : all;
    }
}
