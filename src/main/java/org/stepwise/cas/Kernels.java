package org.stepwise.cas;

import java.util.List;

/** Everything of a normal form that is not a rational function of the names. */
final class Kernels {

    private final Field field;
    private final Normalizer normalizer;

    Kernels(Field field, Normalizer normalizer) {
        this.field = field;
        this.normalizer = normalizer;
    }

    Fraction constant(Constant constant) {
        return switch (constant) {
            case PI, E -> Fraction.of(Polynomial.variable(field.kernel(constant.plain(), Build.symbol(constant))));
            case I ->
                Fraction.of(Polynomial.variable(
                        field.kernel("i", Build.symbol(constant), 2, Polynomial.constant(Rational.of(-1)), true)));
            case INFINITY, REALS -> throw new BeyondReach("not a number");
        };
    }

    boolean isE(Expr base) {
        return base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
    }

    Fraction e() {
        return constant(Constant.E);
    }

    Fraction power(Expr base, Fraction exponent) {
        Display display = new Display(field);
        Fraction low = normalizer.of(base);
        return kernel("power " + low + " " + exponent, Build.power(display.of(low), display.of(exponent)));
    }

    Fraction call(String function, List<Fraction> arguments) {
        Display display = new Display(field);
        return kernel(
                function + arguments,
                Build.call(function, arguments.stream().map(display::of).toArray(Expr[]::new)));
    }

    private Fraction kernel(String key, Expr shown) {
        return Fraction.of(Polynomial.variable(field.kernel(key, shown)));
    }
}
