package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;

/** What algebra knows at once, for the steps to lead to. */
public final class Factors {

    private Factors() {}

    /** A product of factors that do not split over the rationals. */
    public static Expr of(Expr expr) {
        return done("factor", expr);
    }

    static Expr expanded(Expr expr) {
        return done("expand", expr);
    }

    /** The same; the expression itself where it is no polynomial. */
    public static Expr known(Expr expr) {
        try {
            return of(expr);
        } catch (BeyondReach reason) {
            return expr;
        }
    }

    /** Whether algebra makes a fraction of a number that is written in another way. */
    static boolean isRational(Expr number) {
        try {
            return Literals.value(done("simplify", number)).isPresent();
        } catch (BeyondReach reason) {
            return false;
        }
    }

    private static Expr done(String directive, Expr expr) {
        try {
            return Flat.of(Compute.evaluate(Build.call(directive, expr)));
        } catch (IllegalArgumentException reason) {
            throw new BeyondReach("not a polynomial");
        }
    }

    /** The factors of a product without its sign and numbers; powers as they are. */
    public static List<Expr> list(Expr product) {
        List<Expr> all = new ArrayList<>();
        switch (product) {
            case Expr.Negation(Expr operand, Span _) -> all.addAll(list(operand));
            case Expr.Product(List<Expr> factors, Span _) -> factors.forEach(factor -> all.addAll(list(factor)));
            default -> {
                if (!product.variables().isEmpty()) {
                    all.add(product);
                }
            }
        }
        return all;
    }
}
