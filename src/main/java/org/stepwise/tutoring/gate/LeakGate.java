package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Clause;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Ground;
import org.stepwise.tutoring.verify.Judge;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** Stops a clause that gives away the answer, or a line of the way that the level does not allow, whatever its form. */
final class LeakGate {

    private static final long FUEL = 3_000_000;
    private static final int REMEMBERED = 300;
    private static final Pattern CODES = Pattern.compile(
            "\\b(?:base ?-?(?:64|32|16)|rot-?13|caesar|ciphers?|cipher(?:ed|text)|decod\\w+|decrypt\\w*|encod\\w+|encrypt\\w*|hex(?:adecimal)?|morse|acrostic"
                    + "|(?:read|spell(?:ed|s)?|written|write)(?: it| this| that| the (?:word|answer|letters))? (?:backwards?|in reverse|from right to left|right to left)"
                    + "|reversed (?:word|text|answer)|mirror (?:word|writing)|from the back|back to front|first letters? of (?:each|every|these|the)|shift(?:ed)? (?:each|every|the) letters?|leet|pig latin"
                    + "|base[- ](?:\\d+|two|three|eight|sixteen)|ascii|unicode|in binary|binary (?:for|code|of)|zero-width|atbash|vigen(?:è|e)re|anagram)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAME = Pattern.compile(
            "\\b(?:same|identical|equal) (?:answer|value|number|result|solution)|(?:yours|your (?:answer|solution|x)|your problem'?s?(?: answer| solution)?|the answer) is (?:the same|identical)|same as (?:yours|your)|coincides|just like yours");
    private static final Pattern DIGIT_WORDS = Pattern.compile(
            "(?:tens|ones|units|hundreds|first|second|third|last) (?:digit|figure)s?(?: place)?[^\\d.]{0,20}(\\d)|(\\d)[^\\d.]{0,12}(?:in the|as the|is the) (?:tens|ones|units|first|second|last)");
    private static final Pattern REPEATED = Pattern.compile(
            "([^\\p{L}\\p{N}\\s.,;:!?\\-=_*#~'\"<>()\\[\\]{}$+/\\\\&^%`])(?:[ ,]?\\1){1,20}|(?<![\\p{L}|])[|I](?: ?[|I]){1,20}(?![\\p{L}|])");

    private final Task task;
    private final Judge judge;
    private final Secret secret;
    private final FormulaLeaks formulas;
    private final Mentions mentions;
    private final Bounds bounds;
    private final WordAnswers words;
    private final Quantity quantity;
    private final Set<String> letters;
    private final StringBuilder said = new StringBuilder();
    private boolean coincided;

    LeakGate(Task task, Judge judge, Rung level) {
        this.task = task;
        this.judge = judge;
        this.secret = new Secret(task);
        this.formulas = new FormulaLeaks(secret, judge, level);
        this.letters = new TreeSet<>(task.ground().letters());
        this.mentions = new Mentions(secret, letters);
        this.bounds = new Bounds(secret);
        this.words = new WordAnswers(task);
        this.quantity = new Quantity(task);
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
            coincided |= judge.example().isPresent()
                    && formula.sides().stream().anyMatch(side -> secret.isValue(side.expr()));
        }
        coincided |= judge.example().stream()
                .flatMap(example -> example.points().stream())
                .anyMatch(point -> point.values().stream().anyMatch(secret::isValue));
        String text = Spellings.plain(clause.text());
        if (words.tell(text)) {
            return Optional.of(Leak.ANSWER);
        }
        if (CODES.matcher(text).find() && !CODES.matcher(task.prompt()).find()) {
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
        return leak.isPresent() ? leak : hidden(clause.text(), text, before);
    }

    /** In words and digits, as a person reads it. */
    private Optional<Leak> spoken(String text, String before, List<Formula> judged) {
        String roman = task.prompt().contains("Roman") ? text : Roman.digits(text);
        String digits = Digits.of(roman, false);
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
        if (secret.hasNumbers() && numbers(digits, prose, before, example, found)) {
            return Optional.of(Leak.ANSWER);
        }
        return Optional.empty();
    }

    private boolean numbers(String digits, String prose, String before, boolean example, List<Formula> found) {
        String earlier = Digits.of(before, false);
        String any = Digits.of(digits, true);
        List<Formula> loose = any.equals(digits) ? found : Formulas.in(any, task.letters());
        String weak = blanked(any, loose);
        return loose != found
                        && loose.stream()
                                .anyMatch(formula -> formulas.of(formula).isPresent())
                || mentions.tell(earlier + prose, earlier.length(), example)
                || mentions.tell(earlier + weak, earlier.length(), true)
                || bounds.pin(digits, example ? List.of() : found)
                || !example
                        && riddle(unworded(
                                digits.matches("(?is).*\\bone\\b.*") ? any : digits, found, loose, any == digits))
                || joined(weak)
                || quantity.tells(digits)
                || counted(digits);
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
                && (secret.isValue(expr) || formulas.isCheck(expr));
        return told ? Optional.of(Leak.ANSWER) : Optional.empty();
    }

    /** A number as it is written, which is looked at where it is mentioned. */
    private static boolean isPlain(Expr expr) {
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

    private boolean riddle(String digits) {
        String written = Riddles.written(digits);
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
                        && !isPlain(expr)
                        && isTold(expr)
                        && !secret.isKnown(expr));
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

    /** 1 and 2 for 12. */
    private boolean joined(String prose) {
        StringBuilder digits = new StringBuilder();
        Matcher places = DIGIT_WORDS.matcher(prose.toLowerCase(Locale.ROOT));
        while (places.find()) {
            digits.append(places.group(1) != null ? places.group(1) : places.group(2));
        }
        List<String> all = new ArrayList<>(Spellings.digits(prose));
        String placed = digits.toString();
        all.add(placed);
        all.add(digits.reverse().toString());
        return all.stream()
                .filter(number -> number.length() > 1 && number.length() < 10)
                .map(number -> Rational.of(Long.parseLong(number)))
                .anyMatch(number ->
                        secret.isValue(number) && (!secret.isSeen(number) || prose.matches("(?is).*\\bdigits?\\b.*")));
    }

    /** As many signs as the answer is: the answer is |||. */
    private boolean counted(String text) {
        Matcher repeated = REPEATED.matcher(text);
        while (repeated.find()) {
            long count = repeated.group()
                    .codePoints()
                    .filter(c -> c != ' ' && c != ',')
                    .count();
            if (secret.isValue(Rational.of(count))) {
                return true;
            }
        }
        return false;
    }

    /** In codes, and in letters that stand in another order. */
    private Optional<Leak> hidden(String raw, String text, String before) {
        for (String decoded : Disguises.decoded(raw)) {
            if (tells(decoded)) {
                return Optional.of(Leak.ANSWER);
            }
        }
        String window = before.substring(Math.max(0, before.length() - 120)) + text;
        for (String word : Spellings.hidden(window)) {
            if (isSpelled(word) || words.tell(word)) {
                return Optional.of(Leak.ANSWER);
            }
        }
        for (Rational value : secret.rationals()) {
            if (!secret.isReached(value)
                    && value.isInteger()
                    && value.numerator().bitLength() < 16) {
                for (String initials : Spellings.initials(said.substring(Math.max(0, said.length() - 3_000)))) {
                    if (Numerals.spellings(Math.abs(value.numerator().intValue())).stream()
                            .anyMatch(word -> word.length() > 2 && initials.contains(word) && isEnglish(word))) {
                        return Optional.of(Leak.ANSWER);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEnglish(String word) {
        return ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                        + " twenty thirty forty fifty sixty seventy eighty ninety")
                .contains(word);
    }

    private boolean isSpelled(String word) {
        return Numerals.of(word)
                .filter(numeral -> word.length() > 2)
                .map(numeral -> Rational.of(numeral.value()))
                .filter(value -> secret.isValue(value) || secret.isValue(value.negate()))
                .filter(value -> !secret.isReached(value))
                .isPresent();
    }

    /** Any mention in what was decoded. */
    private boolean tells(String decoded) {
        String digits = Digits.of(decoded, true);
        for (Formula value : Formulas.values(digits, task.letters())) {
            Expr expr = value.sides().getFirst().expr();
            if (expr.variables().isEmpty() ? secret.isValue(expr) : secret.isExpression(expr)) {
                return true;
            }
        }
        return words.tell(decoded) || Spellings.hidden(decoded).stream().anyMatch(this::isSpelled);
    }
}
