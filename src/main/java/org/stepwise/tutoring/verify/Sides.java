package org.stepwise.tutoring.verify;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.grading.working.Operators;

/** What the sides of a relation show by themselves, whatever problem it is about. */
final class Sides {

    private Sides() {}

    /** y = f(x), which says nothing but that y is the function's value. */
    static boolean isNaming(Formula formula) {
        return formula.sides().size() == 2
                && formula.isEquation()
                && formula.sides().getFirst().expr() instanceof Expr.Name
                && formula.sides().getLast().expr()
                        instanceof Expr.Application(String _, int _, List<Expr> inside, Span _)
                && inside.stream().allMatch(Expr.Name.class::isInstance);
    }

    /** d/dx(2x) = 2x and f'(x) = 3x say what a derivative is; f'(x) = 0 asks where it is so. */
    static boolean areCarriedOut(Formula formula) {
        boolean operated = formula.sides().stream()
                .map(Side::expr)
                .anyMatch(side -> Operators.stands(side) || side instanceof Expr.Application);
        return operated && !formula.sides().getLast().expr().variables().isEmpty();
    }

    static boolean haveUnits(Formula formula) {
        return formula.sides().stream().anyMatch(side -> !side.units().isEmpty())
                && formula.letters().isEmpty();
    }

    /** 10% is 24: of what, is not said. */
    static boolean areShareAndAmount(List<Expr> sides) {
        return sides.size() == 2 && isShare(sides.getFirst()) && sides.getLast() instanceof Expr.Whole;
    }

    private static boolean isShare(Expr side) {
        return side instanceof Expr.Suffixed(Expr _, Suffix suffix, Span _) && suffix == Suffix.PERCENT;
    }

    /** v = 210/3 = 63: numbers that are not what they are said to be. */
    static boolean areMiscounted(List<Expr> sides, List<String> signs) {
        for (int i = 0; i < signs.size() && sides.size() > 2; i++) {
            Expr left = sides.get(i);
            Expr right = sides.get(i + 1);
            boolean numbers = left.variables().isEmpty()
                    && right.variables().isEmpty()
                    && signs.get(i).equals("=");
            if (numbers && !Values.holds(left, "=", right).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Boolean> always(List<Expr> sides, List<String> signs) {
        boolean all = true;
        boolean open = false;
        for (int i = 0; i < signs.size(); i++) {
            Optional<Boolean> pair = Values.holds(sides.get(i), signs.get(i), sides.get(i + 1));
            open |= pair.isEmpty();
            all &= pair.orElse(true);
        }
        return !all ? Optional.of(false) : open ? Optional.empty() : Optional.of(true);
    }
}
