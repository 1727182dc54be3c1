package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Writes normal forms as expressions: sums by falling degree, products of factors. */
public final class Display {

    private final Field field;

    public Display(Field field) {
        this.field = field;
    }

    public Expr of(Fraction fraction) {
        Expr top = of(fraction.numerator());
        if (fraction.isPolynomial()) {
            return top;
        }
        Rational content = fraction.numerator().content();
        if (content.signum() < 0) {
            return Build.negation(of(fraction.negate()));
        }
        Rational below = Rational.of(content.denominator());
        return Build.quotient(
                of(fraction.numerator().times(below)), of(fraction.denominator().times(below)));
    }

    public Expr of(Polynomial polynomial) {
        List<Expr> terms = new ArrayList<>();
        for (Polynomial.Term term : polynomial.terms()) {
            terms.add(of(term));
        }
        return Build.sum(terms);
    }

    private Expr of(Polynomial.Term term) {
        Rational size = term.coefficient().abs();
        List<Expr> factors = new ArrayList<>();
        IntStream.range(0, field.size())
                .filter(i -> term.exponents()[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(this::rank).thenComparingInt(i -> i))
                .forEach(i -> factors.add(raised(field.shown(i), term.exponents()[i])));
        if (!size.equals(Rational.ONE) || factors.isEmpty()) {
            factors.addFirst(Build.number(size));
        }
        Expr product = Build.product(factors);
        return term.coefficient().signum() < 0 ? Build.negation(product) : product;
    }

    private int rank(int index) {
        return field.isName(index) ? 1 : field.shown(index).variables().isEmpty() ? 0 : 2;
    }

    private static Expr raised(Expr base, int exponent) {
        return exponent == 1 ? base : Build.power(base, exponent);
    }

    public Expr factored(Fraction fraction) {
        Expr top = factored(fraction.numerator());
        return fraction.isPolynomial() ? top : Build.quotient(top, factored(fraction.denominator()));
    }

    private Expr factored(Polynomial polynomial) {
        Polynomial.Factors factors = polynomial.factors();
        List<Expr> parts = new ArrayList<>();
        Rational size = factors.unit().abs();
        if (!size.equals(Rational.ONE) || factors.bases().isEmpty()) {
            parts.add(Build.number(size));
        }
        for (int i = 0; i < factors.bases().size(); i++) {
            parts.add(raised(of(factors.bases().get(i)), factors.exponents().get(i)));
        }
        Expr product = Build.product(parts);
        return factors.unit().signum() < 0 ? Build.negation(product) : product;
    }
}
