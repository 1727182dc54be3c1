package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Antiderivatives of the functions that schools put between two limits; each is differentiated before it is believed. */
final class Antiderivative {

    private final String letter;
    private final int least;

    /** @param least the sign of the least number that the letter stands for */
    Antiderivative(String letter, int least) {
        this.letter = letter;
        this.least = least;
    }

    Optional<Expr> of(Expr integrand) {
        return Optional.ofNullable(found(integrand))
                .filter(whole -> Derivative.of(whole, letter)
                        .filter(slope -> Equality.equal(integrand, slope))
                        .isPresent());
    }

    private @Nullable Expr found(Expr f) {
        Expr polynomial = polynomial(f);
        if (polynomial != null) {
            return polynomial;
        }
        return switch (f) {
            case Expr.Sum(List<Expr> terms, Span _) -> {
                List<Expr> all = new ArrayList<>();
                for (Expr term : terms) {
                    Expr part = found(term);
                    if (part == null) {
                        yield null;
                    }
                    all.add(part);
                }
                yield Build.sum(all);
            }
            case Expr.Negation(Expr operand, Span _) -> {
                Expr inner = found(operand);
                yield inner == null ? null : Build.negation(inner);
            }
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(top, bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, exponent);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when arguments.size() == 1 -> call(function, arguments.getFirst());
            default -> null;
        };
    }

    /** Null for what is no polynomial. */
    private @Nullable Expr polynomial(Expr f) {
        try {
            return Compute.evaluate(Build.call("integrate_poly", f, Build.name(letter)));
        } catch (IllegalArgumentException reason) {
            return null;
        }
    }

    private @Nullable Expr product(List<Expr> factors) {
        List<Expr> constant = new ArrayList<>();
        List<Expr> other = new ArrayList<>();
        factors.forEach(factor -> (isConstant(factor) ? constant : other).add(factor));
        if (constant.isEmpty()) {
            return other.size() == 2 ? byParts(other) : null;
        }
        Expr inner = found(Build.product(other));
        return inner == null ? null : Build.product(Build.product(constant), inner);
    }

    /** A polynomial times something that is integrated again and again. */
    private @Nullable Expr byParts(List<Expr> factors) {
        Expr u = factors.stream()
                .filter(factor -> polynomial(factor) != null)
                .findFirst()
                .orElse(null);
        Expr v = u == null ? null : found(factors.get(1 - factors.indexOf(u)));
        Expr slope = u == null ? null : Derivative.of(u, letter).orElse(null);
        if (u == null || v == null || slope == null) {
            return null;
        }
        Expr rest = found(isConstant(slope) ? Build.product(slope, v) : flat(slope, v));
        return rest == null ? null : Build.difference(Build.product(u, v), rest);
    }

    /** Numbers that v brought along stand before the product, so that two factors are left. */
    private Expr flat(Expr slope, Expr v) {
        return switch (v) {
            case Expr.Negation(Expr operand, Span _) -> Build.negation(flat(slope, operand));
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when isConstant(bottom) -> Build.quotient(flat(slope, top), bottom);
            default -> Build.product(slope, v);
        };
    }

    private @Nullable Expr quotient(Expr top, Expr bottom) {
        if (isConstant(bottom)) {
            Expr inner = found(top);
            return inner == null ? null : Build.quotient(inner, bottom);
        }
        if (!isConstant(top)) {
            return null;
        }
        Expr inner = bottom instanceof Expr.Power(Expr base, Expr exponent, Span _)
                ? power(base, Build.negation(exponent))
                : power(bottom, Build.whole(-1));
        return inner == null ? null : Build.product(top, inner);
    }

    private @Nullable Expr power(Expr base, Expr exponent) {
        if (base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E) {
            return divided(Build.power(base, exponent), exponent);
        }
        Rational power = Exact.value(exponent).orElse(null);
        if (power == null || least < (power.signum() < 0 ? 1 : 0) || !base.equals(Build.name(letter))) {
            return null;
        }
        Rational next = power.plus(Rational.ONE);
        return next.isZero()
                ? Build.call("ln", base)
                : Build.quotient(Build.power(base, Build.number(next)), Build.number(next));
    }

    private @Nullable Expr call(String function, Expr inner) {
        return switch (function) {
            case "sin" -> divided(Build.negation(Build.call("cos", inner)), inner);
            case "cos" -> divided(Build.call("sin", inner), inner);
            case "exp" -> divided(Build.call("exp", inner), inner);
            case "sqrt" -> power(inner, Build.number(Rational.of(1, 2)));
            default -> null;
        };
    }

    /** Of a function of something linear. */
    private @Nullable Expr divided(Expr outer, Expr inner) {
        Expr slope = Derivative.of(inner, letter).orElse(Build.name(letter));
        return Exact.value(slope).filter(value -> !value.isZero()).isPresent() ? Build.quotient(outer, slope) : null;
    }

    private boolean isConstant(Expr expr) {
        return !expr.variables().contains(letter);
    }
}
