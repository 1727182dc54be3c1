package org.stepwise.grading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.cas.units.Unit;
import org.stepwise.shared.Message;

/** A number with its unit, in any unit of the same kind. */
final class UnitsGrader {

    private static final double RIGHT_NUMBER = 0.5;

    /** 10 ms^-1 is per millisecond, and in school metres per second. */
    private static final Pattern GLUED =
            Pattern.compile("(?<![A-Za-zµμ])([kcdm]?)m([sh])(?=\\s*(?:\\^\\s*[({]?\\s*[-−]|⁻))");

    private static final Pattern COMMA = Pattern.compile("(?<=\\d)(?:,|\\{,})(?=\\d)");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?:(?:,|\\{,})\\d{3})+(?!\\d|,\\d)");

    private UnitsGrader() {}

    static Verdict grade(AnswerKey key, String answer) {
        ReadOptions options = options(key);
        QuantityReading wanted = Quantities.read(key.expected(), options);
        if (wanted instanceof QuantityReading.Unreadable unreadable) {
            throw new UnusableKey(unreadable.message());
        }
        Verdict comma = options.decimalComma() ? null : comma(answer, options);
        if (comma != null) {
            return comma;
        }
        Verdict verdict = grade(key, wanted, answer, options);
        Matcher glued = GLUED.matcher(answer);
        if (verdict instanceof Verdict.Incorrect && glued.find()) {
            String apart = glued.replaceAll("$1m $2");
            if (grade(key, wanted, apart, options) instanceof Verdict.Correct) {
                return asked(Message.of("cas.two-readings", answer.strip()), answer, List.of(apart));
            }
        }
        return verdict;
    }

    private static Verdict grade(AnswerKey key, QuantityReading wanted, String answer, ReadOptions options) {
        return switch (Quantities.read(answer, options)) {
            case QuantityReading.Unreadable unreadable ->
                new Verdict.Invalid(unreadable.message(), unreadable.where(), unreadable.suggestions());
            case QuantityReading.Bare(Expr number) -> compared(key, quantity(wanted), new Given(number, null));
            case QuantityReading.Quantity(Expr number, Unit unit) ->
                compared(key, quantity(wanted), new Given(number, unit));
        };
    }

    private static ReadOptions options(AnswerKey key) {
        return new ReadOptions(Set.of(), Options.of(key).has(Options.DECIMAL_COMMA), false);
    }

    /** 1,5 V has a decimal comma, and 1,500 g may have one; null where the comma is none between digits. */
    private static @Nullable Verdict comma(String answer, ReadOptions options) {
        Matcher comma = COMMA.matcher(answer);
        if (!comma.find()) {
            return null;
        }
        boolean thousands = THOUSANDS.matcher(answer).find();
        List<String> meant = Stream.of(thousands ? COMMA.matcher(answer).replaceAll("") : "", comma.replaceAll("."))
                .filter(text ->
                        !text.isEmpty() && !(Quantities.read(text, options) instanceof QuantityReading.Unreadable))
                .toList();
        return meant.isEmpty()
                ? null
                : thousands
                        ? asked(Message.of("cas.two-readings", answer.strip()), answer, meant)
                        : asked(Message.of("grading.decimal-comma"), answer, meant);
    }

    private static Verdict asked(Message message, String answer, List<String> meant) {
        return new Verdict.Invalid(message, new Span(0, answer.length()), meant);
    }

    /** How the answer is shown while it is typed: the unit as one upright word. */
    static Reading read(AnswerKey key, String answer) {
        return switch (Quantities.read(answer, options(key))) {
            case QuantityReading.Unreadable unreadable ->
                new Reading.Unreadable(unreadable.where(), unreadable.message(), unreadable.suggestions());
            case QuantityReading.Bare(Expr number) -> new Reading.Read(number);
            case QuantityReading.Quantity(Expr number, Unit _) -> {
                String unit = answer.replaceFirst("^[-+−0-9.,eE*^() ×·/]+", "").strip();
                yield new Reading.Read(unit.isEmpty() ? number : Build.product(number, Build.name(unit)));
            }
        };
    }

    private record Given(Expr number, @Nullable Unit unit) {}

    private static QuantityReading.Quantity quantity(QuantityReading wanted) {
        return switch (wanted) {
            case QuantityReading.Quantity quantity -> quantity;
            case QuantityReading.Bare(Expr number) -> new QuantityReading.Quantity(number, Unit.ONE);
            case QuantityReading.Unreadable _ -> throw new IllegalStateException("An unreadable key");
        };
    }

    private static Verdict compared(AnswerKey key, QuantityReading.Quantity wanted, Given given) {
        if (!Trees.isValue(given.number()) || !given.number().variables().isEmpty()) {
            return Verdicts.invalid(given.number(), "shape.units");
        }
        Verdict undefined = EquivalentGrader.undefined(given.number());
        if (undefined != null) {
            return undefined;
        }
        Unit unit = given.unit() == null ? Unit.ONE : given.unit();
        boolean right = same(key, wanted.number(), given.number()) instanceof Comparison.Equal;
        if (!wanted.unit().comparable(unit)) {
            String why = given.unit() == null ? "units.missing" : "units.other";
            return right ? Verdicts.partly(RIGHT_NUMBER, why) : Verdicts.incorrect(why);
        }
        return switch (same(key, wanted.number(), converted(given.number(), unit, wanted.unit()))) {
            case Comparison.Equal _ -> Verdicts.correct("units");
            case Comparison.Unknown _ -> Verdicts.undecided();
            case Comparison.Different _ ->
                right ? Verdicts.partly(RIGHT_NUMBER, "units.other") : converted(key, wanted, given, unit);
        };
    }

    /** A right value but for a power of ten or a factor of 60 or 3.6. */
    private static Verdict converted(AnswerKey key, QuantityReading.Quantity wanted, Given given, Unit unit) {
        Expr number = converted(given.number(), unit, wanted.unit());
        for (String factor : List.of("10", "100", "1000", "1000000", "60", "3600", "18/5")) {
            Expr scale = Syntax.parse(factor);
            if (same(key, wanted.number(), Build.product(scale, number)) instanceof Comparison.Equal
                    || same(key, wanted.number(), Build.quotient(number, scale)) instanceof Comparison.Equal) {
                return Verdicts.partly(RIGHT_NUMBER / 2, "units.conversion");
            }
        }
        return Verdicts.incorrect();
    }

    private static Comparison same(AnswerKey key, Expr wanted, Expr given) {
        Comparison comparison = Equality.compare(wanted, given);
        return comparison instanceof Comparison.Equal
                ? comparison
                : NumberGrader.near(Options.of(key), wanted, given).orElse(comparison);
    }

    /** The number in the other unit. */
    private static Expr converted(Expr number, Unit from, Unit to) {
        if (from.equals(to)) {
            return number;
        }
        Expr base = Build.sum(Build.product(number, factor(from)), Build.number(from.offset()));
        return Build.quotient(Build.sum(base, Build.number(to.offset().negate())), factor(to));
    }

    private static Expr factor(Unit unit) {
        Expr factor = Build.number(unit.factor());
        return unit.turns() == 0
                ? factor
                : Build.product(factor, Build.power(Build.symbol(Constant.PI), Build.whole(unit.turns())));
    }
}
