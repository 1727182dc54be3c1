package org.stepwise.solver.factoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** A zero of a polynomial in one letter that is a fraction gives a factor. */
final class RationalRoots {

    private static final long LARGEST = 20_000;

    private RationalRoots() {}

    static @Nullable Expr split(Terms terms, Board board) {
        Set<String> letters = new TreeSet<>();
        terms.list().forEach(term -> letters.addAll(term.expr().variables()));
        if (letters.size() != 1) {
            return null;
        }
        String letter = letters.iterator().next();
        List<Rational> coefficients = terms.coefficients(letter);
        if (coefficients == null
                || coefficients.size() < 4
                || coefficients.getFirst().isZero()) {
            return null;
        }
        for (Rational candidate : candidates(coefficients)) {
            List<Rational> rest = divided(coefficients, candidate);
            if (rest != null) {
                Rational below = Rational.of(candidate.denominator());
                Expr factor = new Terms(List.of(
                                power(letter, 1, below),
                                Term.of(Rational.of(candidate.numerator().negate()))))
                        .expr();
                Expr quotient = polynomial(rest.stream().map(c -> c.over(below)).toList(), letter);
                Expr result = Build.product(factor, quotient);
                Expr zero = Build.equation(Build.name(letter), Build.number(candidate));
                board.write(result, Rule.RATIONAL_ROOT, zero, factor);
                return result;
            }
        }
        return null;
    }

    private static Term power(String letter, int exponent, Rational number) {
        return exponent == 0 ? Term.of(number) : new Term(number, Map.of(Build.name(letter), Rational.of(exponent)));
    }

    private static Expr polynomial(List<Rational> coefficients, String letter) {
        List<Term> terms = new ArrayList<>();
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            if (!coefficients.get(i).isZero()) {
                terms.add(power(letter, i, coefficients.get(i)));
            }
        }
        return new Terms(terms).expr();
    }

    /** Small ones first, 1 before -1. */
    private static List<Rational> candidates(List<Rational> coefficients) {
        if (!coefficients.stream().allMatch(Rational::isInteger)) {
            return List.of();
        }
        List<Rational> all = new ArrayList<>();
        for (long top : divisors(coefficients.getFirst().numerator())) {
            for (long bottom : divisors(coefficients.getLast().numerator())) {
                all.add(Rational.of(top, bottom));
                all.add(Rational.of(-top, bottom));
            }
        }
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Rational::bits)
                        .thenComparing(Rational::abs)
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private static List<Long> divisors(BigInteger number) {
        List<Long> all = new ArrayList<>();
        BigInteger size = number.abs();
        if (size.compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            return all;
        }
        for (long i = 1; i <= size.longValue(); i++) {
            if (size.longValue() % i == 0) {
                all.add(i);
            }
        }
        return all;
    }

    /** By (x - zero), the constant coefficient first; null if something is left over. */
    private static @Nullable List<Rational> divided(List<Rational> coefficients, Rational zero) {
        List<Rational> quotient = new ArrayList<>();
        Rational carry = Rational.ZERO;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            carry = carry.times(zero).plus(coefficients.get(i));
            quotient.addFirst(carry);
        }
        return quotient.removeFirst().isZero() ? quotient : null;
    }
}
