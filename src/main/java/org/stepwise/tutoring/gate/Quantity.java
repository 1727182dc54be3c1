package org.stepwise.tutoring.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.cas.units.Unit;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Task;

/** The answer in another unit: 22.2 m/s for 80 km/h. */
final class Quantity {

    private static final Pattern MEASURED =
            Pattern.compile("-?\\d+(?:[.,]\\d+)?\\s?[a-zA-Z°µ]{1,12}(?:(?:/|\\s?per\\s)[a-zA-Z]{1,9})?[²³]?");
    private static final int MOST = 20;

    private final QuantityReading.@Nullable Quantity wanted;
    private final String prompt;

    Quantity(Task task) {
        this.prompt = task.prompt();
        this.wanted = task.kind() == AnswerKind.UNITS
                        && Quantities.read(task.answer(), ReadOptions.defaults())
                                instanceof QuantityReading.Quantity quantity
                ? quantity
                : null;
    }

    boolean tells(String text) {
        if (wanted == null) {
            return false;
        }
        Matcher measured = MEASURED.matcher(text);
        for (int i = 0; i < MOST && measured.find(); i++) {
            String written = measured.group().replaceAll("\\s?per\\s", "/");
            if (!prompt.contains(measured.group())
                    && Quantities.read(written, ReadOptions.defaults()) instanceof QuantityReading.Quantity told
                    && isSame(told, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(QuantityReading.Quantity told, QuantityReading.Quantity wanted) {
        Unit from = told.unit();
        Unit to = wanted.unit();
        Optional<Rational> one = Exact.value(told.number());
        Optional<Rational> other = Exact.value(wanted.number());
        if (!from.comparable(to) || from.turns() != to.turns() || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Rational mine = one.get().times(from.factor());
        Rational theirs = other.get().times(to.factor());
        return mine.minus(theirs).abs().compareTo(theirs.abs().times(Rational.of(1, 150))) <= 0;
    }
}
