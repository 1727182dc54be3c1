package org.stepwise.cas.sets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Fraction;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Interval;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/** Equations and inequalities of rational functions in one variable, solved over the reals. */
final class Solver {

    private static final int FINEST = 60;

    private final String variable;

    Solver(String variable) {
        this.variable = variable;
    }

    List<Piece> solve(Expr left, Sign sign, Expr right) {
        if (isVariable(left) && right.variables().isEmpty()) {
            return simple(sign, Endpoint.of(right));
        }
        if (isVariable(right) && left.variables().isEmpty()) {
            return simple(sign.mirrored(), Endpoint.of(left));
        }
        return general(Build.difference(left, right), sign);
    }

    private boolean isVariable(Expr expr) {
        return expr instanceof Expr.Name name && name.name().equals(variable);
    }

    private static List<Piece> simple(Sign sign, Endpoint at) {
        List<Piece> pieces = new ArrayList<>();
        boolean with = sign == Sign.AT_MOST || sign == Sign.AT_LEAST;
        if (sign == Sign.EQUAL && at.infinite() == 0) {
            pieces.add(Piece.point(at));
        }
        if (sign == Sign.LESS || sign == Sign.AT_MOST || sign == Sign.UNEQUAL) {
            Piece.between(Endpoint.LEFT, false, at, with).ifPresent(pieces::add);
        }
        if (sign == Sign.GREATER || sign == Sign.AT_LEAST || sign == Sign.UNEQUAL) {
            Piece.between(at, with, Endpoint.RIGHT, false).ifPresent(pieces::add);
        }
        return pieces;
    }

    private List<Piece> general(Expr difference, Sign sign) {
        Field field = new Field(List.of(variable));
        Normalizer normalizer = new Normalizer(field);
        Fraction fraction = normalizer.of(difference);
        if (field.size() > 1 || sign == Sign.ELEMENT) {
            throw new BeyondReach("no rational function of " + variable);
        }
        Set<Polynomial> holes = new HashSet<>(fraction.denominator().factors().bases());
        normalizer.divisors().forEach(divisor -> holes.addAll(divisor.factors().bases()));
        Set<Polynomial> zeros = new HashSet<>(fraction.numerator().factors().bases());
        zeros.removeAll(holes);
        List<Endpoint> places = new ArrayList<>();
        List<Endpoint> roots = new ArrayList<>();
        for (Polynomial zero : zeros) {
            RealRoots.of(zero, 0).forEach(root -> roots.add(Endpoint.of(root)));
        }
        places.addAll(roots);
        for (Polynomial hole : holes) {
            RealRoots.of(hole, 0).forEach(root -> places.add(Endpoint.of(root)));
        }
        places.sort(Endpoint::order);
        boolean everywhere = fraction.isZero();
        List<Piece> pieces = new ArrayList<>();
        Endpoint before = Endpoint.LEFT;
        for (int i = 0; i <= places.size(); i++) {
            Endpoint next = i < places.size() ? places.get(i) : Endpoint.RIGHT;
            if (accepts(sign, everywhere ? 0 : sign(difference, between(before, next)))) {
                pieces.add(new Piece(before, false, next, false));
            }
            if (i < places.size() && roots.contains(next) && accepts(sign, 0)) {
                pieces.add(Piece.point(next));
            }
            before = next;
        }
        return Piece.joined(pieces);
    }

    private static boolean accepts(Sign sign, int value) {
        return switch (sign) {
            case EQUAL -> value == 0;
            case UNEQUAL -> value != 0;
            case LESS -> value < 0;
            case AT_MOST -> value <= 0;
            case GREATER -> value > 0;
            case AT_LEAST -> value >= 0;
            case ELEMENT -> false;
        };
    }

    private int sign(Expr difference, Rational at) {
        return Exact.value(difference.substitute(Map.of(variable, Build.number(at))))
                .orElseThrow(() -> new BeyondReach("no value between the roots"))
                .signum();
    }

    private static Rational between(Endpoint low, Endpoint high) {
        if (low.infinite() != 0 && high.infinite() != 0) {
            return Rational.ZERO;
        }
        if (low.infinite() != 0) {
            return Rational.of(exact(enclosed(high).low()).floor()).minus(Rational.ONE);
        }
        if (high.infinite() != 0) {
            return Rational.of(exact(enclosed(low).high()).ceil()).plus(Rational.ONE);
        }
        Rational left = exact(enclosed(low).high());
        Rational right = exact(enclosed(high).low());
        for (int halvings = 0; halvings <= FINEST; halvings++) {
            Rational step = Rational.of(1, 2).power(halvings);
            Rational next =
                    Rational.of(left.over(step).floor().add(BigInteger.ONE)).times(step);
            if (next.compareTo(right) < 0) {
                return next;
            }
        }
        throw new BeyondReach("roots too near each other");
    }

    private static Interval enclosed(Endpoint endpoint) {
        return Enclosure.of(endpoint.value()).orElseThrow(() -> new BeyondReach("no enclosure"));
    }

    private static Rational exact(double value) {
        return Rational.of(new BigDecimal(value));
    }
}
