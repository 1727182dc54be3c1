package org.stepwise.cas.sets;

import java.util.Map;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** A place on the real line or one of its two far ends; the value of those is not used. */
record Endpoint(int infinite, Expr value) {

    static final Endpoint LEFT = new Endpoint(-1, Build.symbol(Constant.INFINITY));
    static final Endpoint RIGHT = new Endpoint(1, Build.symbol(Constant.INFINITY));

    /** Of a constant or of ±infinity; BeyondReach if it is not certainly a real number. */
    static Endpoint of(Expr expr) {
        if (isInfinity(expr)) {
            return RIGHT;
        }
        if (expr instanceof Expr.Negation(Expr operand, Span _) && isInfinity(operand)) {
            return LEFT;
        }
        if (!expr.variables().isEmpty() || !(Enclosure.at(expr, Map.of()) instanceof Enclosure.Value)) {
            throw new BeyondReach("not a place on the line");
        }
        return new Endpoint(0, expr);
    }

    private static boolean isInfinity(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY;
    }

    /** The certain order; BeyondReach if it is not certain. */
    int order(Endpoint other) {
        if (infinite != 0 || other.infinite != 0) {
            return Integer.compare(infinite, other.infinite);
        }
        Expr difference = Build.difference(value, other.value);
        if (Enclosure.at(difference, Map.of()) instanceof Enclosure.Value near
                && near.sign().isPresent()) {
            return near.sign().get();
        }
        if (Equality.equal(value, other.value)) {
            return 0;
        }
        throw new BeyondReach("an order that is not certain");
    }
}
