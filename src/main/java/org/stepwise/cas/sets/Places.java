package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.algebra.Display;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Constant expressions: their signs, a simple writing, rationals beside them. */
final class Places {

    private static final int FINEST = 40;
    private static final double EXACT = 1L << 50;

    private Places() {}

    /** The certain sign; BeyondReach if it is not certain. */
    static int sign(Expr constant) {
        try {
            return Constants.sign(constant, Map.of()).orElseThrow(() -> new BeyondReach("no real number"));
        } catch (BeyondReach transcendental) {
            if (Enclosure.at(constant, Map.of()) instanceof Enclosure.Value near
                    && near.sign().isPresent()) {
                return near.sign().get();
            }
            if (Equality.equal(constant, Build.whole(0)) || isZero(new HighRoots().simple(constant))) {
                return 0;
            }
            throw new BeyondReach("an order that is not certain");
        }
    }

    /** In normal form where that is no longer than it was, so that log_2(8) is 3. */
    static Expr simple(Expr constant) {
        try {
            Field field = new Field(constant.variables());
            Expr shown = new Display(field).of(Normalizer.of(constant, field));
            Optional<Rational> exact = Exact.value(shown);
            return exact.isPresent() || Equality.equal(shown, constant) ? shown : constant;
        } catch (BeyondReach | ArithmeticException reason) {
            return new HighRoots().simple(constant);
        }
    }

    private static boolean isZero(Expr expr) {
        return Exact.value(expr).filter(Rational::isZero).isPresent();
    }

    /** A rational near the constant and certainly on this side of it. */
    static Rational beside(Expr constant, int side) {
        Rational middle = Rational.of(floor(constant));
        Rational low = middle;
        Rational high = middle.plus(Rational.ONE);
        for (int i = 0; i < FINEST / 2; i++) {
            Rational half = low.plus(high).times(Rational.of(1, 2));
            int sign = sign(Build.difference(constant, Build.number(half)));
            low = sign >= 0 ? half : low;
            high = sign <= 0 ? half : high;
            if (sign == 0) {
                return half;
            }
        }
        return side < 0 ? low : high;
    }

    /** The whole number below, where doubles rounded outwards show that there is one above as well; nothing else is said. */
    static Optional<BigInteger> between(Expr constant) {
        return Enclosure.of(constant)
                .filter(near -> Math.abs(near.low()) < EXACT && Math.floor(near.low()) < near.low())
                .filter(near -> Math.floor(near.low()) == Math.floor(near.high()))
                .map(near -> BigInteger.valueOf((long) Math.floor(near.low())));
    }

    static BigInteger floor(Expr constant) {
        Optional<BigInteger> below = between(constant);
        if (below.isPresent()) {
            return below.get();
        }
        BigInteger low = BigInteger.ZERO;
        BigInteger step = BigInteger.ONE;
        int sign = sign(constant);
        for (int i = 0; i < FINEST; i++) {
            Expr bound = Build.whole(sign < 0 ? step.negate() : step);
            int past = sign(Build.difference(constant, bound));
            if (sign < 0 ? past >= 0 : past < 0) {
                break;
            }
            step = step.shiftLeft(1);
        }
        low = sign < 0 ? step.negate() : BigInteger.ZERO;
        BigInteger high = sign < 0 ? BigInteger.ZERO : step;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger half = low.add(high).shiftRight(1);
            if (sign(Build.difference(constant, Build.whole(half))) >= 0) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }
}
