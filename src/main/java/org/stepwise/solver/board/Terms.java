package org.stepwise.solver.board;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** A sum, term by term in its order. */
public record Terms(List<Term> list) {

    private static final Rational HIGHEST = Rational.of(60);

    public Terms {
        list = List.copyOf(list);
    }

    public static List<Expr> parts(Expr expr) {
        return expr instanceof Expr.Sum sum ? sum.terms() : List.of(expr);
    }

    /** Nothing if one of the terms has to be worked out first. */
    public static Optional<Terms> of(Expr expr) {
        List<Term> list = new ArrayList<>();
        for (Expr part : parts(expr)) {
            Term term = Term.of(part);
            if (term == null) {
                return Optional.empty();
            }
            list.add(term);
        }
        return Optional.of(new Terms(list));
    }

    public Expr expr() {
        List<Expr> parts = list.stream()
                .filter(term -> !term.number().isZero())
                .map(Term::expr)
                .toList();
        return Build.sum(parts);
    }

    public Terms negated() {
        return new Terms(list.stream().map(term -> term.scaled(Rational.of(-1))).toList());
    }

    public Terms plus(Terms other) {
        List<Term> all = new ArrayList<>(list);
        all.addAll(other.list);
        return new Terms(all).collected();
    }

    public Terms scaled(Rational by) {
        return new Terms(list.stream().map(term -> term.scaled(by)).toList());
    }

    Terms times(Term by) {
        return new Terms(list.stream().map(term -> term.times(by)).toList());
    }

    /** Like terms in one, where the first of them stood. */
    public Terms collected() {
        List<Term> all = new ArrayList<>();
        for (Term term : list) {
            int place = place(all, term);
            if (place < 0) {
                all.add(term);
            } else {
                all.set(place, new Term(all.get(place).number().plus(term.number()), term.powers()));
            }
        }
        all.removeIf(term -> term.number().isZero());
        return new Terms(all);
    }

    private static int place(List<Term> all, Term term) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isLike(term)) {
                return i;
            }
        }
        return -1;
    }

    /** By falling powers of the letter. */
    public Terms ordered(String letter) {
        List<Term> all = new ArrayList<>(list);
        all.sort((a, b) -> degree(b, letter).compareTo(degree(a, letter)));
        return new Terms(all);
    }

    private static Rational degree(Term term, String letter) {
        Rational degree = term.degree(letter);
        return degree == null ? Rational.ZERO : degree;
    }

    /** The coefficients of a polynomial in the letter with numbers before it, the constant one first; null for all else. */
    @Nullable
    public List<Rational> coefficients(String letter) {
        List<Rational> all = new ArrayList<>();
        for (Term term : list) {
            Rational degree = term.degree(letter);
            if (degree == null || !isPlain(term, degree)) {
                return null;
            }
            int power = degree.numerator().intValue();
            while (all.size() <= power) {
                all.add(Rational.ZERO);
            }
            all.set(power, all.get(power).plus(term.number()));
        }
        while (!all.isEmpty() && all.getLast().isZero()) {
            all.removeLast();
        }
        return all;
    }

    private static boolean isPlain(Term term, Rational degree) {
        return degree.isInteger()
                && degree.signum() >= 0
                && degree.compareTo(HIGHEST) <= 0
                && term.powers().size() == (degree.isZero() ? 0 : 1);
    }

    /** What all coefficients have in common: 6x + 9 has 3, x/2 + 1/3 has 1/6. */
    public Rational content() {
        BigInteger top = BigInteger.ZERO;
        BigInteger bottom = BigInteger.ONE;
        for (Term term : list) {
            top = top.gcd(term.number().numerator());
            bottom = lcm(bottom, term.number().denominator());
        }
        return top.signum() == 0 ? Rational.ONE : new Rational(top, bottom);
    }

    public static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
