package org.stepwise.cas.numeric;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/**
 * The number whose logarithm a constant is: ln(1 + √2) + ln(√2 - 1) is that of (1 + √2)(√2 - 1). Rational multiples of
 * logarithms to one base, so that what has a value is 0 just if this number is 1.
 */
final class Antilogarithm {

    /** The base where it is not e. */
    private final @Nullable Expr base;

    private Antilogarithm(@Nullable Expr base) {
        this.base = base;
    }

    /** Nothing where the constant is no such sum. */
    static Optional<Expr> of(Expr constant) {
        return logarithm(constant).flatMap(call -> new Antilogarithm(base(call)).number(constant));
    }

    /** The first logarithm in it, which decides about the base. */
    private static Optional<Expr.Call> logarithm(Expr expr) {
        return expr instanceof Expr.Call call
                ? Optional.of(call)
                : expr.children().stream()
                        .flatMap(child -> logarithm(child).stream())
                        .findFirst();
    }

    private static @Nullable Expr base(Expr.Call call) {
        return !call.function().equals("log")
                ? null
                : call.arguments().size() == 2 ? call.arguments().getLast() : Build.whole(10);
    }

    private Optional<Expr> number(Expr expr) {
        Optional<Rational> exact = Exact.value(expr);
        if (exact.isPresent()) {
            return exact.get().isZero()
                    ? Optional.of(Build.whole(1))
                    : Optional.ofNullable(base).map(low -> Build.power(low, Build.number(exact.get())));
        }
        return switch (expr) {
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream()
                        .map(this::number)
                        .reduce((a, b) -> a.flatMap(one -> b.map(other -> Build.product(one, other))))
                        .orElseThrow();
            case Expr.Negation(Expr operand, Span _) ->
                number(operand).map(inner -> Build.quotient(Build.whole(1), inner));
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                Exact.value(bottom)
                        .filter(below -> !below.isZero())
                        .flatMap(below ->
                                number(top).map(inner -> Build.power(inner, Build.number(Rational.ONE.over(below)))));
            case Expr.Product(List<Expr> factors, Span _) -> multiple(factors);
            case Expr.Call call -> call(call);
            default -> Optional.empty();
        };
    }

    /** One logarithm and rational numbers beside it. */
    private Optional<Expr> multiple(List<Expr> factors) {
        List<Expr> others =
                factors.stream().filter(factor -> Exact.value(factor).isEmpty()).toList();
        Optional<Rational> times = Exact.value(Build.product(factors.stream()
                .filter(factor -> Exact.value(factor).isPresent())
                .toList()));
        return others.size() != 1
                ? Optional.empty()
                : times.flatMap(
                        value -> number(others.getFirst()).map(inner -> Build.power(inner, Build.number(value))));
    }

    private Optional<Expr> call(Expr.Call call) {
        Expr u = call.arguments().getFirst();
        return switch (call.function()) {
            case "log" -> Optional.of(u).filter(_ -> base != null && base.equals(base(call)));
            case "ln" -> Optional.of(u).filter(_ -> base == null);
            case "arsinh" -> natural(Build.sum(u, root(Build.sum(Build.power(u, 2), Build.whole(1)))));
            case "arcosh" -> natural(Build.sum(u, root(Build.difference(Build.power(u, 2), Build.whole(1)))));
            case "artanh" ->
                natural(root(Build.quotient(Build.sum(Build.whole(1), u), Build.difference(Build.whole(1), u))));
            default -> Optional.empty();
        };
    }

    private Optional<Expr> natural(Expr number) {
        return Optional.of(number).filter(_ -> base == null);
    }

    private static Expr root(Expr radicand) {
        return Build.call("sqrt", radicand);
    }
}
