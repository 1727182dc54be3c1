package org.stepwise.cas.units;

import org.stepwise.cas.tree.Rational;

/**
 * A unit of measurement: a value v in it is {@code v * factor * pi^turns + offset} in base units of the SI.
 *
 * @param factor exact
 * @param turns the power of pi beside the factor: a degree is pi/180
 * @param offset of a temperature that stands alone, in kelvin; zero within other units, where °C means a difference
 */
public record Unit(Rational factor, int turns, Dimension dimension, Rational offset) {

    public static final Unit ONE = of(Rational.ONE, Dimension.NONE);

    static Unit of(Rational factor, Dimension dimension) {
        return new Unit(factor, 0, dimension, Rational.ZERO);
    }

    public boolean comparable(Unit other) {
        return dimension.equals(other.dimension);
    }

    Unit times(Unit other) {
        return new Unit(
                factor.times(other.factor), turns + other.turns, dimension.plus(other.dimension), Rational.ZERO);
    }

    Unit power(int exponent) {
        return new Unit(factor.power(exponent), turns * exponent, dimension.times(exponent), Rational.ZERO);
    }

    Unit scaled(Rational scale) {
        return new Unit(factor.times(scale), turns, dimension, offset);
    }
}
