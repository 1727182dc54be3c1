package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stepwise.cas.numeric.ComplexEnclosure;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Two expressions at single points: what is certainly apart there is different. */
final class Look {

    private static final Rational NEARBY = Rational.of(1, 1_000_003);

    private final Expr expected;
    private final Expr answer;
    private final boolean common;
    private final boolean complex;

    /** @param common whether only places count where both have a value */
    Look(Expr expected, Expr answer, boolean common, boolean complex) {
        this.expected = expected;
        this.answer = answer;
        this.common = common;
        this.complex = complex;
    }

    /** Different, with the first point that shows it, or Unknown. */
    Comparison at(List<Sample> samples) {
        for (Sample sample : samples) {
            if (shows(sample.point())) {
                return new Comparison.Different(sample.point());
            }
        }
        return new Comparison.Unknown();
    }

    boolean shows(Map<String, Rational> point) {
        if (complex) {
            return isWhereExponentsAreWhole(point) && ComplexEnclosure.apart(expected, answer, point);
        }
        return switch (Enclosure.at(expected, point)) {
            case Enclosure.Value one ->
                switch (Enclosure.at(answer, point)) {
                    case Enclosure.Value other ->
                        one.apart(other) || point.isEmpty() && Enclosure.apart(expected, answer, point);
                    case Enclosure.Outside _ -> !common && !point.isEmpty() && isInside(point);
                    default -> false;
                };
            default -> false;
        };
    }

    /** A power of a complex number with letters in its exponent is meant for whole ones. */
    private boolean isWhereExponentsAreWhole(Map<String, Rational> point) {
        Set<String> letters = new TreeSet<>();
        exponents(expected, letters);
        exponents(answer, letters);
        return letters.stream()
                .allMatch(name -> point.getOrDefault(name, Rational.ONE).isInteger());
    }

    private static void exponents(Expr expr, Set<String> letters) {
        if (expr instanceof Expr.Power(Expr base, Expr exponent, Span _) && Trees.hasImaginary(base)) {
            letters.addAll(exponent.variables());
        }
        expr.children().forEach(child -> exponents(child, letters));
    }

    /** Whether the difference in domain has a width: at a place beside the point it is the same. */
    private boolean isInside(Map<String, Rational> point) {
        Map<String, Rational> beside = moved(point, NEARBY);
        return Enclosure.at(expected, beside) instanceof Enclosure.Value
                && Enclosure.at(answer, beside) instanceof Enclosure.Outside;
    }

    /** Whether both have values here and on one side of it: a single place, as 0 for √x and √-x, tells nothing. */
    boolean meetAround(Map<String, Rational> point) {
        return bothHaveValues(point)
                && (point.isEmpty()
                        || bothHaveValues(moved(point, NEARBY))
                        || bothHaveValues(moved(point, NEARBY.negate())));
    }

    private static Map<String, Rational> moved(Map<String, Rational> point, Rational by) {
        Map<String, Rational> beside = new TreeMap<>();
        point.forEach((name, value) -> beside.put(name, value.plus(by)));
        return beside;
    }

    boolean bothHaveValues(Map<String, Rational> point) {
        return Enclosure.at(expected, point) instanceof Enclosure.Value
                && Enclosure.at(answer, point) instanceof Enclosure.Value;
    }
}
