package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** Values of logarithms, and powers and logarithms that undo each other. */
public final class LogarithmRules {

    static final List<Rewrite> ALL = List.of(
            LogarithmRules::inverse,
            LogarithmRules::value,
            LogarithmRules::scaledExponent,
            LogarithmRules::splitExponent,
            LogarithmRules::chained,
            LogarithmRules::ratio);

    private LogarithmRules() {}

    /** ln(e^u), e^(ln u), 2^(log_2 u). */
    private static @Nullable Move inverse(Expr place) {
        if (FunctionRules.isLogarithm(place)
                && place.children().getFirst() instanceof Expr.Power(Expr low, Expr exponent, Span _)
                && low.equals(FunctionRules.base(place))) {
            return Move.of(exponent, Rule.INVERSE_FUNCTION, place, exponent);
        }
        if (place instanceof Expr.Power(Expr low, Expr exponent, Span _) && isLogarithmTo(low, exponent)) {
            Expr inside = exponent.children().getFirst();
            return Move.of(inside, Rule.INVERSE_FUNCTION, place, inside);
        }
        return null;
    }

    private static boolean isLogarithmTo(Expr base, Expr expr) {
        return FunctionRules.isLogarithm(expr) && FunctionRules.base(expr).equals(base);
    }

    /** log_2 8 is 3, ln 1 is 0, log_5 √5 is 1/2. */
    private static @Nullable Move value(Expr place) {
        if (!FunctionRules.isLogarithm(place)) {
            return null;
        }
        Expr inside = place.children().getFirst();
        if (Literals.literal(inside) instanceof Rational number && number.signum() <= 0) {
            throw BeyondSchool.notReal();
        }
        Rational value = exponent(FunctionRules.base(place), inside);
        return value == null ? null : Move.of(Build.number(value), Rule.LOGARITHM_VALUE, place, Build.number(value));
    }

    /** What the base is raised to to give the number; null where that is no fraction. */
    public static @Nullable Rational exponent(Expr base, Expr of) {
        if (of.equals(base)) {
            return Rational.ONE;
        }
        if (RootRules.isRoot(base) && RootRules.index(base) > 0) {
            Rational inner = exponent(RootRules.radicand(base), of);
            return inner == null ? null : inner.times(Rational.of(RootRules.index(base)));
        }
        return switch (of) {
            case Expr.Call _
            when RootRules.isRoot(of) && RootRules.index(of) > 0 -> {
                Rational inner = exponent(base, RootRules.radicand(of));
                yield inner == null ? null : inner.over(Rational.of(RootRules.index(of)));
            }
            case Expr.Power(Expr low, Expr high, Span _) -> {
                Rational inner = exponent(base, low);
                yield inner == null || !(Literals.literal(high) instanceof Rational times) ? null : inner.times(times);
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                Rational all = Rational.ZERO;
                for (Expr factor : factors) {
                    Rational one = exponent(base, factor);
                    if (one == null) {
                        yield null;
                    }
                    all = all.plus(one);
                }
                yield all;
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when !Literals.isLiteral(of) -> {
                Rational above = exponent(base, top);
                Rational below = exponent(base, bottom);
                yield above == null || below == null ? null : above.minus(below);
            }
            default -> Exact.value(FunctionRules.logarithm(base, of)).orElse(null);
        };
    }

    /** e^(2 ln 3) is e^(ln 3²). */
    private static @Nullable Move scaledExponent(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(Term.of(exponent) instanceof Term term)
                || term.number().equals(Rational.ONE)
                || term.powers().size() != 1
                || !term.powers().containsValue(Rational.ONE)) {
            return null;
        }
        Expr logarithm = term.powers().keySet().iterator().next();
        if (!isLogarithmTo(base, logarithm)) {
            return null;
        }
        Expr inside = Build.power(logarithm.children().getFirst(), Build.number(term.number()));
        Expr joined = FunctionRules.logarithm(base, inside);
        return Move.of(Build.power(base, joined), Rule.LOGARITHM_OF_POWER, exponent, joined);
    }

    /** 2^(3 + log_2 5) is 2³ · 2^(log_2 5). */
    private static @Nullable Move splitExponent(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(exponent instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.stream().noneMatch(term -> isScaledLogarithm(base, term))) {
            return null;
        }
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr term : terms) {
            boolean minus = term instanceof Expr.Negation;
            Expr bare = minus ? term.children().getFirst() : term;
            (minus ? below : above).add(Literals.is(bare, 1) ? base : Build.power(base, bare));
        }
        Expr top = Build.product(above);
        Expr result = below.isEmpty() ? top : Build.quotient(top, Build.product(below));
        return Move.of(result, Rule.SPLIT_EXPONENT, place, result);
    }

    private static boolean isScaledLogarithm(Expr base, Expr term) {
        return Term.of(term) instanceof Term one
                && one.powers().size() == 1
                && one.powers().containsValue(Rational.ONE)
                && isLogarithmTo(base, one.powers().keySet().iterator().next());
    }

    /** log_2 3 · log_3 8 is log_2 8. */
    private static @Nullable Move chained(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        for (Expr one : factors) {
            for (Expr other : factors) {
                if (FunctionRules.isLogarithm(one)
                        && isLogarithmTo(one.children().getFirst(), other)
                        && place.variables().isEmpty()) {
                    Expr result = FunctionRules.logarithm(
                            FunctionRules.base(one), other.children().getFirst());
                    List<Expr> rest = new ArrayList<>(factors);
                    rest.remove(other);
                    rest.set(rest.indexOf(one), result);
                    return Move.of(Build.product(rest), Rule.CHANGE_OF_BASE, Build.product(one, other), result);
                }
            }
        }
        return null;
    }

    /** ln 8 over ln 2 is log_2 8, where that is a fraction. */
    private static @Nullable Move ratio(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !FunctionRules.isLogarithm(top)
                || !FunctionRules.isLogarithm(bottom)
                || !FunctionRules.base(top).equals(FunctionRules.base(bottom))) {
            return null;
        }
        Expr base = bottom.children().getFirst();
        Expr of = top.children().getFirst();
        boolean known = place.variables().isEmpty() && exponent(base, of) != null;
        Expr result = FunctionRules.logarithm(base, of);
        return known ? Move.of(result, Rule.CHANGE_OF_BASE, place, result) : null;
    }
}
