package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equations that are polynomials in the sine, cosine or tangent of one angle, linear in the letter. */
final class TrigonometricEquations {

    private static final String SINE = " s";
    private static final String COSINE = " c";
    private static final String TANGENT = " t";

    private static final List<Rational> TURNS = List.of(
            Rational.ZERO,
            Rational.ONE,
            Rational.of(2),
            Rational.of(-1),
            Rational.of(1, 2),
            Rational.of(-1, 2),
            Rational.of(1, 4),
            Rational.of(1, 6));
    private static final int MOST_POINTS = 100;

    private final String variable;
    private @Nullable Expr angle;

    TrigonometricEquations(String variable) {
        this.variable = variable;
    }

    /** BeyondReach where the equation is of another shape. */
    PeriodicSet solve(Expr left, Expr right) {
        if (left instanceof Expr.Call call
                && right.variables().isEmpty()
                && angleOf(call.function(), right) instanceof Expr known) {
            PeriodicSet angles = switch (call.function()) {
                case "sin" ->
                    new PeriodicSet(List.of(known, Build.difference(Build.symbol(Constant.PI), known)), Rational.of(2));
                case "cos" -> new PeriodicSet(List.of(known, Build.negation(known)), Rational.of(2));
                default -> new PeriodicSet(List.of(known), Rational.ONE);
            };
            return turned(angles, call.arguments().getFirst());
        }
        Expr named = named(MultipleAngles.united(Build.difference(left, right), variable));
        Expr theta = angle;
        if (theta == null || Statements.mentions(named, variable)) {
            throw new BeyondReach("no equation of one angle");
        }
        if (named.variables().size() == 1) {
            return turned(alone(named, named.variables().iterator().next()), theta);
        }
        Expr plain = named.substitute(Map.of(TANGENT, Build.quotient(Build.name(SINE), Build.name(COSINE))));
        Eliminant eliminant = new Eliminant(List.of(SINE, COSINE, TANGENT));
        Fraction value = eliminant.of(plain);
        if (!eliminant.rootless() || eliminant.letters().size() > 3) {
            return left instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                            && right.variables().isEmpty()
                    ? apart(top, Build.product(right, bottom), bottom)
                    : turned(new Phase(SINE, COSINE).zeros(named), theta);
        }
        PeriodicSet all = zeros(value.numerator());
        for (Polynomial divisor : eliminant.divisors()) {
            PeriodicSet poles = divisor.isConstant() ? PeriodicSet.EMPTY : zeros(divisor);
            all = new PeriodicSet(all.without(poles), all.common(poles));
        }
        return turned(all, theta);
    }

    /** The solutions without the zeros of what is divided by. */
    private PeriodicSet apart(Expr left, Expr right, Expr divisor) {
        PeriodicSet all = new TrigonometricEquations(variable).solve(left, right);
        PeriodicSet poles = new TrigonometricEquations(variable).solve(divisor, Build.whole(0));
        return new PeriodicSet(all.without(poles), all.common(poles));
    }

    /** The angle in sin 2 or -sin 2, which is not the arcsine of that; null for another value. */
    private static @Nullable Expr angleOf(String function, Expr value) {
        boolean minus = value instanceof Expr.Negation;
        Expr size = minus ? value.children().getFirst() : value;
        if (!Waves.isWave(size) || !Solver.isCall(size, function)) {
            return null;
        }
        Expr angle = size.children().getFirst();
        Expr turned =
                function.equals("cos") ? Build.difference(Build.symbol(Constant.PI), angle) : Build.negation(angle);
        return minus ? turned : angle;
    }

    /** Sine, cosine and tangent of the one angle as letters. */
    private Expr named(Expr expr) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _) && Waves.isWave(expr, variable)) {
            Expr argument = arguments.getFirst();
            if (angle == null) {
                angle = argument;
            }
            if (!argument.equals(angle)) {
                throw new BeyondReach("several angles");
            }
            return Build.name(function.equals("sin") ? SINE : function.equals("cos") ? COSINE : TANGENT);
        }
        return Trees.map(expr, this::named);
    }

    private PeriodicSet zeros(Polynomial polynomial) {
        if (polynomial.isZero() || polynomial.isConstant()) {
            throw new BeyondReach("no condition on the angle");
        }
        PeriodicSet all = PeriodicSet.EMPTY;
        for (Polynomial factor : polynomial.factors().bases()) {
            all = all.or(zerosOf(factor));
        }
        return all;
    }

    private PeriodicSet zerosOf(Polynomial factor) {
        Polynomial bySine = lowered(factor, 1, 0);
        Polynomial byCosine = lowered(factor, 0, 1);
        if (!bySine.uses(1)) {
            return each(bySine, 0);
        }
        if (!byCosine.uses(0)) {
            return each(byCosine, 1);
        }
        List<Polynomial> sines = factor.coefficients(0);
        List<Polynomial> cosines = factor.coefficients(1);
        boolean linear = sines.size() == 2
                && cosines.size() == 2
                && sines.get(1).isConstant()
                && cosines.get(1).isConstant()
                && factor.constantValue().isZero();
        if (linear) {
            // a sin + b cos = 0 is tan = -b/a: the cosine cannot be zero there.
            return tangent(Build.number(
                    cosines.get(1).constantValue().negate().over(sines.get(1).constantValue())));
        }
        if (HalfAngles.isEven(factor)) {
            return zeros(HalfAngles.doubled(factor)).times(Rational.of(1, 2));
        }
        PeriodicSet halves = each(HalfAngles.halved(factor), 2).times(Rational.of(2));
        return HalfAngles.vanishesOpposite(factor)
                ? halves.or(new PeriodicSet(List.of(Build.symbol(Constant.PI)), Rational.of(2)))
                : halves;
    }

    /** Even powers of one of the two by sin² + cos² = 1. */
    private static Polynomial lowered(Polynomial polynomial, int from, int to) {
        Polynomial square = Polynomial.ONE.minus(Polynomial.variable(to).power(2));
        Polynomial sum = Polynomial.ZERO;
        List<Polynomial> parts = polynomial.coefficients(from);
        for (int i = 0; i < parts.size(); i++) {
            sum = sum.plus(parts.get(i)
                    .times(square.power(i / 2))
                    .times(Polynomial.variable(from).power(i % 2)));
        }
        return sum;
    }

    private static PeriodicSet each(Polynomial polynomial, int index) {
        if (polynomial.isZero()) {
            throw new BeyondReach("no condition on the angle");
        }
        String letter = List.of(SINE, COSINE, TANGENT).get(index);
        return alone(Written.of(Univariate.of(polynomial, index), letter), letter);
    }

    /** The angles for the values of one of the three letters. */
    private static PeriodicSet alone(Expr zero, String letter) {
        RealSet values = new Solver(letter).zero(zero, Sign.EQUAL);
        if (!letter.equals(TANGENT)) {
            values = values.and(RealSet.between(Endpoint.of(Rational.of(-1)), true, Endpoint.of(Rational.ONE), true));
        }
        PeriodicSet all = PeriodicSet.EMPTY;
        for (Expr value : values.points().orElseThrow(() -> new BeyondReach("numbers without a simple form"))) {
            all = all.or(letter.equals(SINE) ? sine(value) : letter.equals(COSINE) ? cosine(value) : tangent(value));
        }
        return all;
    }

    private static PeriodicSet sine(Expr value) {
        Expr first = Places.simple(Build.call("arcsin", value));
        return new PeriodicSet(List.of(first, Build.difference(Build.symbol(Constant.PI), first)), Rational.of(2));
    }

    private static PeriodicSet cosine(Expr value) {
        Expr first = Places.simple(Build.call("arccos", value));
        return new PeriodicSet(List.of(first, Build.negation(first)), Rational.of(2));
    }

    private static PeriodicSet tangent(Expr value) {
        return new PeriodicSet(List.of(Places.simple(Build.call("arctan", value))), Rational.ONE);
    }

    /** From the angle m x + n back to x. */
    private PeriodicSet turned(PeriodicSet angles, Expr theta) {
        Expr slope = Derivative.of(theta, variable).orElseThrow(() -> new BeyondReach("an angle that is not linear"));
        Rational times = Exact.value(slope)
                .filter(value -> !value.isZero())
                .orElseThrow(() -> new BeyondReach("an angle that is not linear"));
        Expr shift = theta.substitute(Map.of(variable, Build.whole(0)));
        List<Expr> residues = angles.residues().stream()
                .map(residue -> Places.simple(Build.quotient(Build.difference(residue, shift), Build.number(times))))
                .toList();
        return new PeriodicSet(residues, angles.turns().over(times.abs()));
    }

    /** Points with the angles at which sines and cosines agree. */
    static List<Point> points(Set<String> names) {
        List<Point> points = new ArrayList<>(List.of(Point.EMPTY));
        for (String name : names) {
            List<Point> more = new ArrayList<>();
            for (Point point : points) {
                for (Rational turn : TURNS) {
                    Expr angle = Build.product(Build.number(turn), Build.symbol(Constant.PI));
                    more.add(point.with(name, turn.isZero() ? Build.whole(0) : angle));
                }
            }
            if (more.size() > MOST_POINTS) {
                return List.of();
            }
            points = more;
        }
        return points;
    }

    /** x = a + k T, with a letter for a whole number. */
    static PeriodicSet family(Expr value, String letter) {
        Expr step = Derivative.of(value, letter).orElseThrow(() -> new BeyondReach("no family"));
        Rational turns = Exact.value(Places.simple(Build.quotient(step, Build.symbol(Constant.PI))))
                .filter(ratio -> !ratio.isZero())
                .orElseThrow(() -> new BeyondReach("no multiple of pi"));
        return new PeriodicSet(
                new ArrayList<>(List.of(Places.simple(value.substitute(Map.of(letter, Build.whole(0)))))), turns.abs());
    }
}
