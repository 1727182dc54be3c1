package org.stepwise.problembank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.shared.Message;
import org.stepwise.typeset.text.FormulasOf;

/**
 * Text with {@code @{expression}} in it, over a problem's parameters. {@code @{x as decimal}} and {@code @{x as fixed 2}}
 * write a number with a decimal point instead of a fraction.
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("@\\{([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern FORMAT = Pattern.compile("(.*\\S)\\s+as\\s+(decimal|fixed ([0-9]))\\s*");

    private final Values values;

    Template(Values values) {
        this.values = values;
    }

    /** For prompts, hints and solutions, Markdown with formulas: values as LaTeX. */
    String prose(String text) {
        if (values.strict()) {
            FormulasOf.text(text).forEach(this::refuseZero);
        }
        return fill(text, Latex::of);
    }

    /** For a line of a solution, a formula alone. */
    String formula(String text) {
        if (values.strict()) {
            refuseZero(text);
        }
        return fill(text, Latex::of);
    }

    /** For an author, a formula that divides by zero with these values is found. */
    private void refuseZero(String formula) {
        String filled = fill(formula, Latex::of);
        if (!filled.equals(formula)
                && Syntax.read(filled) instanceof Reading.Read(Expr written)
                && Values.dividesByZero(written)) {
            throw new Unworkable(
                    Message.of("problembank.amiss.zero", filled), "'%s' divides by zero".formatted(filled));
        }
    }

    /** For examples of what pupils type: values as plain maths text. */
    String plain(String text) {
        return fill(text, PlainText::of);
    }

    private String fill(String text, Function<Expr, String> print) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), print)));
    }

    /** The text with something else in place of what is filled in. */
    static String without(String text, String instead) {
        return HOLE.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** The text with its expressions by name, in brackets, in place of what is filled in. */
    static String named(String text) {
        return HOLE.matcher(text).replaceAll(hole -> {
            Matcher format = FORMAT.matcher(hole.group(1));
            return Matcher.quoteReplacement("(" + (format.matches() ? format.group(1) : hole.group(1)) + ")");
        });
    }

    private String value(String expression, Function<Expr, String> print) {
        Matcher format = FORMAT.matcher(expression);
        if (!format.matches()) {
            return print.apply(values.filledIn(expression));
        }
        String body = format.group(1);
        Expr evaluated = values.filledIn(body);
        // A root or pi is rounded to its places, and then no fraction stands for it.
        Rational number = Exact.value(evaluated)
                .or(() -> format.group(3) == null
                        ? Optional.empty()
                        : Nearness.rounded(evaluated, Integer.parseInt(format.group(3))))
                .orElseThrow(() -> new Unworkable(
                        Message.of("problembank.amiss.number", body), "'%s' is no number".formatted(body)));
        return format.group(2).equals("decimal") ? decimal(number, body) : fixed(number, format.group(3));
    }

    private static String decimal(Rational number, String body) {
        try {
            return new BigDecimal(number.numerator())
                    .divide(new BigDecimal(number.denominator()))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (ArithmeticException endless) {
            throw new Unworkable(
                    Message.of("problembank.amiss.endless", body),
                    "'%s' does not end as a decimal: use 'as fixed 2'".formatted(body));
        }
    }

    private static String fixed(Rational number, String digits) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), Integer.parseInt(digits), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The names of parameters are read as single names also where they have several letters. */
    static ReadOptions reading(Set<String> names) {
        ReadOptions defaults = ReadOptions.defaults();
        return new ReadOptions(names, defaults.decimalComma());
    }

    /**
     * The values of a problem's parameters.
     *
     * @param strict a division by zero is found, for an author; a pupil's variant is made all the same, with what can be
     *     said: it may stand in a hint or a check that this pupil never meets
     * @param letters that may be left where these are filled in; looked at for an author only
     */
    record Values(java.util.Map<String, Expr> byName, boolean strict, Set<String> letters) {

        Values {
            byName = java.util.Map.copyOf(byName);
            letters = Set.copyOf(letters);
        }

        /** As {@link #evaluate}, where it stands in a text: for an author, a name that means nothing is found. */
        Expr filledIn(String expression) {
            Expr evaluated = evaluate(expression);
            if (strict) {
                evaluated.variables().stream()
                        .filter(name -> !letters.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new Unworkable(
                                    Message.of("problembank.amiss.unknown", name),
                                    "%s in @{%s} is neither a parameter nor a letter of the problem"
                                            .formatted(name, expression));
                        });
            }
            return evaluated;
        }

        /** The expression with the values in it, directives carried out, as a textbook would print it. */
        Expr evaluate(String expression) {
            Expr written = read(expression).substitute(byName);
            if (strict && dividesByZero(written)) {
                throw new Unworkable(
                        Message.of("problembank.amiss.zero", expression), "'%s' divides by zero".formatted(expression));
            }
            return Compute.evaluate(written);
        }

        /** As above for a number that is computed: what divides by zero may be left out by a constraint yet. */
        Expr computed(String expression) {
            return Compute.evaluate(read(expression).substitute(byName));
        }

        private static boolean dividesByZero(Expr expr) {
            return expr instanceof Expr.Quotient(Expr _, Expr below, var _)
                            && Exact.value(below).filter(Rational::isZero).isPresent()
                    || expr.children().stream().anyMatch(Values::dividesByZero);
        }

        /** As above, but arithmetic stays as it is: 1/2 + 1/3 is a task, 5/6 would be its answer. */
        Expr written(String expression) {
            Expr result = evaluate(expression);
            return result.variables().isEmpty() ? read(expression).substitute(byName) : result;
        }

        Expr read(String expression) {
            return switch (Syntax.read(expression, reading(byName.keySet()))) {
                case Reading.Read read -> read.expr();
                case Reading.Unreadable unreadable ->
                    throw new Unworkable(
                            Message.of(
                                    expression.contains("@{") ? "problembank.amiss.hole" : "problembank.amiss.unread",
                                    HOLE.matcher(expression).replaceAll("$1"),
                                    expression),
                            "'%s' cannot be read at letter %d"
                                    .formatted(expression, unreadable.where().start() + 1));
            };
        }
    }
}
