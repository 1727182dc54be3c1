package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import org.stepwise.cas.tree.Rational;

/** One real root of a polynomial with whole coefficients, known to any precision. */
public interface RealRoot {

    /** Of the polynomial, the constant first. */
    List<BigInteger> coefficients();

    /** In an interval not wider than 2^-bits. */
    RealRoot within(int bits);

    Rational low();

    Rational high();
}
