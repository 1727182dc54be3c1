package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Puts sin² back for (1 - cos)(1 + cos), which is how it is kept: its root is |sin|, its logarithm 2 ln |sin|. */
final class SineSquares {

    private SineSquares() {}

    static Polynomial.Factors merged(Polynomial.Factors factors, Field field) {
        Polynomial.Factors result = factors;
        for (int cosine = 0; cosine < field.size(); cosine++) {
            if (field.shown(cosine) instanceof Expr.Call call && call.function().equals("cos")) {
                int sine = index(Build.call("sin", call.arguments().getFirst()), field);
                result = sine < 0 ? result : merged(result, Polynomial.variable(cosine), Polynomial.variable(sine));
            }
        }
        return result;
    }

    private static int index(Expr shown, Field field) {
        for (int i = 0; i < field.size(); i++) {
            if (field.shown(i).equals(shown)) {
                return i;
            }
        }
        return -1;
    }

    private static Polynomial.Factors merged(Polynomial.Factors factors, Polynomial cosine, Polynomial sine) {
        int less = find(factors.bases(), cosine.minus(Polynomial.ONE));
        int more = find(factors.bases(), cosine.plus(Polynomial.ONE));
        if (less < 0 || more < 0) {
            return factors;
        }
        int times = Math.min(factors.exponents().get(less), factors.exponents().get(more));
        boolean turned = factors.bases().get(less).equals(cosine.minus(Polynomial.ONE))
                == factors.bases().get(more).equals(cosine.plus(Polynomial.ONE));
        List<Polynomial> bases = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int i = 0; i < factors.bases().size(); i++) {
            int left = factors.exponents().get(i) - (i == less || i == more ? times : 0);
            if (left > 0) {
                bases.add(factors.bases().get(i));
                exponents.add(left);
            }
        }
        bases.add(sine);
        exponents.add(2 * times);
        Rational unit = turned && times % 2 != 0 ? factors.unit().negate() : factors.unit();
        return new Polynomial.Factors(unit, bases, exponents);
    }

    private static int find(List<Polynomial> bases, Polynomial base) {
        int index = bases.indexOf(base);
        return index >= 0 ? index : bases.indexOf(base.negate());
    }
}
