package org.stepwise.cas.sets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** A place on the real line, a root or a constant expression, or one of the line's two far ends. */
record Endpoint(
        int infinite, @Nullable Algebraic root, @Nullable Expr constant) {

    static final Endpoint LEFT = new Endpoint(-1, null, null);
    static final Endpoint RIGHT = new Endpoint(1, null, null);

    private static final int MOST_HALVINGS = 60;

    static Endpoint of(Algebraic root) {
        return new Endpoint(0, root, null);
    }

    static Endpoint of(Rational value) {
        return of(Algebraic.of(value));
    }

    /** Of a constant or of ±infinity; BeyondReach if it is not certainly a real number. */
    static Endpoint of(Expr expr) {
        if (isInfinity(expr)) {
            return RIGHT;
        }
        if (expr instanceof Expr.Negation(Expr operand, Span _) && isInfinity(operand)) {
            return LEFT;
        }
        Optional<Rational> exact = Exact.value(expr);
        if (exact.isPresent()) {
            return of(exact.get());
        }
        if (!expr.variables().isEmpty() || !isReal(expr)) {
            throw new BeyondReach("not a place on the line");
        }
        Expr simple = Places.simple(expr);
        return Exact.value(simple).map(Endpoint::of).orElseGet(() -> new Endpoint(0, null, simple));
    }

    private static boolean isReal(Expr expr) {
        try {
            return Constants.sign(expr, Map.of()).isPresent();
        } catch (BeyondReach transcendental) {
            return Enclosure.at(expr, Map.of()) instanceof Enclosure.Value;
        }
    }

    private static boolean isInfinity(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY;
    }

    /** The certain order; BeyondReach if it is not certain. */
    int order(Endpoint other) {
        if (infinite != 0 || other.infinite != 0) {
            return Integer.compare(infinite, other.infinite);
        }
        if (root != null && other.root != null) {
            return root.compareTo(other.root);
        }
        if (root != null && other.constant != null) {
            return -order(other.constant, root);
        }
        if (constant != null && other.root != null) {
            return order(constant, other.root);
        }
        if (constant == null || other.constant == null) {
            throw new IllegalStateException("A place without a value");
        }
        return constant.equals(other.constant) ? 0 : Places.sign(Build.difference(constant, other.constant));
    }

    private static int order(Expr constant, Algebraic root) {
        Optional<Rational> rational = root.rational();
        if (rational.isPresent()) {
            return Places.sign(Build.difference(constant, Build.number(rational.get())));
        }
        try {
            return Constants.sign(Build.difference(constant, Build.name("x")), Map.of("x", root))
                    .orElseThrow(() -> new BeyondReach("not a place on the line"));
        } catch (BeyondReach transcendental) {
            Algebraic near = root;
            boolean inside = false;
            for (int i = 0; i < MOST_HALVINGS; i++) {
                if (above(constant, near.high())) {
                    return 1;
                }
                if (above(Build.negation(constant), near.low().negate())) {
                    return -1;
                }
                inside |= above(constant, near.low())
                        && above(Build.negation(constant), near.high().negate());
                near = near.refined();
            }
            // The only root between: 2cos(2π/9) of x³ - 3x + 1.
            Expr zero = Written.of(root.polynomial(), "x").substitute(Map.of("x", constant));
            if (inside && Equality.equal(zero, Build.whole(0))) {
                return 0;
            }
            Expr shown = ClosedForm.of(root).orElseThrow(() -> new BeyondReach("an order that is not certain"));
            return Places.sign(Build.difference(constant, shown));
        }
    }

    private static boolean above(Expr constant, Rational bound) {
        return Enclosure.at(Build.difference(constant, Build.number(bound)), Map.of()) instanceof Enclosure.Value near
                && near.sign().equals(Optional.of(1));
    }

    /** As an expression, where there is one. */
    Optional<Expr> shown() {
        return root != null ? ClosedForm.of(root) : Optional.ofNullable(constant);
    }

    /** A rational certainly below or above, at most a little. */
    Rational beside(int side) {
        if (root != null) {
            Algebraic near = root.within(20);
            return side < 0 ? near.low() : near.high();
        }
        if (constant == null) {
            throw new IllegalStateException("A far end");
        }
        return Places.beside(constant, side);
    }
}
