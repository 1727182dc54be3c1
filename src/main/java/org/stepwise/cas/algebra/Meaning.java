package org.stepwise.cas.algebra;

import org.stepwise.cas.polynomial.Fraction;

/** What a kernel stands for, where a rule needs to know. */
sealed interface Meaning {

    record Logarithm(Fraction argument) implements Meaning {}

    record Exponential(Fraction exponent) implements Meaning {}

    /** A root of what is not negative, or an absolute value: never negative. */
    record Root(Fraction radicand, int index) implements Meaning {}

    record Absolute() implements Meaning {}

    /** (-1) to the power of this, its letters being whole numbers. */
    record Alternating(Fraction exponent) implements Meaning {}

    record Inverse(String function, Fraction argument) implements Meaning {}
}
