package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equations of powers with the variable in the exponent: by one power as the new variable, or two terms by logarithms. */
final class Powers {

    private static final String POWER = " u";

    private final Solver solver;
    private final String variable;

    /** A power as base^(slope x + shift), the base above 1. */
    private record Exponential(Expr base, Rational slope, Rational shift) {}

    Powers(Solver solver, String variable) {
        this.solver = solver;
        this.variable = variable;
    }

    @Nullable
    RealSet zero(Expr difference, Set<Expr> kernels, Sign sign) {
        RealSet two = twoTerms(difference, sign);
        return two != null ? two : substituted(difference, kernels, sign);
    }

    private @Nullable RealSet substituted(Expr difference, Set<Expr> kernels, Sign sign) {
        Map<Expr, Exponential> exponentials = new LinkedHashMap<>();
        for (Expr kernel : kernels) {
            Exponential exponential = exponential((Expr.Power) kernel);
            if (exponential == null) {
                return null;
            }
            exponentials.put(kernel, exponential);
        }
        Expr base = exponentials.values().iterator().next().base;
        Rational step = Rational.ZERO;
        for (Exponential exponential : exponentials.values()) {
            if (!exponential.base.equals(base)) {
                return null;
            }
            step = gcd(step, exponential.slope.abs());
        }
        Expr replaced = difference;
        for (Map.Entry<Expr, Exponential> entry : exponentials.entrySet()) {
            Exponential e = entry.getValue();
            Expr power = Build.power(Build.name(POWER), Build.number(e.slope.over(step)));
            Expr shifted = e.shift.isZero()
                    ? power
                    : Build.product(Places.simple(Build.power(base, Build.number(e.shift))), power);
            replaced = Solver.replaced(replaced, entry.getKey(), shifted);
        }
        if (Statements.mentions(replaced, variable)) {
            return null;
        }
        RealSet positive = RealSet.between(Endpoint.of(Rational.ZERO), false, Endpoint.RIGHT, false);
        RealSet values = new Solver(POWER).zero(replaced, sign).and(positive);
        Expr slope = Build.product(Build.number(step), Build.call("ln", base));
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : values.pieces()) {
            pieces.add(new Piece(
                    logarithm(piece.low(), slope), piece.lowIn(), logarithm(piece.high(), slope), piece.highIn()));
        }
        return RealSet.joined(pieces);
    }

    private static Endpoint logarithm(Endpoint value, Expr slope) {
        if (value.infinite() != 0) {
            return value;
        }
        if (value.root() != null && value.root().rational().equals(Optional.of(Rational.ZERO))) {
            return Endpoint.LEFT;
        }
        Expr shown = value.shown().orElseThrow(() -> new BeyondReach("a number without a simple form"));
        return Endpoint.of(Build.quotient(Build.call("ln", shown), slope));
    }

    private @Nullable Exponential exponential(Expr.Power power) {
        if (!power.base().variables().isEmpty()) {
            return null;
        }
        Eliminant eliminant = new Eliminant(List.of(variable));
        Fraction exponent = eliminant.of(power.exponent());
        if (!eliminant.rootless()
                || eliminant.letters().size() > 1
                || !exponent.isPolynomial()
                || exponent.numerator().degree(0) != 1) {
            return null;
        }
        List<Polynomial> parts = exponent.numerator().coefficients(0);
        Rational below = exponent.denominator().constantValue();
        Rational slope = parts.get(1).constantValue().over(below);
        Rational shift = parts.get(0).constantValue().over(below);
        Optional<Rational> number = Exact.value(power.base());
        if (number.isEmpty()) {
            return Places.sign(Build.difference(power.base(), Build.whole(1))) > 0
                    ? new Exponential(power.base(), slope, shift)
                    : null;
        }
        if (number.get().signum() <= 0 || number.get().equals(Rational.ONE)) {
            return null;
        }
        Map<BigInteger, Integer> primes = Primes.of(number.get());
        int common = 0;
        for (int exponents : primes.values()) {
            common = BigInteger.valueOf(common)
                    .gcd(BigInteger.valueOf(exponents))
                    .intValueExact();
        }
        if (number.get().compareTo(Rational.ONE) < 0) {
            common = -common;
        }
        Rational base = Rational.ONE;
        for (Map.Entry<BigInteger, Integer> prime : primes.entrySet()) {
            base = base.times(Rational.of(prime.getKey()).power(prime.getValue() / common));
        }
        Rational times = Rational.of(common);
        return new Exponential(Build.number(base), slope.times(times), shift.times(times));
    }

    private static Rational gcd(Rational a, Rational b) {
        BigInteger common = a.denominator().multiply(b.denominator());
        BigInteger top =
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator()));
        return new Rational(top, common);
    }

    /** a positive multiple of a power beside a negative one, or one alone: compared by their logarithms. */
    private @Nullable RealSet twoTerms(Expr difference, Sign sign) {
        List<Term> terms = new ArrayList<>();
        for (Expr term : terms(difference)) {
            Term read = term(term);
            if (read == null) {
                return null;
            }
            if (read.sign != 0) {
                terms.add(read);
            }
        }
        if (terms.isEmpty()) {
            return null;
        }
        if (terms.size() == 1 || terms.size() == 2 && terms.getFirst().sign == terms.getLast().sign) {
            return sign.accepts(terms.getFirst().sign) ? RealSet.REALS : RealSet.EMPTY;
        }
        if (terms.size() != 2) {
            return null;
        }
        Expr gap = Build.difference(terms.getFirst().logarithm, terms.getLast().logarithm);
        return solver.zero(gap, terms.getFirst().sign > 0 ? sign : sign.mirrored());
    }

    /** The sign of a term and the logarithm of its size. */
    private record Term(int sign, Expr logarithm) {}

    private static List<Expr> terms(Expr expr) {
        return switch (expr) {
            case Expr.Sum(List<Expr> parts, Span _) ->
                parts.stream().flatMap(part -> terms(part).stream()).toList();
            case Expr.Negation(Expr operand, Span _) ->
                terms(operand).stream().map(Build::negation).toList();
            default -> List.of(expr);
        };
    }

    private @Nullable Term term(Expr expr) {
        if (!Statements.mentions(expr, variable)) {
            int sign = Places.sign(expr);
            Expr size = sign < 0 ? Build.negation(expr) : expr;
            return new Term(sign, sign == 0 ? Build.whole(0) : Build.call("ln", Places.simple(size)));
        }
        return switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> {
                Term inner = term(operand);
                yield inner == null ? null : new Term(-inner.sign, inner.logarithm);
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                Term product = new Term(1, Build.whole(0));
                for (Expr factor : factors) {
                    Term next = term(factor);
                    product = next == null || product == null
                            ? null
                            : new Term(product.sign * next.sign, Build.sum(product.logarithm, next.logarithm));
                }
                yield product;
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                Term above = term(top);
                Term below = term(bottom);
                yield above == null || below == null || below.sign == 0
                        ? null
                        : new Term(above.sign * below.sign, Build.difference(above.logarithm, below.logarithm));
            }
            case Expr.Power(Expr base, Expr exponent, Span _)
            when base.variables().isEmpty() && polynomial(exponent) && Places.sign(base) > 0 ->
                new Term(1, Build.product(exponent, Places.simple(Build.call("ln", base))));
            case Expr.Power(Expr base, Expr exponent, Span _)
            when exponent instanceof Expr.Whole -> {
                Term inner = term(base);
                yield inner == null || inner.sign < 0
                        ? null
                        : new Term(inner.sign, Build.product(exponent, inner.logarithm));
            }
            default -> null;
        };
    }

    private boolean polynomial(Expr exponent) {
        return ExponentialKernels.isAlgebraic(exponent) && Trees.size(exponent) < 40;
    }
}
