package org.stepwise.cas.algebra;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Expr;

/** Decides whether two expressions are equal, or says that it does not know. */
public final class Equality {

    private static final Comparison UNKNOWN = new Comparison.Unknown();

    private Equality() {}

    public static Comparison compare(Expr a, Expr b) {
        Set<String> names = new TreeSet<>(a.variables());
        names.addAll(b.variables());
        if (a.equals(b) && !undefined(a)) {
            return new Comparison.Equal();
        }
        boolean proved = false;
        boolean rational = false;
        try {
            Field field = new Field(names);
            Fraction difference = difference(a, b, field);
            rational = field.isRational();
            proved = difference.isZero();
        } catch (BeyondReach | ArithmeticException reason) {
            // No normal form: what follows may still certify a difference.
            rational = false;
        }
        if (proved && rational) {
            return new Comparison.Equal();
        }
        Comparison looked = look(a, b, names, proved);
        return rational && looked instanceof Comparison.Unknown ? new Comparison.Different(Map.of()) : looked;
    }

    public static boolean equal(Expr a, Expr b) {
        return compare(a, b) instanceof Comparison.Equal;
    }

    private static Fraction difference(Expr a, Expr b, Field field) {
        Fraction difference;
        do {
            Fraction left = new Normalizer(field).of(a);
            Fraction right = new Normalizer(field).of(b);
            difference = field.reduced(left.minus(right));
        } while (field.refined());
        return difference;
    }

    /** At fixed points: two values certainly apart are a proof; so is, against equality, one side being real alone. */
    private static Comparison look(Expr a, Expr b, Set<String> names, boolean proved) {
        boolean met = false;
        for (Sample sample : Sample.points(names)) {
            Enclosure left = Enclosure.at(a, sample.point());
            Enclosure right = Enclosure.at(b, sample.point());
            if (left instanceof Enclosure.Value one && right instanceof Enclosure.Value other) {
                if (one.apart(other)) {
                    return proved ? UNKNOWN : new Comparison.Different(sample.point());
                }
                met = true;
            }
            boolean alone = left instanceof Enclosure.Value && right instanceof Enclosure.Outside
                    || left instanceof Enclosure.Outside && right instanceof Enclosure.Value;
            if (alone && proved) {
                return UNKNOWN;
            }
        }
        return proved && met ? new Comparison.Equal() : UNKNOWN;
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

    /** Whether, as far as the fixed points show, both are real in the same places. */
    public static boolean sameDomain(Expr a, Expr b) {
        Set<String> names = new TreeSet<>(a.variables());
        names.addAll(b.variables());
        for (Sample sample : Sample.points(names)) {
            boolean left = Enclosure.at(a, sample.point()) instanceof Enclosure.Outside;
            boolean right = Enclosure.at(b, sample.point()) instanceof Enclosure.Outside;
            if (left != right) {
                return false;
            }
        }
        return true;
    }
}
