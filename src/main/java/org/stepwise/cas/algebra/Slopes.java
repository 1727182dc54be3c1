package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Zeros;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/**
 * Equality on a stretch of the line without gaps: the same derivative, and the same value in one place. It reaches what has
 * no normal form, as arctan x + arctan(1/x).
 */
final class Slopes {

    private final Expr expected;
    private final Expr answer;
    private final Set<String> names;

    Slopes(Expr expected, Expr answer, Set<String> names) {
        this.expected = expected;
        this.answer = answer;
        this.names = names;
    }

    /** Whether both are certainly equal on every stretch on which these signs hold. */
    boolean same(Assumptions signs, Map<Expr, Zeros> lines) {
        if (names.size() != 1
                || signs.complex()
                || !lines.keySet().containsAll(signs.assumed().keySet())) {
            return false;
        }
        String name = names.iterator().next();
        Optional<Expr> slope = Derivative.of(expected, name);
        Optional<Expr> other = Derivative.of(answer, name);
        if (slope.isEmpty() || other.isEmpty()) {
            return false;
        }
        try {
            Field field = new Field(names, signs);
            List<Zeros> cuts = new ArrayList<>();
            Fraction difference;
            do {
                cuts.clear();
                divided(expected, field, cuts);
                divided(answer, field, cuts);
                difference = divided(slope.get(), field, cuts).minus(divided(other.get(), field, cuts));
                difference = field.reduced(difference);
            } while (field.refined());
            return difference.isZero() && sameValues(name, signs, lines, cuts);
        } catch (BeyondReach | ArithmeticException | Assumptions.Open | Assumptions.NotReal reason) {
            return false;
        }
    }

    /** The normal form; where it divides, the line is cut. */
    private static Fraction divided(Expr expr, Field field, List<Zeros> cuts) {
        Normalizer normalizer = new Normalizer(field);
        Fraction fraction = normalizer.of(expr);
        for (Polynomial divisor : normalizer.divisors()) {
            for (Polynomial base : divisor.factors().bases()) {
                if (field.onlyNames(base)) {
                    cuts.add(new Zeros(base, 0));
                } else if (field.signs() instanceof Assumptions signs && signs.known(base, field) == null) {
                    throw new BeyondReach("a division that may fail");
                }
            }
        }
        return fraction;
    }

    private boolean sameValues(String name, Assumptions signs, Map<Expr, Zeros> lines, List<Zeros> cuts) {
        for (Map<String, Rational> point : new SignCells(name, lines, cuts).points(signs.assumed())) {
            Map<String, Expr> values = Map.of(name, Build.number(point.getOrDefault(name, Rational.ZERO)));
            if (!Equality.equal(expected.substitute(values), answer.substitute(values))) {
                return false;
            }
        }
        return true;
    }
}
