package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.algebra.Display;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The real roots of irreducible polynomials in one variable, as exact expressions. */
final class RealRoots {

    private RealRoots() {}

    /** BeyondReach where the roots have no simple form. */
    static List<Expr> of(Polynomial irreducible, int variable) {
        List<Rational> c = irreducible.coefficients(variable).stream()
                .map(Polynomial::constantValue)
                .toList();
        int degree = c.size() - 1;
        boolean pure = c.subList(1, degree).stream().allMatch(Rational::isZero);
        if (degree == 1) {
            return List.of(Build.number(c.get(0).negate().over(c.get(1))));
        }
        if (degree == 2) {
            return quadratic(c.get(2), c.get(1), c.get(0));
        }
        if (pure) {
            return pure(c.get(0).negate().over(c.get(degree)), degree);
        }
        if (degree == 4 && c.get(1).isZero() && c.get(3).isZero()) {
            List<Expr> roots = new ArrayList<>();
            for (Expr square : quadratic(c.get(4), c.get(2), c.get(0))) {
                if (Enclosure.sign(square) > 0) {
                    roots.add(Build.call("sqrt", square));
                    roots.add(Build.negation(Build.call("sqrt", square)));
                }
            }
            return roots;
        }
        throw new BeyondReach("roots without a simple form");
    }

    private static List<Expr> pure(Rational value, int degree) {
        if (degree % 2 == 0 && value.signum() < 0) {
            return List.of();
        }
        Expr root = Build.call("root", Build.whole(degree), Build.number(value));
        return degree % 2 == 0 ? List.of(root, Build.negation(root)) : List.of(root);
    }

    private static List<Expr> quadratic(Rational a, Rational b, Rational c) {
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(c));
        if (discriminant.signum() < 0) {
            return List.of();
        }
        Expr root = Build.call("sqrt", Build.number(discriminant));
        Expr below = Build.number(a.times(Rational.of(2)));
        Expr front = Build.number(b.negate());
        return List.of(
                simple(Build.quotient(Build.sum(front, root), below)),
                simple(Build.quotient(Build.difference(front, root), below)));
    }

    private static Expr simple(Expr expr) {
        Field field = new Field(List.of());
        return new Display(field).of(Normalizer.of(expr, field));
    }
}
