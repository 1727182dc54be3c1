package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Squares that sin² + cos² = 1 hides: 1 + 2 sin x cos x is (sin x + cos x)². */
final class SineSums {

    private SineSums() {}

    static Polynomial.Factors squares(Polynomial.Factors factors, Field field) {
        Rational unit = factors.unit();
        List<Polynomial> bases = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int i = 0; i < factors.bases().size(); i++) {
            Polynomial base = factors.bases().get(i);
            int exponent = factors.exponents().get(i);
            Optional<Polynomial> root = root(base, field);
            Optional<Polynomial> turned = root.isPresent() ? root : root(base.negate(), field);
            if (root.isEmpty() && turned.isPresent() && exponent % 2 != 0) {
                unit = unit.negate();
            }
            // Its lead has the sign that factors have everywhere.
            Polynomial.Factors whole = turned.map(Polynomial::factors).orElse(null);
            if (whole == null || whole.bases().size() != 1) {
                bases.add(base);
                exponents.add(exponent);
                unit = turned.isPresent() && root.isEmpty() && exponent % 2 != 0 ? unit.negate() : unit;
                continue;
            }
            bases.add(whole.bases().getFirst());
            exponents.add(2 * exponent);
            unit = unit.times(whole.unit().power(2 * exponent));
        }
        return new Polynomial.Factors(unit, bases, exponents);
    }

    private static Optional<Polynomial> root(Polynomial base, Field field) {
        for (int cosine = 0; cosine < field.size(); cosine++) {
            if (base.degree(cosine) > 0
                    && field.shown(cosine) instanceof Expr.Call call
                    && call.function().equals("cos")) {
                Expr other = Build.call("sin", call.arguments().getFirst());
                for (int sine = 0; sine < field.size(); sine++) {
                    if (field.shown(sine).equals(other)) {
                        return root(base, sine, cosine);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** (ps + qc)² is p² + (q² - p²)c² + 2pq sc. */
    private static Optional<Polynomial> root(Polynomial base, int sine, int cosine) {
        Rational constant = Rational.ZERO;
        Rational square = Rational.ZERO;
        Rational mixed = Rational.ZERO;
        for (Polynomial.Term term : base.terms()) {
            int sines = term.exponents()[sine];
            int cosines = term.exponents()[cosine];
            if (sines + cosines != term.degree()) {
                return Optional.empty();
            } else if (sines == 0 && cosines == 0) {
                constant = term.coefficient();
            } else if (sines == 0 && cosines == 2) {
                square = term.coefficient();
            } else if (sines == 1 && cosines == 1) {
                mixed = term.coefficient();
            } else {
                return Optional.empty();
            }
        }
        Optional<Rational> p = root(constant);
        Optional<Rational> q = root(constant.plus(square));
        if (mixed.isZero() || p.isEmpty() || q.isEmpty()) {
            return Optional.empty();
        }
        Rational twice = p.get().times(q.get()).times(Rational.of(2));
        if (!twice.equals(mixed.abs())) {
            return Optional.empty();
        }
        Rational signed = mixed.signum() < 0 ? q.get().negate() : q.get();
        return Optional.of(Polynomial.variable(sine)
                .times(p.get())
                .plus(Polynomial.variable(cosine).times(signed)));
    }

    private static Optional<Rational> root(Rational value) {
        if (value.signum() < 0) {
            return Optional.empty();
        }
        BigInteger above = value.numerator().sqrt();
        BigInteger below = value.denominator().sqrt();
        Rational root = new Rational(above, below);
        return root.times(root).equals(value) ? Optional.of(root) : Optional.empty();
    }
}
