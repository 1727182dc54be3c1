package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** arctan u - c has the sign of u - tan c, and arctan u - arctan v that of u - v; so for arcsin and arccos. */
final class AngleSigns {

    private final Situation situation;
    private final Glossary glossary;

    AngleSigns(Situation situation) {
        this.situation = situation;
        this.glossary = situation.glossary();
    }

    @Nullable
    Integer of(Polynomial polynomial) {
        List<Kernel.Opaque> angles = new ArrayList<>();
        List<Rational> slopes = new ArrayList<>();
        Polynomial rest = polynomial;
        for (int index : glossary.used(polynomial)) {
            if (glossary.kernel(index) instanceof Kernel.Opaque angle
                    && angle.function().startsWith("arc")) {
                List<Polynomial> parts = rest.coefficients(index);
                if (parts.size() != 2 || !parts.getLast().isConstant()) {
                    return null;
                }
                angles.add(angle);
                slopes.add(parts.getLast().constantValue());
                rest = parts.getFirst();
            }
        }
        Expr remainder = glossary.shown(rest);
        if (angles.isEmpty() || angles.size() > 2 || !remainder.variables().isEmpty()) {
            return null;
        }
        int way = slopes.getFirst().signum() * (angles.getFirst().function().equals("arccos") ? -1 : 1);
        if (angles.size() == 2) {
            boolean opposed = rest.isZero()
                    && angles.getFirst().function().equals(angles.getLast().function())
                    && slopes.getFirst().plus(slopes.getLast()).isZero();
            return opposed
                    ? (Integer) (way * sign(angles.getFirst(), angles.getLast().argument()))
                    : null;
        }
        Expr target = Build.quotient(Build.negation(remainder), Build.number(slopes.getFirst()));
        return against(angles.getFirst(), target) * slopes.getFirst().signum();
    }

    private int sign(Kernel.Opaque angle, Expr value) {
        return situation.sign(new Valued(situation).signed(Build.difference(angle.argument(), value)));
    }

    /** The sign of the angle less the number. */
    private int against(Kernel.Opaque angle, Expr target) {
        boolean cosine = angle.function().equals("arccos");
        Expr half = Build.quotient(Build.symbol(Constant.PI), Build.whole(2));
        Expr low = cosine ? Build.whole(0) : Build.negation(half);
        Expr high = cosine ? Build.symbol(Constant.PI) : half;
        int above = Places.sign(Build.difference(target, high));
        int below = Places.sign(Build.difference(target, low));
        boolean ends = !angle.function().equals("arctan");
        if (above > 0 || above == 0 && !ends) {
            return -1;
        }
        if (below < 0 || below == 0 && !ends) {
            return 1;
        }
        Expr value = Places.simple(Build.call(angle.function().substring(3), target));
        if (!Places.simple(value).variables().isEmpty()) {
            throw new BeyondReach("no number");
        }
        return sign(angle, value) * (cosine ? -1 : 1);
    }
}
