package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** Several angles that are whole multiples of one: sin 2x and cos 3x by sine and cosine of x. */
final class MultipleAngles {

    private static final int HIGHEST = 6;

    private final Expr base;
    private final Rational slope;
    private final String variable;

    private MultipleAngles(Expr base, Rational slope, String variable) {
        this.base = base;
        this.slope = slope;
        this.variable = variable;
    }

    /** The expression with one angle only; itself where there is only one. */
    static Expr united(Expr expr, String variable) {
        Set<Expr> angles = new LinkedHashSet<>();
        collect(expr, variable, angles);
        if (angles.size() < 2) {
            return expr;
        }
        Rational common = Rational.ZERO;
        for (Expr angle : angles) {
            common = gcd(common, Waves.slope(angle, variable).abs());
        }
        Expr first = angles.iterator().next();
        Rational share = common.over(Waves.slope(first, variable));
        Expr base = share.equals(Rational.ONE) ? first : Build.product(Build.number(share), first);
        for (Expr angle : angles) {
            base = Waves.slope(angle, variable).equals(common) ? angle : base;
        }
        return new MultipleAngles(base, common, variable).of(expr);
    }

    private static void collect(Expr expr, String variable, Set<Expr> angles) {
        if (Waves.isWave(expr, variable)) {
            angles.add(expr.children().getFirst());
        }
        expr.children().forEach(child -> collect(child, variable, angles));
    }

    private static Rational gcd(Rational a, Rational b) {
        BigInteger below = a.denominator().multiply(b.denominator());
        return new Rational(
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())), below);
    }

    private Expr of(Expr expr) {
        if (!Waves.isWave(expr, variable)) {
            return Trees.map(expr, this::of);
        }
        Expr angle = expr.children().getFirst();
        Rational times = Waves.slope(angle, variable).over(slope);
        int n = times.abs().isInteger() && times.abs().numerator().bitLength() < 5
                ? times.abs().numerator().intValueExact()
                : HIGHEST + 1;
        if (n > HIGHEST || !Equality.equal(angle, Build.product(Build.number(times), base))) {
            throw new BeyondReach("angles that are no multiples");
        }
        Expr sine = Build.call("sin", base);
        Expr cosine = Build.call("cos", base);
        List<Expr> sines = new ArrayList<>(List.of(Build.whole(0), sine));
        List<Expr> cosines = new ArrayList<>(List.of(Build.whole(1), cosine));
        for (int k = 2; k <= n; k++) {
            sines.add(Build.sum(Build.product(sines.get(k - 1), cosine), Build.product(cosines.get(k - 1), sine)));
            cosines.add(
                    Build.difference(Build.product(cosines.get(k - 1), cosine), Build.product(sines.get(k - 1), sine)));
        }
        Expr top = times.signum() < 0 ? Build.negation(sines.get(n)) : sines.get(n);
        return switch (((Expr.Call) expr).function()) {
            case "sin" -> top;
            case "cos" -> cosines.get(n);
            default -> Build.quotient(top, cosines.get(n));
        };
    }
}
