package org.stepwise.tutoring.verify;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;

/** Numbers with units on the sides of an equation. */
final class UnitSteps {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private UnitSteps() {}

    /**
     * 72 km/h = 20 m/s, read as it is written: the signs of units are letters too.
     *
     * @param letters that stand for numbers in the problem
     */
    static Optional<Status> ofQuantities(Formula formula, Set<String> letters) {
        String[] sides = formula.text().replaceAll("[$\\\\]", "").split("=");
        if (!formula.isEquation() || sides.length != formula.sides().size() || sides.length < 2) {
            return Optional.empty();
        }
        Optional<Boolean> all = Optional.of(true);
        for (int i = 0; i + 1 < sides.length && all.isPresent(); i++) {
            Optional<Boolean> pair = sameQuantity(sides[i].strip(), sides[i + 1].strip(), letters);
            boolean so = all.get();
            all = pair.map(holds -> holds && so);
        }
        return all.map(holds -> holds ? Status.PROVED : Status.DISPROVED);
    }

    /** Whether two quantities in words are the same: 1 kilometre and 100 metres. */
    static Optional<Status> ofQuantities(String one, String other) {
        return sameQuantity(one, other, Set.of()).map(holds -> holds ? Status.PROVED : Status.DISPROVED);
    }

    private static Optional<Boolean> sameQuantity(String one, String other, Set<String> letters) {
        return Quantities.read(one, ReadOptions.defaults()) instanceof QuantityReading.Quantity left
                        && Quantities.read(other, ReadOptions.defaults()) instanceof QuantityReading.Quantity right
                        && LETTERS.matcher(one + other).results().noneMatch(found -> letters.contains(found.group()))
                        && !left.unit().equals(right.unit())
                ? convertedQuantities(left, right)
                : Optional.empty();
    }

    private static Optional<Boolean> convertedQuantities(QuantityReading.Quantity one, QuantityReading.Quantity other) {
        boolean alike = one.unit().comparable(other.unit())
                && one.unit().turns() == other.unit().turns()
                && one.unit().offset().equals(other.unit().offset());
        return alike
                ? Values.holds(
                        Build.product(one.number(), Build.number(one.unit().factor())),
                        "=",
                        Build.product(other.number(), Build.number(other.unit().factor())))
                : Optional.empty();
    }

    static Status judge(Formula formula) {
        boolean all = true;
        boolean open = false;
        for (int i = 0; i < formula.signs().size(); i++) {
            Side left = formula.sides().get(i);
            Side right = formula.sides().get(i + 1);
            String sign = formula.signs().get(i);
            if (isShare(left) != isShare(right)) {
                open = true;
                continue;
            }
            Optional<Boolean> holds = converted(left, sign, right).or(() -> plain(left, sign, right));
            if (holds.isEmpty()) {
                return Status.UNVERIFIABLE;
            }
            all &= holds.get();
        }
        return !all ? Status.DISPROVED : open ? Status.UNVERIFIABLE : Status.PROVED;
    }

    /** In 120 % = 54 euros the sign means that one stands for the other. */
    private static boolean isShare(Side side) {
        return side.units().isEmpty()
                && side.expr() instanceof Expr.Suffixed suffixed
                && suffixed.suffix() == Suffix.PERCENT;
    }

    /** 2 m = 200 cm. */
    private static Optional<Boolean> converted(Side left, String sign, Side right) {
        boolean single = left.units().size() == 1 && right.units().size() == 1;
        if (!single || left.units().equals(right.units())) {
            return Optional.empty();
        }
        QuantityReading one = read(left);
        QuantityReading other = read(right);
        return sign.equals("=")
                        && one instanceof QuantityReading.Quantity first
                        && other instanceof QuantityReading.Quantity second
                ? convertedQuantities(first, second)
                : Optional.empty();
    }

    private static QuantityReading read(Side side) {
        return Quantities.read(side.written() + " " + side.units().getFirst(), ReadOptions.defaults());
    }

    /** Where the numbers hold without their units, the line does; where they do not, it is false if the units are the same. */
    private static Optional<Boolean> plain(Side left, String sign, Side right) {
        boolean alike = left.units().isEmpty()
                || right.units().isEmpty()
                || new TreeSet<>(left.units()).equals(new TreeSet<>(right.units()));
        return Values.holds(left.expr(), sign, right.expr()).filter(holds -> holds || alike);
    }
}
