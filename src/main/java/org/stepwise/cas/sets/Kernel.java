package org.stepwise.cas.sets;

import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Expr;

/** What an indexed variable of a polynomial stands for in a proof by signs. */
sealed interface Kernel {

    Expr shown();

    record Letter(Expr shown) implements Kernel {}

    /** A number such as π or ln 2. */
    record Number(Expr shown) implements Kernel {}

    /** The root of a polynomial, which is not negative where the degree is even. */
    record Root(int degree, Polynomial radicand, Expr shown) implements Kernel {}

    /** A constant above 1 to the power of the exponent. */
    record Power(Expr base, Polynomial exponent, Expr shown) implements Kernel {}

    record Logarithm(Fraction argument, Expr shown) implements Kernel {}

    /** A sine, a cosine or an angle of one: what is used of it is how large it gets, and where it rises. */
    record Opaque(Expr shown) implements Kernel {

        String function() {
            return ((Expr.Call) shown).function();
        }

        Expr argument() {
            return shown.children().getFirst();
        }

        /** No value is larger in size: 1, or 2 and 4 for half a turn each way and for a whole one. */
        int bound() {
            return switch (function()) {
                case "sin", "cos" -> 1;
                case "arcsin", "arctan" -> 2;
                default -> 4;
            };
        }
    }

    /** Whether it is greater than zero wherever it stands: a root that is zero is never written as one. */
    default boolean isPositive() {
        return this instanceof Power || this instanceof Root root && root.degree % 2 == 0;
    }
}
