package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.stepwise.cas.tree.Rational;

/** The known functions of numbers known to any precision. */
final class PreciseFunctions {

    private final int bits;
    private final Known one;

    PreciseFunctions(int bits) {
        this.bits = bits;
        this.one = Known.of(Rational.ONE, bits);
    }

    Known of(String function, List<Known> arguments) {
        if (arguments.stream().allMatch(value -> value.exact() != null)) {
            Optional<Rational> exact = Numbers.call(
                    function,
                    arguments.stream()
                            .map(value -> Objects.requireNonNull(value.exact()))
                            .toList());
            if (exact.isPresent()) {
                return Known.of(exact.get(), bits);
            }
        }
        Known x = arguments.getFirst();
        Known last = arguments.getLast();
        return switch (function) {
            case "sqrt" -> PrecisePowers.root(x, 2);
            case "root" -> PrecisePowers.root(last, index(x));
            case "abs" -> abs(x);
            case "sign" -> Known.of(Rational.of(x.ball().sign().orElseThrow(TooWide::new)), bits);
            case "exp" -> Known.of(Elementary.exp(x.ball()));
            case "ln" -> Known.of(ln(x));
            case "log" ->
                Known.of(ln(x)).over(of("ln", List.of(arguments.size() == 2 ? last : Known.of(Rational.of(10), bits))));
            case "sin", "cos", "tan", "cot", "sec", "csc" -> angle(function, x);
            case "arcsin", "arccos", "arctan", "arcsec", "arccsc", "arccot" -> PreciseInverses.angle(function, x);
            case "sinh" -> Known.of(Elementary.sinh(x.ball()));
            case "cosh" -> Known.of(Elementary.cosh(x.ball()));
            case "tanh" -> Known.of(Elementary.tanh(x.ball()));
            case "sech" -> one.over(Known.of(Elementary.cosh(x.ball())));
            case "csch" -> one.over(x.isZero() ? x : Known.of(Elementary.sinh(x.ball())));
            case "coth" -> one.over(x.isZero() ? x : Known.of(Elementary.tanh(x.ball())));
            case "arsinh", "arcosh", "artanh" -> PreciseInverses.hyperbolic(function, x);
            case "floor" -> stepped(x, Rational::floor);
            case "ceil" -> stepped(x, Rational::ceil);
            case "round" ->
                arguments.size() == 1 ? stepped(x, value -> value.round(0).numerator()) : round(x, last);
            case "min" -> chosen(arguments, Precise::min);
            case "max" -> chosen(arguments, Precise::max);
            case "mod" -> mod(x, last);
            default -> throw new BeyondReach("not a function of numbers");
        };
    }

    private static int index(Known index) {
        return Optional.ofNullable(index.exact())
                .flatMap(value -> Numbers.small(value, 60))
                .filter(value -> value > 0)
                .orElseThrow(() -> new BeyondReach("an odd kind of root"));
    }

    private Known abs(Known x) {
        return x.turns() != null
                ? Known.turns(x.turns().abs(), bits)
                : Known.of(x.ball().abs());
    }

    static Precise ln(Known value) {
        if (value.isZero()) {
            throw new Evaluation.Undefined(false);
        }
        if (value.ball().high().signum() < 0) {
            throw new Evaluation.Undefined(true);
        }
        return Elementary.ln(value.ball());
    }

    private Known angle(String function, Known x) {
        return switch (function) {
            case "sin" -> sin(x);
            case "cos" -> cos(x);
            case "tan" -> sin(x).over(cos(x));
            case "cot" -> cos(x).over(sin(x));
            case "sec" -> one.over(cos(x));
            default -> one.over(sin(x));
        };
    }

    private Known cos(Known x) {
        return x.turns() == null
                ? Known.of(Elementary.cos(x.ball()))
                : sin(Known.turns(Rational.of(1, 2).minus(x.turns()), bits));
    }

    /** With turns reduced to between -1/2 and 1/2, where 0, 1/6 and 1/2 have fractions as sines, and no others. */
    private Known sin(Known x) {
        if (x.turns() == null) {
            return x.isZero() ? x : Known.of(Elementary.sin(x.ball()));
        }
        BigInteger nearest = x.turns().round(0).numerator();
        Rational rest = x.turns().minus(Rational.of(nearest));
        Rational size = rest.abs();
        Known sine;
        if (size.isZero()) {
            sine = Known.of(Rational.ZERO, bits);
        } else if (size.equals(Rational.of(1, 6)) || size.equals(Rational.of(1, 2))) {
            Rational value = size.equals(Rational.of(1, 2)) ? Rational.ONE : Rational.of(1, 2);
            sine = Known.of(rest.signum() < 0 ? value.negate() : value, bits);
        } else {
            sine = Known.of(Elementary.sin(Known.turns(rest, bits).ball()));
        }
        return nearest.testBit(0) ? sine.negate() : sine;
    }

    private Known stepped(Known x, java.util.function.Function<Rational, BigInteger> step) {
        if (x.exact() != null) {
            return Known.of(Rational.of(step.apply(x.exact())), bits);
        }
        BigInteger low = step.apply(x.ball().low().toRational());
        BigInteger high = step.apply(x.ball().high().toRational());
        if (!low.equals(high)) {
            throw new TooWide();
        }
        return Known.of(Rational.of(low), bits);
    }

    private Known round(Known x, Known places) {
        int count = Optional.ofNullable(places.exact())
                .flatMap(value -> Numbers.small(value, 50))
                .orElseThrow(() -> new BeyondReach("places of a rounding"));
        Known scale = Known.of(Rational.of(10).power(count), bits);
        return stepped(x.times(scale), value -> value.round(0).numerator()).over(scale);
    }

    private static Known chosen(List<Known> arguments, BinaryOperator<Precise> choice) {
        return Known.of(arguments.stream().map(Known::ball).reduce(choice).orElseThrow());
    }

    private Known mod(Known x, Known modulus) {
        UnaryOperator<Known> floor = value -> stepped(value, Rational::floor);
        return x.plus(modulus.times(floor.apply(x.over(modulus))).negate());
    }
}
