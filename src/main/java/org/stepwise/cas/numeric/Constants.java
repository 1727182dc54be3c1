package org.stepwise.cas.numeric;

import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Proved statements about real numbers without letters; nothing where there is no proof, or no such number. */
public final class Constants {

    private Constants() {}

    /** The sign; 0 only if that is proved, not if the number is merely small. */
    public static Optional<Integer> sign(Expr constant) {
        if (!constant.variables().isEmpty()) {
            return Optional.empty();
        }
        Optional<Rational> exact = Exact.value(constant);
        if (exact.isPresent()) {
            return exact.map(Rational::signum);
        }
        Enclosure near = Enclosure.at(constant, Map.of());
        if (near instanceof Enclosure.Value value && value.sign().isPresent()) {
            return value.sign();
        }
        if (near instanceof Enclosure.Hole || near instanceof Enclosure.Outside) {
            return Optional.empty();
        }
        Optional<Integer> algebraic = algebraic(constant);
        if (algebraic.isPresent()) {
            return algebraic;
        }
        return near instanceof Enclosure.Value && isLogarithmOfOne(constant)
                ? Optional.of(0)
                : Enclosure.sign(constant, Map.of());
    }

    private static boolean isLogarithmOfOne(Expr constant) {
        return Antilogarithm.of(constant)
                .flatMap(number -> algebraic(Build.difference(number, Build.whole(1))))
                .filter(sign -> sign == 0)
                .isPresent();
    }

    /** Whether both are the same real number. */
    public static Optional<Boolean> equal(Expr a, Expr b) {
        return sign(Build.difference(a, b)).map(sign -> sign == 0);
    }

    /**
     * The proved sign of an expression of roots and whole powers where its letters are real algebraic numbers; nothing where
     * it has no real value. BeyondReach if it is not algebraic or too large.
     */
    public static Optional<Integer> sign(Expr expr, Map<String, ? extends RealRoot> point) {
        try {
            AlgebraicReader reader = new AlgebraicReader(point);
            return Optional.of(reader.numbers.sign(reader.of(expr)));
        } catch (Evaluation.Undefined nowhere) {
            return Optional.empty();
        } catch (ArithmeticException | TooWide open) {
            throw new BeyondReach("a value that stays unclear");
        }
    }

    private static Optional<Integer> algebraic(Expr constant) {
        try {
            AlgebraicReader reader = new AlgebraicReader();
            Optional<Rational> overPi = reader.overPi(constant);
            return Optional.of(overPi.map(Rational::signum).orElseGet(() -> reader.numbers.sign(reader.of(constant))));
        } catch (BeyondReach | ArithmeticException | TooWide | Evaluation.Undefined open) {
            return Optional.empty();
        }
    }
}
