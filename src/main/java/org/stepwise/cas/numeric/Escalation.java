package org.stepwise.cas.numeric;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** More and more bits, until what is asked is certain; fewer for large trees, so that the work stays bounded. */
final class Escalation {

    private static final int[] BITS = {128, 512, 2048};
    private static final int[] LARGEST_TREE = {1_000, 250, 60};

    private Escalation() {}

    static Enclosure at(Expr expr, Map<String, Rational> point) {
        try {
            return first(sizeAmongMany(expr), bits -> {
                        Known known = new PreciseEvaluation(point, bits).of(expr);
                        return Optional.<Enclosure>of(
                                new Enclosure.Value(known.ball().toInterval(), known.exact()));
                    })
                    .orElseGet(() -> algebraic(expr));
        } catch (Evaluation.Undefined undefined) {
            return undefined.outside ? new Enclosure.Outside() : new Enclosure.Hole();
        }
    }

    /** With letters there are many points to look at, and the next one may be clearer. */
    private static int sizeAmongMany(Expr expr) {
        int size = Trees.size(expr);
        return expr.variables().isEmpty() ? size : Math.max(size, LARGEST_TREE[2] + 1);
    }

    /** A constant on the very edge, as the root of √(3 + 2√2) - 1 - √2, or one over it. */
    private static Enclosure algebraic(Expr expr) {
        if (!expr.variables().isEmpty()) {
            return new Enclosure.Unclear();
        }
        try {
            AlgebraicReader reader = new AlgebraicReader();
            int number = reader.of(expr);
            return reader.numbers.shape(number) instanceof AlgebraicShape.Fraction(Rational value)
                    ? Enclosure.Value.of(value)
                    : Enclosure.Value.of(reader.numbers.ball(number, BITS[2]).toInterval());
        } catch (BeyondReach | ArithmeticException | TooWide open) {
            return new Enclosure.Unclear();
        }
    }

    static boolean apart(Expr a, Expr b, Map<String, Rational> point) {
        try {
            return first(Trees.size(a) + Trees.size(b), bits -> {
                        Known left = new PreciseEvaluation(point, bits).of(a);
                        Known right = new PreciseEvaluation(point, bits).of(b);
                        if (left.exact() != null && right.exact() != null) {
                            return Optional.of(!left.exact().equals(right.exact()));
                        }
                        if (left.turns() != null && left.turns().equals(right.turns())) {
                            return Optional.of(false);
                        }
                        return left.ball().apart(right.ball()) ? Optional.of(true) : Optional.empty();
                    })
                    .orElse(false);
        } catch (Evaluation.Undefined undefined) {
            return false;
        }
    }

    static Optional<Integer> sign(Expr expr, Map<String, Rational> point) {
        try {
            return first(Trees.size(expr), bits -> {
                Known known = new PreciseEvaluation(point, bits).of(expr);
                return known.exact() != null
                        ? Optional.of(known.exact().signum())
                        : known.ball().sign();
            });
        } catch (Evaluation.Undefined undefined) {
            return Optional.empty();
        }
    }

    static int size(Expr expr) {
        return Trees.size(expr);
    }

    static <T> Optional<T> first(int size, IntFunction<Optional<T>> look) {
        for (int i = 0; i < BITS.length && size <= LARGEST_TREE[i]; i++) {
            try {
                Optional<T> answer = look.apply(BITS[i]);
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (TooWide more) {
                continue;
            } catch (BeyondReach | ArithmeticException never) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
