package org.stepwise.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** The identities of sine and cosine that school simplifies with. */
final class Trigonometric {

    static final Rewriter SIMPLER =
            Rewriters.of(List.of(Trigonometric::squares, Trigonometric::rest), NumberRules.ALL, TermRules.ALL);

    private Trigonometric() {}

    /** The angle, if the expression is the square of this function. */
    private static @Nullable Expr angle(Expr expr, String function) {
        return expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && Literals.is(exponent, 2)
                        && Chalk.is(base, function)
                ? base.children().getFirst()
                : null;
    }

    private static @Nullable Move squares(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return null;
        }
        for (int i = 0; i < terms.size(); i++) {
            Expr angle = angle(terms.get(i), "sin");
            for (int j = 0; angle != null && j < terms.size(); j++) {
                if (angle.equals(angle(terms.get(j), "cos"))) {
                    List<Expr> rest = new ArrayList<>(terms);
                    rest.set(i, Build.whole(1));
                    rest.remove(j);
                    return Move.of(
                            Build.sum(rest), Rule.PYTHAGORAS, Build.sum(terms.get(i), terms.get(j)), Build.whole(1));
                }
            }
        }
        return null;
    }

    /** 1 - sin² is cos². */
    private static @Nullable Move rest(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.size() != 2
                || !Literals.is(terms.getFirst(), 1)
                || !(terms.getLast() instanceof Expr.Negation(Expr square, Span _))) {
            return null;
        }
        for (String function : List.of("sin", "cos")) {
            Expr angle = angle(square, function);
            if (angle != null) {
                Expr other = Build.power(Build.call(function.equals("sin") ? "cos" : "sin", angle), 2);
                return Move.of(other, Rule.PYTHAGORAS, place, other);
            }
        }
        return null;
    }
}
