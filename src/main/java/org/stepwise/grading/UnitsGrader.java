package org.stepwise.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.cas.units.Unit;

/** A number with its unit, in any unit of the same kind. */
final class UnitsGrader {

    private static final double RIGHT_NUMBER = 0.5;

    private UnitsGrader() {}

    static Verdict grade(AnswerKey key, String answer) {
        QuantityReading wanted = Quantities.read(key.expected(), ReadOptions.defaults());
        if (wanted instanceof QuantityReading.Unreadable unreadable) {
            throw new UnusableKey(unreadable.message());
        }
        return switch (Quantities.read(answer, ReadOptions.defaults())) {
            case QuantityReading.Unreadable unreadable ->
                new Verdict.Invalid(unreadable.message(), unreadable.where(), unreadable.suggestions());
            case QuantityReading.Bare(Expr number) -> compared(key, quantity(wanted), new Given(number, null));
            case QuantityReading.Quantity(Expr number, Unit unit) ->
                compared(key, quantity(wanted), new Given(number, unit));
        };
    }

    /** How the answer is shown while it is typed: the unit as one upright word. */
    static Reading read(String answer) {
        return switch (Quantities.read(answer, ReadOptions.defaults())) {
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
