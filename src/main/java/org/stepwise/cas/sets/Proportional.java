package org.stepwise.cas.sets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/** Two relations whose sides differ by the same but for a constant factor: 2 cos x - 1 > 0 and cos x > 1/2. */
final class Proportional {

    private static final List<Rational> FACTORS = List.of(
            Rational.ONE, Rational.of(-1), Rational.of(2), Rational.of(1, 2), Rational.of(-2), Rational.of(-1, 2));

    private Proportional() {}

    /** Whether both certainly hold in the same places; false says nothing. */
    static boolean same(Expr one, Expr other) {
        return alike(Isolated.powers(one), Isolated.powers(other));
    }

    private static boolean alike(Expr a, Expr b) {
        if (!(a instanceof Expr.Relation one)
                || !(b instanceof Expr.Relation other)
                || one.signs().size() != 1
                || other.signs().size() != 1
                || !Isolated.isContinuous(a, b)
                || !Isolated.isContinuous(b, a)) {
            return false;
        }
        Expr left = Build.difference(one.sides().getFirst(), one.sides().getLast());
        Expr right = Build.difference(other.sides().getFirst(), other.sides().getLast());
        Sign sign = one.signs().getFirst();
        return factors(left, right).stream()
                .filter(factor -> other.signs().getFirst() == (factor.signum() > 0 ? sign : sign.mirrored()))
                .anyMatch(factor -> isEqual(left, Build.product(Build.number(factor), right)));
    }

    /** On the same domain, both ways. */
    private static boolean isEqual(Expr left, Expr right) {
        return Equality.equal(left, right) && Equality.equal(right, left);
    }

    /** The factor that a point gives, or a few that are tried. */
    private static List<Rational> factors(Expr left, Expr right) {
        List<String> names = List.copyOf(Build.sum(left, right).variables());
        for (Sample sample : Sample.points(names)) {
            Optional<Rational> above = value(left, sample);
            Optional<Rational> below = value(right, sample).filter(value -> !value.isZero());
            if (above.isPresent() && below.isPresent()) {
                return above.get().isZero() ? List.of() : List.of(above.get().over(below.get()));
            }
        }
        return FACTORS;
    }

    private static Optional<Rational> value(Expr expr, Sample sample) {
        Map<String, Expr> values = new TreeMap<>();
        sample.point().forEach((name, value) -> values.put(name, Build.number(value)));
        return Exact.value(expr.substitute(values));
    }
}
