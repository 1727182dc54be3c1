package org.stepwise.cas.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Interval;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Rewriting must not change a value: seeded random expressions against outward-rounded intervals. */
@Execution(ExecutionMode.CONCURRENT)
class SoundnessTests {

    private static final int EXPRESSIONS = Integer.getInteger("stepwise.soundness.many", 1_500);
    private static final String[] FUNCTIONS = {
        "sqrt", "abs", "exp", "ln", "sin", "cos", "tan", "arcsin", "arctan", "arccos", "sinh", "tanh", "log", "sec"
    };

    private final Random random = new Random(4_711);

    @Test
    void aNormalFormHasTheValueOfWhatItCameFrom() {
        int compared = 0;
        for (int n = 0; n < EXPRESSIONS; n++) {
            Expr expr = expression(3);
            Expr normal = Assertions.assertTimeout(Duration.ofSeconds(2), () -> normal(expr));
            for (Sample sample : Sample.points(java.util.Set.of("x", "y"))) {
                if (Enclosure.at(expr, sample.point()) instanceof Enclosure.Value before
                        && Enclosure.at(normal, sample.point()) instanceof Enclosure.Value after) {
                    compared++;
                    assertThat(before.apart(after))
                            .as("%s became %s at %s", PlainText.of(expr), PlainText.of(normal), sample.point())
                            .isFalse();
                }
            }
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS);
    }

    @Test
    void aDerivativeFollowsTheSlope() {
        for (int n = 0; n < EXPRESSIONS / 3; n++) {
            Expr expr = expression(2);
            Expr slope = Derivative.of(expr, "x").orElse(null);
            if (slope == null) {
                continue;
            }
            Expr left = expr.substitute(Map.of("x", Build.number(Rational.of(10_001, 20_000))));
            Expr right = expr.substitute(Map.of("x", Build.number(Rational.of(9_999, 20_000))));
            Expr secant = Build.product(Build.whole(10_000), Build.difference(left, right));
            Map<String, Rational> point = Map.of("x", Rational.of(1, 2), "y", Rational.of(3, 7));
            if (Enclosure.at(slope, point) instanceof Enclosure.Value exact
                    && Enclosure.at(secant, point) instanceof Enclosure.Value near
                    && Math.abs(near.interval().low()) < 20) {
                assertThat(near.interval().apart(exact.interval().plus(new Interval(-0.05, 0.05))))
                        .as("%s has the slope %s", PlainText.of(expr), PlainText.of(slope))
                        .isFalse();
            }
        }
    }

    private static Expr normal(Expr expr) {
        try {
            Field field = new Field(expr.variables());
            Fraction fraction = Normalizer.of(expr, field);
            return new Display(field).of(fraction);
        } catch (BeyondReach | ArithmeticException reason) {
            return expr;
        }
    }

    private Expr expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(6)) {
                case 0, 1 -> Build.name("x");
                case 2 -> Build.name("y");
                case 3 -> Build.symbol(random.nextBoolean() ? Constant.PI : Constant.E);
                default -> Build.number(Rational.of(random.nextInt(-6, 13), random.nextInt(1, 5)));
            };
        }
        Expr one = expression(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> Build.sum(one, expression(depth - 1));
            case 1 -> Build.product(one, expression(depth - 1));
            case 2 -> Build.quotient(one, expression(depth - 1));
            case 3 -> Build.power(one, random.nextInt(-2, 5));
            case 4 -> Build.power(one, Build.number(Rational.of(random.nextInt(1, 5), random.nextInt(2, 5))));
            case 5 -> Build.power(expression(depth - 1), one);
            default -> Build.call(FUNCTIONS[random.nextInt(FUNCTIONS.length)], one);
        };
    }
}
