package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** Decides whether two expressions are equal, or says that it does not know. */
public final class Equality {

    private static final Comparison UNKNOWN = new Comparison.Unknown();
    private static final Comparison EQUAL = new Comparison.Equal();
    private static final int FIRST_LOOK = 4;

    private Equality() {}

    /**
     * Whether the answer has the value of the expected expression wherever that is real, but for single places: an answer
     * that is real in more places is equal, one that is real in fewer is not.
     */
    public static Comparison compare(Expr expected, Expr answer) {
        return compare(expected, answer, false);
    }

    /** Whether both have the same value wherever both are real. */
    public static Comparison agree(Expr a, Expr b) {
        return compare(a, b, true);
    }

    public static boolean equal(Expr expected, Expr answer) {
        return compare(expected, answer) instanceof Comparison.Equal;
    }

    private static Comparison compare(Expr one, Expr other, boolean common) {
        boolean complex = Trees.hasImaginary(one) || Trees.hasImaginary(other);
        Expr expected = InverseIdentities.plain(one, complex);
        Expr answer = InverseIdentities.plain(other, complex);
        Set<String> names = new TreeSet<>(expected.variables());
        names.addAll(answer.variables());
        if (expected.equals(answer) && !undefined(expected)) {
            return EQUAL;
        }
        if (names.isEmpty() && !complex) {
            // First, because enclosing what is 0 to many digits takes long.
            if (isNoTurn(Build.difference(expected, answer))) {
                return EQUAL;
            }
            Optional<Boolean> same = Constants.equal(expected, answer);
            if (same.isPresent()) {
                return same.get() ? EQUAL : new Comparison.Different(Map.of());
            }
        }
        Look look = new Look(expected, answer, common, complex);
        List<Sample> samples = Sample.points(names);
        Comparison first = look.at(samples.subList(0, Math.min(FIRST_LOOK, samples.size())));
        if (first instanceof Comparison.Different) {
            return first;
        }
        Comparison proved = proved(expected, answer, names, complex, look, common);
        if (!(proved instanceof Comparison.Unknown)) {
            return proved;
        }
        Comparison last = look.at(samples);
        return names.isEmpty() && !complex && last instanceof Comparison.Unknown
                ? amongComplex(expected, answer)
                : last;
    }

    /** A small angle whose cosine is 1: sums of arc functions, which the addition theorems reach. */
    private static boolean isNoTurn(Expr angle) {
        if (!hasArc(angle)
                || !(Enclosure.at(angle, Map.of()) instanceof Enclosure.Value value)
                || !(value.interval().low() > -3 && value.interval().low() <= 0)
                || !(value.interval().high() < 3 && value.interval().high() >= 0)) {
            return false;
        }
        try {
            Field field = new Field(Set.of(), Assumptions.none(false));
            Fraction rest = Normalizer.of(Build.call("cos", angle), field).minus(Fraction.ONE);
            return rest.isZero() || new Vanishing(field).of(field.reduced(rest)) == Vanishing.Answer.YES;
        } catch (BeyondReach | ArithmeticException | Assumptions.NotReal | Assumptions.Open reason) {
            return false;
        }
    }

    private static boolean hasArc(Expr expr) {
        return expr instanceof Expr.Call call && call.function().startsWith("arc")
                || expr.children().stream().anyMatch(Equality::hasArc);
    }

    /** A number that is not real, as √-4 · √-9, is compared as a complex one. */
    private static Comparison amongComplex(Expr expected, Expr answer) {
        if (!(Enclosure.at(expected, Map.of()) instanceof Enclosure.Outside)
                && !(Enclosure.at(answer, Map.of()) instanceof Enclosure.Outside)) {
            return UNKNOWN;
        }
        Look look = new Look(expected, answer, false, true);
        Comparison proved = proved(expected, answer, Set.of(), true, look, false);
        return proved instanceof Comparison.Unknown ? look.at(Sample.points(Set.of())) : proved;
    }

    private static Comparison proved(
            Expr expected, Expr answer, Set<String> names, boolean complex, Look look, boolean common) {
        Comparison powers = Monomials.compare(expected, answer, names);
        if (!(powers instanceof Comparison.Unknown)) {
            return powers;
        }
        try {
            return new Proof(expected, answer, names, complex, look, common).result();
        } catch (BeyondReach | ArithmeticException | Assumptions.Open reason) {
            // No normal form: a point may still show a difference.
            return UNKNOWN;
        }
    }

    /** Whether the expression certainly has no value anywhere, as 1/0 or √-1 among the real numbers. */
    public static boolean undefined(Expr expr) {
        if (expr.variables().isEmpty()) {
            return Enclosure.at(expr, Map.of()) instanceof Enclosure.Hole;
        }
        Field field = new Field(expr.variables());
        try {
            new Normalizer(field).of(expr);
            return false;
        } catch (ArithmeticException zero) {
            return field.size() == expr.variables().size();
        } catch (BeyondReach reason) {
            return false;
        }
    }

    static List<Sample> samples(List<Map<String, Rational>> points) {
        List<Sample> samples = new ArrayList<>();
        points.forEach(point -> samples.add(new Sample(point)));
        return samples;
    }
}
