package org.stepwise.grading.working;

import java.util.Map;
import java.util.TreeMap;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** From one value to the next. */
final class ValueSteps {

    private ValueSteps() {}

    /** 2 m + 30 cm and 2.3 m differ as products of letters only: where one reading holds, the line does. */
    static Step step(Expr before, Expr after) {
        Comparison found = Operators.agree(before, after);
        boolean measured = found instanceof Comparison.Different
                && Metric.occurs(before, after)
                && Operators.agree(Metric.of(before), Metric.of(after)) instanceof Comparison.Equal;
        return switch (measured ? new Comparison.Equal() : found) {
            case Comparison.Equal _ -> Step.plain(Transition.EQUIVALENT);
            case Comparison.Different _
            when !Operators.letters(before).containsAll(after.variables()) -> Step.undecided();
            case Comparison.Different(var point) -> {
                Map<String, Expr> witness = new TreeMap<>();
                point.forEach((name, at) -> witness.put(name, Build.number(at)));
                Step step = Step.of(Transition.WRONG, "value", witness);
                Cause slip = ValueSlips.between(before, after);
                yield slip == null ? step : step.by(slip);
            }
            case Comparison.Unknown _ -> Step.undecided();
        };
    }
}
