package org.stepwise.tutoring.verify;

import java.util.Optional;
import java.util.TreeSet;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;

/** Numbers with units on the sides of an equation. */
final class UnitSteps {

    private UnitSteps() {}

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
        if (one instanceof QuantityReading.Quantity(Expr number, var unit)
                && other instanceof QuantityReading.Quantity(Expr second, var measure)
                && unit.comparable(measure)
                && unit.turns() == measure.turns()
                && unit.offset().equals(measure.offset())) {
            return Values.holds(
                    Build.product(number, Build.number(unit.factor())),
                    sign,
                    Build.product(second, Build.number(measure.factor())));
        }
        return Optional.empty();
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
