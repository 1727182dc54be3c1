package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Polynomials written as expressions again. */
final class Written {

    private Written() {}

    static Expr of(Univariate polynomial, String variable) {
        List<Expr> terms = new ArrayList<>();
        for (int i = polynomial.degree(); i >= 0; i--) {
            Rational coefficient = Rational.of(polynomial.coefficients().get(i));
            if (!coefficient.isZero()) {
                terms.add(term(coefficient, List.of(Build.power(Build.name(variable), i)), i == 0));
            }
        }
        return Build.sum(terms);
    }

    /** @param letters the expression of each indexed variable that occurs */
    static Expr of(Polynomial polynomial, Map<Integer, Expr> letters) {
        List<Expr> terms = new ArrayList<>();
        for (Polynomial.Term term : polynomial.terms()) {
            List<Expr> powers = new ArrayList<>();
            letters.forEach((index, letter) -> {
                int exponent = term.exponents()[index];
                if (exponent > 0) {
                    powers.add(exponent == 1 ? letter : Build.power(letter, exponent));
                }
            });
            terms.add(term(term.coefficient(), powers, powers.isEmpty()));
        }
        return Build.sum(terms);
    }

    private static Expr term(Rational coefficient, List<Expr> powers, boolean constant) {
        Expr number = Build.number(coefficient);
        if (constant) {
            return number;
        }
        if (coefficient.equals(Rational.ONE)) {
            return Build.product(powers);
        }
        List<Expr> factors = new ArrayList<>(powers);
        factors.addFirst(number);
        return Build.product(factors);
    }
}
