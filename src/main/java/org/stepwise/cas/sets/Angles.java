package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Fraction;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equations that are polynomials in the sine, cosine or tangent of one angle, linear in the letter. */
final class Angles {

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

    Angles(String variable) {
        this.variable = variable;
    }

    /** BeyondReach where the equation is of another shape. */
    PeriodicSet solve(Expr left, Expr right) {
        Expr named = named(new MultipleAngles(variable).lowered(Build.difference(left, right)));
        Expr theta = angle;
        if (theta == null || Statements.mentions(named, variable)) {
            throw new BeyondReach("no equation of one angle");
        }
        if (named.variables().size() == 1) {
            return turned(alone(named, named.variables().iterator().next()), theta);
        }
        Eliminant eliminant = new Eliminant(List.of(SINE, COSINE, TANGENT));
        Fraction value = eliminant.of(named);
        if (!eliminant.rootless()
                || eliminant.letters().size() > 3
                || !eliminant.divisors().isEmpty()) {
            throw new BeyondReach("no polynomial of one angle");
        }
        if (named.variables().contains(TANGENT) && !value.numerator().uses(2)) {
            throw new BeyondReach("a tangent that went away");
        }
        return turned(zeros(value.numerator()), theta);
    }

    /** Sine, cosine and tangent of the one angle as letters. */
    private Expr named(Expr expr) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _)
                && Statements.mentions(expr, variable)
                && Set.of("sin", "cos", "tan").contains(function)) {
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
        if (polynomial.uses(2) && (polynomial.uses(0) || polynomial.uses(1))) {
            // Where the cosine is zero the tangent has no value.
            PeriodicSet poles = cosine(Build.whole(0));
            all = new PeriodicSet(
                    all.residues().stream()
                            .filter(residue -> !poles.contains(residue))
                            .toList(),
                    all.turns());
        }
        return all;
    }

    private PeriodicSet zerosOf(Polynomial factor) {
        if (factor.uses(2)) {
            if (factor.uses(0) || factor.uses(1)) {
                throw new BeyondReach("a tangent beside others");
            }
            return each(factor, 2);
        }
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
        if (!linear) {
            throw new BeyondReach("sine and cosine mixed");
        }
        // a sin + b cos = 0 is tan = -b/a: the cosine cannot be zero there.
        return tangent(Build.number(
                cosines.get(1).constantValue().negate().over(sines.get(1).constantValue())));
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
        Expr first = Constants.simple(Build.call("arcsin", value));
        return new PeriodicSet(List.of(first, Build.difference(Build.symbol(Constant.PI), first)), Rational.of(2));
    }

    private static PeriodicSet cosine(Expr value) {
        Expr first = Constants.simple(Build.call("arccos", value));
        return new PeriodicSet(List.of(first, Build.negation(first)), Rational.of(2));
    }

    private static PeriodicSet tangent(Expr value) {
        return new PeriodicSet(List.of(Constants.simple(Build.call("arctan", value))), Rational.ONE);
    }

    /** From the angle m x + n back to x. */
    private PeriodicSet turned(PeriodicSet angles, Expr theta) {
        Expr slope = Derivative.of(theta, variable).orElseThrow(() -> new BeyondReach("an angle that is not linear"));
        Rational times = Exact.value(slope)
                .filter(value -> !value.isZero())
                .orElseThrow(() -> new BeyondReach("an angle that is not linear"));
        Expr shift = theta.substitute(Map.of(variable, Build.whole(0)));
        List<Expr> residues = angles.residues().stream()
                .map(residue -> Constants.simple(Build.quotient(Build.difference(residue, shift), Build.number(times))))
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
        Rational turns = Exact.value(Constants.simple(Build.quotient(step, Build.symbol(Constant.PI))))
                .filter(ratio -> !ratio.isZero())
                .orElseThrow(() -> new BeyondReach("no multiple of pi"));
        return new PeriodicSet(
                new ArrayList<>(List.of(Constants.simple(value.substitute(Map.of(letter, Build.whole(0)))))),
                turns.abs());
    }
}
