package org.stepwise.cas.numeric;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Where the complex value of an expression at a point certainly lies; roots and logarithms are the principal ones. */
public sealed interface ComplexEnclosure {

    /** The parts are exact as long as only fractions occur. */
    record Value(
            Interval re,
            Interval im,
            @Nullable Rational exactRe,
            @Nullable Rational exactIm) implements ComplexEnclosure {}

    /** A division by zero. */
    record Hole() implements ComplexEnclosure {}

    record Unclear() implements ComplexEnclosure {}

    static ComplexEnclosure at(Expr expr, Map<String, Rational> point) {
        try {
            return Escalation.first(Escalation.size(expr), bits -> {
                        Rectangle value = new ComplexEvaluation(point, bits).of(expr);
                        return Optional.<ComplexEnclosure>of(new Value(
                                value.re().ball().toInterval(),
                                value.im().ball().toInterval(),
                                value.re().exact(),
                                value.im().exact()));
                    })
                    .orElseGet(Unclear::new);
        } catch (Evaluation.Undefined undefined) {
            return undefined.outside ? new Unclear() : new Hole();
        }
    }

    /** Whether both have values there that certainly differ; false says nothing. */
    static boolean apart(Expr a, Expr b, Map<String, Rational> point) {
        IntFunction<Optional<Boolean>> look = bits -> {
            Rectangle left = new ComplexEvaluation(point, bits).of(a);
            Rectangle right = new ComplexEvaluation(point, bits).of(b);
            boolean exact = left.re().exact() != null
                    && left.im().exact() != null
                    && right.re().exact() != null
                    && right.im().exact() != null;
            return left.apart(right) ? Optional.of(true) : exact ? Optional.of(false) : Optional.empty();
        };
        try {
            return Escalation.first(Escalation.size(a) + Escalation.size(b), look)
                    .orElse(false);
        } catch (Evaluation.Undefined undefined) {
            return false;
        }
    }
}
