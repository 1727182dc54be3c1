package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Roots that can be written with root signs: of degree 1 or 2, pure powers and biquadratics. */
final class ClosedForm {

    private ClosedForm() {}

    static Optional<Expr> of(Algebraic root) {
        Optional<Rational> rational = root.rational();
        if (rational.isPresent()) {
            return rational.map(Build::number);
        }
        List<Rational> c =
                root.polynomial().coefficients().stream().map(Rational::of).toList();
        return candidates(c).stream().filter(form -> is(form, root)).findFirst();
    }

    private static boolean is(Expr form, Algebraic root) {
        try {
            return Constants.sign(Build.difference(form, Build.name("x")), Map.of("x", root))
                    .equals(Optional.of(0));
        } catch (BeyondReach reason) {
            return false;
        }
    }

    private static List<Expr> candidates(List<Rational> c) {
        int degree = c.size() - 1;
        if (degree == 2) {
            return quadratic(c.get(2), c.get(1), c.get(0));
        }
        if (c.subList(1, degree).stream().allMatch(Rational::isZero)) {
            Expr root = Build.call(
                    "root", Build.whole(degree), Build.number(c.get(0).negate().over(c.get(degree))));
            return degree % 2 == 0 ? List.of(root, Build.negation(root)) : List.of(root);
        }
        if (degree == 4 && c.get(1).isZero() && c.get(3).isZero()) {
            List<Expr> roots = new ArrayList<>();
            for (Expr square : quadratic(c.get(4), c.get(2), c.get(0))) {
                roots.add(Build.call("sqrt", square));
                roots.add(Build.negation(Build.call("sqrt", square)));
            }
            return roots;
        }
        return List.of();
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
                Places.simple(Build.quotient(Build.sum(front, root), below)),
                Places.simple(Build.quotient(Build.difference(front, root), below)));
    }
}
