package org.stepwise.solver.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Factors;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewriters;

/** A polynomial over a sum: divided, split into partial fractions, or brought to a square below the line. */
record RationalIntegrands(Letter in) {

    @Nullable
    Move move(Expr f) {
        if (!(f instanceof Expr.Quotient(Expr top, Expr bottom, Span _))) {
            return null;
        }
        List<Rational> above = coefficients(top);
        List<Rational> below = coefficients(bottom);
        boolean single = below != null
                && below.stream().filter(number -> !number.isZero()).count() < 2;
        if (above == null || below == null || below.size() < 2 || single) {
            return null;
        }
        return above.size() >= below.size() ? divided(f, above, below) : split(f, top, bottom, above, below);
    }

    private @Nullable List<Rational> coefficients(Expr side) {
        Expr plain = Rewriters.EXPAND.silently(side);
        return Terms.of(plain).map(terms -> terms.coefficients(in.name())).orElse(null);
    }

    private Move integral(Expr before, Expr after, Rule rule) {
        return Move.of(Chalk.integral(after, in.name()), rule, before, after);
    }

    private Move divided(Expr f, List<Rational> above, List<Rational> below) {
        List<Rational> rest = new ArrayList<>(above);
        List<Term> whole = new ArrayList<>();
        while (rest.size() >= below.size()) {
            int shift = rest.size() - below.size();
            Rational times = rest.getLast().over(below.getLast());
            whole.add(power(times, shift));
            for (int i = 0; i < below.size(); i++) {
                rest.set(i + shift, rest.get(i + shift).minus(times.times(below.get(i))));
            }
            while (!rest.isEmpty() && rest.getLast().isZero()) {
                rest.removeLast();
            }
        }
        List<Expr> parts = new ArrayList<>();
        whole.forEach(term -> parts.add(term.expr()));
        if (!rest.isEmpty()) {
            boolean minus = rest.getLast().signum() < 0;
            Terms left = minus ? polynomial(rest).negated() : polynomial(rest);
            Expr fraction = Build.quotient(left.expr(), f.children().getLast());
            parts.add(minus ? Build.negation(fraction) : fraction);
        }
        return integral(f, Build.sum(parts), Rule.DIVIDE_POLYNOMIALS);
    }

    private Term power(Rational number, int exponent) {
        return exponent == 0 ? Term.of(number) : new Term(number, Map.of(in.expr(), Rational.of(exponent)));
    }

    private Terms polynomial(List<Rational> coefficients) {
        List<Term> terms = new ArrayList<>();
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            if (!coefficients.get(i).isZero()) {
                terms.add(power(coefficients.get(i), i));
            }
        }
        return new Terms(terms);
    }

    private @Nullable Move split(Expr f, Expr top, Expr bottom, List<Rational> above, List<Rational> below) {
        Expr factored = Factors.known(bottom);
        Term product = Term.of(factored);
        if (product == null || product.powers().isEmpty()) {
            return null;
        }
        boolean square = product.powers().size() == 1;
        boolean distinct = product.powers().values().stream().allMatch(Rational.ONE::equals);
        if (square && distinct) {
            return squareBelow(f, above, below);
        }
        if (!square && !(distinct && product.powers().keySet().stream().allMatch(this::isLinear))) {
            return null;
        }
        if (!product.equals(Term.of(bottom))) {
            Expr next = Build.quotient(top, factored);
            return Move.of(Chalk.integral(next, in.name()), Rule.FACTOR_POLYNOMIAL, bottom);
        }
        return square ? null : fractions(f, above, product);
    }

    private boolean isLinear(Expr factor) {
        List<Rational> all = coefficients(factor);
        return all != null && all.size() == 2;
    }

    /** The number above each factor is what the rest of the fraction is at the zero of that factor. */
    private Move fractions(Expr f, List<Rational> above, Term product) {
        List<Expr> factors = List.copyOf(product.powers().keySet());
        List<Term> parts = new ArrayList<>();
        for (Expr factor : factors) {
            List<Rational> line = coefficients(factor);
            if (line == null) {
                throw new IllegalStateException();
            }
            Rational zero = line.getFirst().over(line.getLast()).negate();
            Rational rest = product.number();
            for (Expr other : factors) {
                List<Rational> next = other.equals(factor) ? null : coefficients(other);
                rest = next == null ? rest : rest.times(at(next, zero));
            }
            parts.add(new Term(at(above, zero).over(rest), Map.of(factor, Rational.of(-1))));
        }
        return integral(f, new Terms(parts).expr(), Rule.PARTIAL_FRACTIONS);
    }

    private static Rational at(List<Rational> coefficients, Rational zero) {
        return coefficients.reversed().stream()
                .reduce(Rational.ZERO, (all, next) -> all.times(zero).plus(next));
    }

    /** 1/(x² - 4x + 5) is 1/((x - 2)² + 1). */
    private @Nullable Move squareBelow(Expr f, List<Rational> above, List<Rational> below) {
        boolean fits = above.size() == 1
                && below.size() == 3
                && below.getLast().equals(Rational.ONE)
                && !below.get(1).isZero();
        if (!fits) {
            return null;
        }
        Rational half = below.get(1).over(Rational.of(2));
        Rational rest = below.getFirst().minus(half.times(half));
        Expr bracket = new Terms(List.of(power(Rational.ONE, 1), Term.of(half))).expr();
        Expr bottom = Build.sum(Build.power(bracket, 2), Build.number(rest));
        Expr next = Build.quotient(f.children().getFirst(), bottom);
        return rest.signum() <= 0 || Literals.isZero(bottom) ? null : integral(f, next, Rule.SQUARE_BELOW);
    }
}
