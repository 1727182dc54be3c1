package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stepwise.cas.tree.Rational;

/**
 * Values that belong together, chosen by one number: the polynomial through them. Our format has no lists to choose from
 * by position; a polynomial over the fractions gives exactly the same values.
 */
public final class Interpolation {

    /** Beyond this the coefficients grow long. */
    public static final int MOST = 12;

    private Interpolation() {}

    /** An expression in the name that is values[0] at 0, values[1] at 1, and so on. */
    public static String of(List<Rational> values, String name) {
        Rational[] sum = zeros(values.size());
        for (int i = 0; i < values.size(); i++) {
            Rational[] basis = zeros(values.size());
            basis[0] = Rational.ONE;
            Rational scale = values.get(i);
            for (int j = 0; j < values.size(); j++) {
                if (j != i) {
                    basis = timesLinear(basis, j);
                    scale = scale.over(Rational.of(i - j));
                }
            }
            for (int k = 0; k < sum.length; k++) {
                sum[k] = sum[k].plus(basis[k].times(scale));
            }
        }
        return written(sum, name);
    }

    /** Times (x - root); the degree stays below the length. */
    private static Rational[] timesLinear(Rational[] polynomial, int root) {
        Rational[] result = zeros(polynomial.length);
        for (int k = 0; k < polynomial.length; k++) {
            if (k + 1 < polynomial.length) {
                result[k + 1] = result[k + 1].plus(polynomial[k]);
            }
            result[k] = result[k].minus(polynomial[k].times(Rational.of(root)));
        }
        return result;
    }

    private static String written(Rational[] coefficients, String name) {
        List<String> terms = new ArrayList<>();
        for (int k = coefficients.length - 1; k >= 0; k--) {
            if (!coefficients[k].isZero()) {
                String number = "(" + Fractions.write(coefficients[k]) + ")";
                terms.add(k == 0 ? number : k == 1 ? number + "*" + name : number + "*" + name + "^" + k);
            }
        }
        return terms.isEmpty() ? "0" : String.join(" + ", terms);
    }

    private static Rational[] zeros(int length) {
        Rational[] zeros = new Rational[length];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }
}
