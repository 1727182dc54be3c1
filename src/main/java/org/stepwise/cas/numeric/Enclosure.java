package org.stepwise.cas.numeric;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Where the value of an expression at a point certainly lies; exact as long as only fractions occur. */
public sealed interface Enclosure {

    record Value(Interval interval, @Nullable Rational exact) implements Enclosure {

        public static Value of(Rational rational) {
            return new Value(Interval.of(rational), rational);
        }

        public static Value of(Interval interval) {
            return new Value(interval, null);
        }

        public boolean apart(Value other) {
            return exact != null && other.exact != null ? !exact.equals(other.exact) : interval.apart(other.interval);
        }

        /** The certain sign, or nothing. */
        public Optional<Integer> sign() {
            if (exact != null) {
                return Optional.of(exact.signum());
            }
            return interval.low() > 0 ? Optional.of(1) : interval.high() < 0 ? Optional.of(-1) : Optional.empty();
        }
    }

    /** A division by zero: a hole or a pole, nothing wider. */
    record Hole() implements Enclosure {}

    /** Outside of where the expression is real, as √-1. */
    record Outside() implements Enclosure {}

    record Unclear() implements Enclosure {}

    /** With doubles first, then with more and more bits as long as that may help. */
    static Enclosure at(Expr expr, Map<String, Rational> point) {
        Enclosure near = near(expr, point);
        if (near instanceof Unclear) {
            return Escalation.at(expr, point);
        }
        if (near instanceof Value value
                && value.exact() == null
                && value.interval().isVague()) {
            Enclosure better = Escalation.at(expr, point);
            return better instanceof Unclear ? near : better;
        }
        return near;
    }

    /**
     * With doubles only: much quicker where there are many places, and {@link Unclear} or wide where they will not do.
     *
     * @param place exactly what the double says
     */
    static Enclosure roughly(Expr expr, String letter, double place) {
        return evaluated(expr, Map.of(letter, Value.of(new Interval(place, place))));
    }

    private static Enclosure near(Expr expr, Map<String, Rational> point) {
        Map<String, Value> values = new HashMap<>();
        point.forEach((name, value) -> values.put(name, Value.of(value)));
        return evaluated(expr, values);
    }

    private static Enclosure evaluated(Expr expr, Map<String, Value> point) {
        try {
            return new Evaluation(point).of(expr);
        } catch (Evaluation.Undefined undefined) {
            return undefined.outside ? new Outside() : new Hole();
        } catch (BeyondReach | ArithmeticException unclear) {
            return new Unclear();
        }
    }

    /** Whether both have values there that certainly differ; false says nothing. */
    static boolean apart(Expr a, Expr b, Map<String, Rational> point) {
        Enclosure left = near(a, point);
        Enclosure right = near(b, point);
        if (left instanceof Value one && right instanceof Value other) {
            return one.apart(other) || (one.exact() == null || other.exact() == null) && Escalation.apart(a, b, point);
        }
        return (left instanceof Value || left instanceof Unclear)
                && (right instanceof Value || right instanceof Unclear)
                && Escalation.apart(a, b, point);
    }

    /** The certain sign of the value there, or nothing. */
    static Optional<Integer> sign(Expr expr, Map<String, Rational> point) {
        return switch (near(expr, point)) {
            case Value value when value.sign().isPresent() -> value.sign();
            case Hole _, Outside _ -> Optional.empty();
            case Value _, Unclear _ -> Escalation.sign(expr, point);
        };
    }

    /** Of a constant; BeyondReach if it is not certain, never 0. */
    static int sign(Expr constant) {
        return sign(constant, Map.of())
                .filter(sign -> sign != 0)
                .orElseThrow(() -> new BeyondReach("a sign that is not certain"));
    }

    static Optional<Interval> of(Expr constant) {
        return at(constant, Map.of()) instanceof Value value ? Optional.of(value.interval()) : Optional.empty();
    }
}
