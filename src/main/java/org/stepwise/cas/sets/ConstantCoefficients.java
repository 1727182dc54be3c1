package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Trees;

/** Polynomials of the variable whose coefficients are constants such as ln 2: of degree 1 and 2, or proportional to rational ones. */
final class ConstantCoefficients {

    private final Solver solver;
    private final String variable;
    private final Map<Expr, String> names = new LinkedHashMap<>();

    ConstantCoefficients(Solver solver, String variable) {
        this.solver = solver;
        this.variable = variable;
    }

    RealSet zero(Expr difference, Sign sign) {
        Eliminant eliminant = new Eliminant(List.of(variable));
        Fraction value = eliminant.of(named(difference));
        if (!eliminant.rootless()) {
            throw new BeyondReach("roots with constants that are no roots");
        }
        Map<Integer, Expr> letters = letters(eliminant);
        if (eliminant.divisors().stream().anyMatch(divisor -> divisor.uses(0))) {
            return fraction(value, eliminant, letters, sign);
        }
        int below = value.denominator().isConstant() ? 1 : sign(value.denominator(), letters);
        List<Polynomial> parts = value.numerator().coefficients(0);
        Sign turned = below < 0 ? sign.mirrored() : sign;
        Polynomial lead = parts.getLast();
        if (parts.size() > 1 && parts.stream().allMatch(part -> ratio(part, lead) != null)) {
            Polynomial rational = Polynomial.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                Rational ratio = ratio(parts.get(i), lead);
                rational = ratio == null
                        ? rational
                        : rational.plus(Polynomial.variable(0).power(i).times(ratio));
            }
            Expr plain = Written.of(rational, Map.of(0, Build.name(variable)));
            return solver.zero(plain, sign(lead, letters) > 0 ? turned : turned.mirrored());
        }
        List<Expr> c = parts.stream().map(part -> Written.of(part, letters)).toList();
        return solved(c, turned);
    }

    /** The sign of a constant that is not zero. */
    private static int sign(Polynomial constant, Map<Integer, Expr> letters) {
        int sign =
                constant.isConstant() ? constant.constantValue().signum() : Places.sign(Written.of(constant, letters));
        if (sign == 0) {
            throw new BeyondReach("a coefficient of zero");
        }
        return sign;
    }

    /** A fraction has the sign of the product of its two sides where all divisors are something. */
    private RealSet fraction(Fraction value, Eliminant eliminant, Map<Integer, Expr> letters, Sign sign) {
        RealSet domain = RealSet.REALS;
        for (Polynomial divisor : eliminant.divisors()) {
            domain = domain.and(solver.zero(Written.of(divisor, letters), Sign.UNEQUAL));
        }
        Expr product = Written.of(value.numerator().times(value.denominator()), letters);
        return domain.and(solver.zero(product, sign));
    }

    private static @Nullable Rational ratio(Polynomial part, Polynomial lead) {
        if (part.isZero()) {
            return Rational.ZERO;
        }
        Rational ratio = part.content().over(lead.content());
        return lead.times(ratio).equals(part) ? ratio : null;
    }

    private RealSet solved(List<Expr> c, Sign sign) {
        return switch (c.size()) {
            case 1 -> sign.accepts(Places.sign(c.getFirst())) ? RealSet.REALS : RealSet.EMPTY;
            case 2 -> {
                int slope = Places.sign(c.get(1));
                if (slope == 0) {
                    yield solved(List.of(c.getFirst()), sign);
                }
                Endpoint at = Endpoint.of(Build.quotient(Build.negation(c.get(0)), c.get(1)));
                yield Solver.simple(slope < 0 ? sign.mirrored() : sign, at);
            }
            case 3 -> quadratic(c, sign);
            default -> throw new BeyondReach("a high degree with constants that are no roots");
        };
    }

    private static RealSet quadratic(List<Expr> c, Sign sign) {
        int lead = Places.sign(c.get(2));
        Expr inside = Build.difference(Build.power(c.get(1), 2), Build.product(Build.whole(4), c.get(2), c.get(0)));
        int discriminant = Places.sign(inside);
        if (lead == 0) {
            throw new BeyondReach("a coefficient of zero");
        }
        if (discriminant < 0) {
            return sign.accepts(lead) ? RealSet.REALS : RealSet.EMPTY;
        }
        Expr root = discriminant == 0 ? Build.whole(0) : Build.call("sqrt", inside);
        Expr below = Build.product(Build.whole(2), c.get(2));
        List<Endpoint> ends = new ArrayList<>();
        ends.add(Endpoint.of(Build.quotient(Build.difference(Build.negation(c.get(1)), root), below)));
        ends.add(Endpoint.of(Build.quotient(Build.sum(Build.negation(c.get(1)), root), below)));
        Endpoint low = lead > 0 ? ends.getFirst() : ends.getLast();
        Endpoint high = lead > 0 ? ends.getLast() : ends.getFirst();
        RealSet at = RealSet.point(low).or(RealSet.point(high));
        RealSet inner = RealSet.between(low, false, high, false);
        RealSet outer = at.or(inner).not();
        RealSet all = RealSet.EMPTY;
        all = sign.accepts(0) ? all.or(at) : all;
        all = sign.accepts(lead) ? all.or(outer) : all;
        return sign.accepts(-lead) ? all.or(inner) : all;
    }

    /** Constants that are no roots take a name each. */
    private Expr named(Expr expr) {
        if (!expr.variables().isEmpty()) {
            return Trees.map(expr, this::named);
        }
        return Exact.value(expr).isPresent()
                ? expr
                : Build.name(names.computeIfAbsent(Places.simple(expr), key -> " c" + names.size()));
    }

    private Map<Integer, Expr> letters(Eliminant eliminant) {
        Map<Integer, Expr> letters = new LinkedHashMap<>();
        letters.put(0, Build.name(variable));
        names.forEach((constant, name) -> {
            Integer index = eliminant.letters().get(name);
            if (index != null) {
                letters.put(index, constant);
            }
        });
        return letters;
    }
}
