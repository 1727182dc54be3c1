package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Expr;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.gate.spoken.Digits;
import org.stepwise.tutoring.gate.spoken.Roman;
import org.stepwise.tutoring.gate.spoken.Spellings;
import org.stepwise.tutoring.gate.spoken.SpokenSigns;
import org.stepwise.tutoring.verify.Clause;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Judge;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** Stops a clause that gives away the answer, or a line of the way that the level does not allow, whatever its form. */
final class LeakGate {

    private static final long FUEL = 3_000_000;
    private static final int REMEMBERED = 300;
    private static final int LOOKED_BACK = 3_000;

    private static final Pattern SAME = Pattern.compile(
            "\\b(?:same|identical|equal) (?:answer|value|number|result|solution)|(?:yours|your (?:answer|solution|x)|your problem'?s?(?: answer| solution)?|the answer) is (?:the same|identical)|same as (?:yours|your)|coincides|just like yours");

    private final Task task;
    private final Judge judge;
    private final Secret secret;
    private final Checks checks;
    private final NextReckoning reckoning;
    private final FormulaLeaks formulas;
    private final Mentions mentions;
    private final Bounds bounds;
    private final WordAnswers words;
    private final Quantity quantity;
    private final RiddleLeaks riddles;
    private final DigitLeaks digitLeaks;
    private final Prose prose;
    private final HiddenLeaks hidden;
    private final StringBuilder said = new StringBuilder();
    private boolean coincided;

    LeakGate(Task task, Judge judge, Rung level) {
        this.task = task;
        this.judge = judge;
        this.secret = new Secret(task);
        Terms terms = new Terms(task, secret);
        Ways ways = new Ways(secret);
        this.checks = new Checks(task, secret);
        this.reckoning = new NextReckoning(task, secret, level == Rung.NEXT_STEP);
        this.formulas =
                new FormulaLeaks(secret, new TwinLetter(task, secret), judge, level, terms, ways, checks, reckoning);
        this.prose = new Prose(task, secret, terms, ways, level);
        this.mentions = new Mentions(secret, task.ground().letters(), task);
        this.bounds = new Bounds(secret, task.prompt());
        this.words = new WordAnswers(task);
        this.quantity = new Quantity(task, secret);
        this.riddles = new RiddleLeaks(task, secret, reckoning);
        this.digitLeaks = new DigitLeaks(task, secret);
        this.hidden = new HiddenLeaks(task, secret, words);
    }

    /** Looks at the next clause, after the verifier did. */
    Optional<Leak> check(Clause clause) {
        String before = said.substring(Math.max(0, said.length() - REMEMBERED));
        said.append(clause.text());
        try {
            return Fuel.limited(FUEL, () -> leak(clause, before));
        } catch (Fuel.Exhausted | BeyondReach | ArithmeticException | StackOverflowError open) {
            return Optional.of(Leak.UNCLEAR);
        }
    }

    private Optional<Leak> leak(Clause clause, String before) {
        for (Formula formula : clause.formulas()) {
            Optional<Leak> leak = formulas.of(formula);
            if (leak.isPresent()) {
                return leak;
            }
            coincided |= judge.otherProblem().isPresent()
                    && formula.sides().stream().anyMatch(side -> secret.isValue(side.expr()));
        }
        coincided |= judge.otherProblem().stream()
                .flatMap(example -> example.points().stream())
                .anyMatch(point -> point.values().stream().anyMatch(secret::isValue));
        String text = SpokenSigns.computed(Spellings.plain(clause.text()), task.prompt());
        if (words.tell(text)) {
            return Optional.of(Leak.ANSWER);
        }
        if (hidden.announces(text)) {
            return Optional.of(Leak.ENCODED);
        }
        if (coincided && SAME.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return Optional.of(Leak.ANSWER);
        }
        Optional<Leak> leak = spoken(text, Spellings.plain(before), clause.formulas());
        if (leak.isPresent()) {
            return leak;
        }
        String latin = Spellings.latin(text);
        if (!latin.equals(text)) {
            leak = spoken(latin, Spellings.latin(Spellings.plain(before)), List.of());
        }
        if (leak.isPresent()) {
            return leak;
        }
        String recent = said.substring(Math.max(0, said.length() - LOOKED_BACK));
        return hidden.tell(clause.text(), text, before, recent) ? Optional.of(Leak.ANSWER) : Optional.empty();
    }

    /** In words and digits, as a person reads it. */
    private Optional<Leak> spoken(String text, String before, List<Formula> judged) {
        String roman = task.prompt().contains("Roman") ? text : Roman.digits(text);
        String digits = SpokenSigns.signs(Digits.of(roman, false));
        boolean example = judge.example().isPresent();
        Set<String> all = new TreeSet<>(task.letters());
        List<Formula> found = digits.equals(text) ? Formulas.in(text, all) : Formulas.in(digits, all);
        for (Formula formula : found) {
            Optional<Leak> leak = formulas.of(formula);
            if (leak.isPresent()) {
                return leak;
            }
        }
        String prose = blanked(digits, found);
        for (Formula value : Formulas.values(prose, all)) {
            Optional<Leak> leak = value(value.sides().getFirst().expr(), example);
            if (leak.isPresent()) {
                return leak;
            }
        }
        String any = SpokenSigns.signs(Digits.of(roman, true));
        Optional<Leak> written = riddles.expression(digits, formulas);
        if (written.isPresent()) {
            return written;
        }
        if (secret.hasNumbers() && numbers(digits, any, prose, before, example, found)) {
            return Optional.of(Leak.ANSWER);
        }
        return this.prose.leak(Digits.of(before, true), digits, any, example);
    }

    private boolean numbers(
            String digits, String any, String prose, String before, boolean example, List<Formula> found) {
        String earlier = Digits.of(before, false);
        List<Formula> loose = any.equals(digits) ? found : Formulas.in(any, task.letters());
        String weak = blanked(any, loose);
        return loose != found
                        && loose.stream()
                                .anyMatch(formula -> formulas.of(formula).isPresent())
                || mentions.tell(earlier + prose, earlier.length(), example)
                || mentions.tell(earlier + weak, earlier.length(), true)
                || bounds.pin(digits, example ? List.of() : found)
                || !example
                        && riddles.tell(unworded(
                                digits.matches("(?is).*\\bone\\b.*") ? any : digits, found, loose, any == digits))
                || digitLeaks.tell(Digits.of(before, true), digits, weak)
                || quantity.tells(digits);
    }

    /** Without the formulas that were judged as they stand. */
    private static String unworded(String text, List<Formula> found, List<Formula> loose, boolean same) {
        List<Formula> there = same || found == loose ? found : Formulas.in(text, Set.of());
        return blanked(
                text,
                there.stream()
                        .filter(formula -> formula.sides().stream().noneMatch(Side::worded))
                        .filter(formula -> formula.signs().stream()
                                .anyMatch(sign -> formula.text().contains(sign)))
                        .toList());
    }

    private Optional<Leak> value(Expr expr, boolean example) {
        if (!expr.variables().isEmpty()) {
            return formulas.ofExpression(expr);
        }
        if (expr instanceof Expr.Braces || expr instanceof Expr.Bracketed) {
            boolean all = !expr.children().isEmpty() && expr.children().stream().allMatch(secret::isValue);
            boolean any =
                    expr instanceof Expr.Braces && expr.children().stream().anyMatch(secret::isValue);
            return !example
                            && (all || any)
                            && !secret.isKnown(expr)
                            && !expr.children().stream().allMatch(secret::isReachedValue)
                    ? Optional.of(Leak.ANSWER)
                    : Optional.empty();
        }
        boolean told = !example
                && (!expr.children().isEmpty() || Exact.value(expr).isEmpty())
                && !isPlain(expr)
                && !secret.isKnown(expr)
                && !secret.isReachedValue(expr)
                && (secret.isValue(expr) || checks.isSide(expr))
                && !reckoning.takes(expr);
        return told ? Optional.of(Leak.ANSWER) : Optional.empty();
    }

    /** A number as it is written, which is looked at where it is mentioned. */
    static boolean isPlain(Expr expr) {
        return expr instanceof Expr.Negation negation
                        && negation.operand().children().isEmpty()
                || expr instanceof Expr.Suffixed suffixed
                        && suffixed.operand().children().isEmpty()
                        && !suffixed.suffix().plain().equals("!");
    }

    private static String blanked(String text, List<Formula> found) {
        StringBuilder prose = new StringBuilder(text);
        for (Formula formula : found) {
            for (int i = formula.start(); i < formula.end() && i < prose.length(); i++) {
                prose.setCharAt(i, ';');
            }
        }
        return prose.toString();
    }
}
