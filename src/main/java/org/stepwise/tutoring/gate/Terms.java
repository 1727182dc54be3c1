package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** An answer in letters, told term by term, factor by factor, or by its coefficients. */
final class Terms {

    private static final String N = "(?<![\\p{L}\\d.^])(-? ?\\d+)(?![\\d/]|\\.\\d| ?[-+*·^]|²)";
    private static final Pattern COEFFICIENT = Pattern.compile(
            "\\b(?:term|middle|constant|coefficient|number in front|last number)\\b[^.;!?\\d]{0,30}?" + N);
    private static final Pattern IN_FRONT =
            Pattern.compile(N + " (?:in front|as (?:its|the|a) (?:coefficient|constant|factor))\\b");
    private static final Pattern PAIR = Pattern.compile(N + " ?(?:and|,|with) (?:a |the |then )?" + N);

    private final Task task;
    private final Secret secret;
    private final List<Expr> terms = new ArrayList<>();
    private final List<Expr> rewritable = new ArrayList<>();
    private final Set<Rational> coefficients = new HashSet<>();
    private final List<Rational> inside = new ArrayList<>();
    private final Set<Expr> told = new HashSet<>();

    Terms(Task task, Secret secret) {
        this.task = task;
        this.secret = secret;
        task.statements().stream()
                .flatMap(statement -> statement.sides().stream())
                .map(Side::expr)
                .forEach(side -> {
                    if (side instanceof Expr.Sum && !side.variables().isEmpty()) {
                        rewritable.add(side);
                    }
                    rewritable(side);
                });
        if (task.kind() == AnswerKind.FACTORED) {
            task.answers().forEach(this::factors);
        } else {
            if (task.points().size() == 2 && task.ground().letters().size() == 1) {
                // The numbers in the brackets are the solutions' opposites.
                task.points()
                        .forEach(point ->
                                point.values().forEach(root -> Exact.value(root).ifPresent(inside::add)));
            }
            secret.expressions().stream()
                    .filter(Expr.Sum.class::isInstance)
                    .flatMap(sum -> sum.children().stream())
                    .map(Terms::unsigned)
                    .forEach(this::add);
        }
    }

    private static Expr unsigned(Expr term) {
        return term instanceof Expr.Negation(Expr operand, var _) ? operand : term;
    }

    private void add(Expr term) {
        if (term.variables().isEmpty()) {
            coefficient(term);
            return;
        }
        if (term instanceof Expr.Product || term instanceof Expr.Quotient) {
            if (!secret.isKnown(term)) {
                terms.add(term);
            }
            term.children().forEach(this::coefficient);
        }
    }

    private void coefficient(Expr number) {
        Exact.value(number)
                .map(Rational::abs)
                .filter(value ->
                        value.compareTo(Rational.ONE) > 0 && !secret.isSeen(value) && !secret.isSeen(value.negate()))
                .ifPresent(coefficients::add);
    }

    /** The common factor, and the numbers in the brackets. */
    private void factors(Expr answer) {
        List<Expr> common = new ArrayList<>();
        List<Expr> all = answer instanceof Expr.Product ? answer.children() : List.of(answer);
        for (Expr factor : all) {
            if (factor instanceof Expr.Sum sum) {
                sum.terms().stream()
                        .map(Terms::unsigned)
                        .map(Exact::value)
                        .forEach(value -> value.ifPresent(inside::add));
            } else {
                common.add(factor);
            }
        }
        Expr before = common.isEmpty() ? null : Build.product(common);
        if (before != null && common.size() > 1 && !before.variables().isEmpty() && !secret.isKnown(before)) {
            terms.add(before);
        }
    }

    /** Whether it is a side of the problem's equation, or a product in it, in another form: a line of the way. */
    boolean isRewritten(Expr expr) {
        return !expr.children().isEmpty()
                && rewritable.stream()
                        .anyMatch(part -> part.variables().equals(expr.variables()) && Equality.equal(part, expr));
    }

    private void rewritable(Expr part) {
        boolean product =
                part instanceof Expr.Product && part.children().stream().anyMatch(Expr.Sum.class::isInstance);
        boolean power = part instanceof Expr.Power(Expr base, Expr _, Span _) && base instanceof Expr.Sum;
        if (!part.variables().isEmpty() && (product || power)) {
            rewritable.add(part);
        }
        part.children().forEach(this::rewritable);
    }

    boolean isTerm(Expr expr) {
        Expr plain = unsigned(expr);
        return terms.stream()
                .anyMatch(term -> term.variables().equals(plain.variables()) && Equality.equal(term, plain));
    }

    /** Notes a term; tells whether all of them were told by now. */
    boolean completes(Expr expr) {
        Expr plain = unsigned(expr);
        terms.stream().filter(term -> Equality.equal(term, plain)).forEach(told::add);
        return terms.size() > 1 && told.size() == terms.size();
    }

    /** Whether a factored form has the answer's brackets, so that nothing is left to do. */
    boolean hasBrackets(Expr expr) {
        if (task.kind() != AnswerKind.FACTORED) {
            return true;
        }
        List<Expr> factors = expr instanceof Expr.Product ? expr.children() : List.of(expr);
        return task.answers().stream()
                .flatMap(answer -> answer.children().stream())
                .filter(Expr.Sum.class::isInstance)
                .allMatch(bracket -> factors.stream()
                        .anyMatch(factor ->
                                Equality.equal(bracket, factor) || Equality.equal(Build.negation(bracket), factor)));
    }

    /** The constant is -15; 3 and 4 are the numbers. */
    boolean tellNumbers(String digits) {
        String text = digits.toLowerCase(Locale.ROOT);
        return !coefficients.isEmpty() && (tells(COEFFICIENT, text) || tells(IN_FRONT, text)) || pair(text);
    }

    private boolean tells(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .anyMatch(found -> coefficients.contains(value(found.group(1)).abs()));
    }

    private boolean pair(String text) {
        if (inside.size() != 2 || inside.stream().allMatch(secret::isSeen)) {
            return false;
        }
        Matcher pair = PAIR.matcher(text);
        int count = 0;
        boolean found = false;
        while (pair.find()) {
            count++;
            List<Rational> both =
                    List.of(value(pair.group(1)).abs(), value(pair.group(2)).abs());
            found |= both.containsAll(inside.stream().map(Rational::abs).toList());
        }
        return found && count < 3;
    }

    private static Rational value(String digits) {
        return digits.length() > 12 ? Rational.ZERO : Rational.of(Long.parseLong(digits.replace(" ", "")));
    }
}
