package org.stepwise.grading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.shared.Message;

/** The verdicts that several graders give, in the product's words. */
final class Verdicts {

    private static final double UNFINISHED_CREDIT = 0.5;

    private Verdicts() {}

    static Verdict correct(String proof) {
        return new Verdict.Correct(Message.of("grading.correct"), Message.of("grading.proof." + proof, ""));
    }

    static Verdict incorrect() {
        return new Verdict.Incorrect(Message.of("grading.incorrect"), 0, false, null);
    }

    static Verdict incorrect(Map<String, Rational> counterexample) {
        if (counterexample.isEmpty()) {
            return incorrect();
        }
        String point = new TreeMap<>(counterexample)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return new Verdict.Incorrect(Message.of("grading.incorrect"), 0, false, point);
    }

    /** @param point what shows it; empty where nothing is to be shown */
    static Verdict incorrectAt(String point) {
        return new Verdict.Incorrect(Message.of("grading.incorrect"), 0, false, point.isEmpty() ? null : point);
    }

    static Verdict incorrect(String why) {
        return new Verdict.Incorrect(Message.of("grading." + why), 0, false, null);
    }

    static Verdict partly(double credit, String why, String... arguments) {
        return new Verdict.Incorrect(Message.of("grading." + why, arguments), credit, false, null);
    }

    /** What is there is right, and more is asked for. */
    static Verdict truePart(double credit, String why) {
        return new Verdict.Incorrect(Message.of("grading." + why), credit, true, null);
    }

    static Verdict unfinished(String what, String... arguments) {
        return new Verdict.Incorrect(Message.of("grading." + what, arguments), UNFINISHED_CREDIT, true, null);
    }

    static Verdict undecided() {
        return new Verdict.Undecided(Message.of("grading.undecided"));
    }

    static Verdict invalid(Expr where, String why, String... arguments) {
        return new Verdict.Invalid(Message.of("grading." + why, arguments), where.span(), List.of());
    }
}
