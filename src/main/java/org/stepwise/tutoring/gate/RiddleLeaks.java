package org.stepwise.tutoring.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Expr;
import org.stepwise.tutoring.gate.spoken.Digits;
import org.stepwise.tutoring.gate.spoken.Riddles;
import org.stepwise.tutoring.gate.spoken.SpokenSigns;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Ground;
import org.stepwise.tutoring.verify.SoughtNames;
import org.stepwise.tutoring.verify.Task;

/** Numbers that are described instead of said, and statements about what is asked for that leave one number only. */
final class RiddleLeaks {

    private final Task task;
    private final Secret secret;
    private final Set<String> letters;
    private final Pattern asked;
    private final NextReckoning reckoning;

    RiddleLeaks(Task task, Secret secret, NextReckoning reckoning) {
        this.asked = Pattern.compile(SoughtNames.pattern(task.prompt()), Pattern.CASE_INSENSITIVE);
        this.task = task;
        this.secret = secret;
        this.letters = task.ground().letters();
        this.reckoning = reckoning;
    }

    /** An answer in letters: 4 less than three times the square of x. */
    Optional<Leak> expression(String digits, FormulaLeaks formulas) {
        if (secret.expressions().isEmpty() || task.letters().size() > 2) {
            return Optional.empty();
        }
        String letter = secret.expressions().getFirst().variables().iterator().next();
        String written = Riddles.written(SpokenSigns.terms(digits)).replace("UNKNOWN", " " + letter + " ");
        return Formulas.values(written, task.letters()).stream()
                .map(value -> value.sides().getFirst().expr())
                .filter(expr -> !expr.children().isEmpty())
                .flatMap(expr -> formulas.ofExpression(expr).stream())
                .findFirst();
    }

    boolean tell(String digits) {
        String written = Riddles.written(asked.matcher(digits).replaceAll(" UNKNOWN "));
        String letter = letters.size() == 1 ? letters.iterator().next() : "x";
        String text = written.replace("UNKNOWN", " " + letter + " ");
        for (Formula formula : Formulas.in(text, Set.of(letter))) {
            boolean number =
                    formula.letters().isEmpty() && formula.sides().stream().anyMatch(side -> isTold(side.expr()));
            boolean asked = formula.letters().size() == 1
                    && (letters.isEmpty() || letters.containsAll(formula.letters()) || written.contains("UNKNOWN"));
            if (number || asked && pins(formula, formula.letters().iterator().next(), digits)) {
                return true;
            }
        }
        return Formulas.values(text, Set.of(letter)).stream()
                .map(value -> value.sides().getFirst().expr())
                .anyMatch(expr -> expr.variables().isEmpty()
                        && !expr.children().isEmpty()
                        && !LeakGate.isPlain(expr)
                        && isTold(expr)
                        && !secret.isKnown(expr)
                        && !reckoning.takes(expr));
    }

    private boolean isTold(Expr expr) {
        return secret.isValue(expr)
                && !secret.isReachedValue(expr)
                && !expr.children().isEmpty();
    }

    /** Whether a statement about what is asked for has no other solution than an answer. */
    private boolean pins(Formula formula, String letter, String digits) {
        boolean known = secret.isKnown(formula.statement()) || !formula.isEquation() || digits.contains(formula.text());
        if (known || isRestated(formula)) {
            return false;
        }
        Ground ground = Ground.alone(formula.statement(), letter);
        return !ground.points().isEmpty()
                && ground.points().stream()
                        .anyMatch(point -> point.values().stream().anyMatch(secret::isValue))
                && ground.points().stream()
                        .noneMatch(point -> point.values().stream().anyMatch(secret::isReachedValue));
    }

    /** The problem in other words. */
    private boolean isRestated(Formula formula) {
        return task.statements().stream().anyMatch(given -> given.isSameAs(formula))
                || Formulas.in(Riddles.written(Digits.of(task.prompt(), true)).replace("UNKNOWN", " x "), Set.of("x"))
                        .stream()
                        .anyMatch(given -> given.isSameAs(formula));
    }
}
