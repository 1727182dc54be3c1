package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Sines and cosines of multiples of one angle by those of that angle: sin 2x is 2 sin x cos x. */
final class MultipleAngles {

    private static final int HIGHEST = 6;

    private final String variable;

    MultipleAngles(String variable) {
        this.variable = variable;
    }

    /** As it is where there is one angle, or where the angles are no such multiples. */
    Expr lowered(Expr expr) {
        List<Rational> slopes = new ArrayList<>();
        List<Expr> angles = new ArrayList<>();
        if (!collect(expr, slopes, angles) || angles.size() < 2) {
            return expr;
        }
        Rational least = slopes.stream()
                .map(Rational::abs)
                .reduce(MultipleAngles::common)
                .orElse(Rational.ONE);
        boolean small =
                slopes.stream().allMatch(slope -> slope.over(least).abs().compareTo(Rational.of(HIGHEST)) <= 0);
        return small ? replaced(expr, least) : expr;
    }

    private static Rational common(Rational a, Rational b) {
        BigInteger top =
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator()));
        return new Rational(top, a.denominator().multiply(b.denominator()));
    }

    /** Whether each angle is a multiple of the letter and stands under a sine or a cosine. */
    private boolean collect(Expr expr, List<Rational> slopes, List<Expr> angles) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _)
                && Statements.mentions(expr, variable)) {
            Optional<Rational> slope = slope(arguments.getFirst());
            if (!Set.of("sin", "cos").contains(function) || slope.isEmpty()) {
                return false;
            }
            if (!angles.contains(arguments.getFirst())) {
                angles.add(arguments.getFirst());
                slopes.add(slope.get());
            }
            return true;
        }
        return expr.children().stream().allMatch(child -> collect(child, slopes, angles));
    }

    private Optional<Rational> slope(Expr angle) {
        boolean start = Exact.value(angle.substitute(Map.of(variable, Build.whole(0))))
                .filter(Rational::isZero)
                .isPresent();
        return start
                ? Derivative.of(angle, variable).flatMap(Exact::value).filter(slope -> !slope.isZero())
                : Optional.empty();
    }

    private Expr replaced(Expr expr, Rational least) {
        if (!(expr instanceof Expr.Call(String function, List<Expr> arguments, Span _))
                || !Statements.mentions(expr, variable)) {
            return Trees.map(expr, child -> replaced(child, least));
        }
        Rational times = slope(arguments.getFirst()).orElseThrow().over(least);
        Expr angle = least.equals(Rational.ONE)
                ? Build.name(variable)
                : Build.product(Build.number(least), Build.name(variable));
        int count = times.abs().numerator().intValueExact();
        if (function.equals("cos")) {
            return multiple(angle, count, true);
        }
        Expr sine = multiple(angle, count, false);
        return times.signum() < 0 ? Build.negation(sine) : sine;
    }

    /** By (c + is)^n: each step multiplies by c + is. */
    private static Expr multiple(Expr angle, int count, boolean cosine) {
        Expr c = Build.call("cos", angle);
        Expr s = Build.call("sin", angle);
        Expr real = c;
        Expr imaginary = s;
        for (int i = 1; i < count; i++) {
            Expr next = Build.difference(Build.product(c, real), Build.product(s, imaginary));
            imaginary = Build.sum(Build.product(c, imaginary), Build.product(s, real));
            real = next;
        }
        return cosine ? real : imaginary;
    }
}
