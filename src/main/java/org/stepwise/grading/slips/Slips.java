package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** Finds the slip that explains a wrong value: the answer equals what the slip would give, proved by algebra. */
public final class Slips {

    private static final int MOST_CANDIDATES = 200;
    private static final int LARGEST = 60;
    private static final List<NodeRule> RULES = Stream.of(PowerRules.ALL, SumRules.ALL, FunctionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Slips() {}

    /** @param given the task's expression, where it is known */
    public static Optional<Slip> ofValue(Expr expected, Expr answer, @Nullable Expr given) {
        return first(
                Stream.concat(rewritten(expected, given), ValueRules.of(expected, expanded(expected), answer)),
                answer,
                Slips::same);
    }

    public static Optional<Slip> ofDerivative(Expr expected, Expr answer, String variable, @Nullable Expr given) {
        if (Derivative.of(answer, variable)
                .filter(slope -> same(expected, slope))
                .isPresent()) {
            return Optional.of(Slip.rule("function-again"));
        }
        Optional<Slip> slip = first(CalculusRules.derivative(expanded(expected), variable), answer, Slips::same);
        return slip.isPresent() ? slip : ofValue(expected, answer, given);
    }

    /** Antiderivatives are compared by their slopes, so that a constant does not matter. */
    public static Optional<Slip> ofIntegral(Expr expected, Expr answer, String variable) {
        return first(
                Stream.concat(
                        CalculusRules.integral(expanded(expected), variable),
                        ValueRules.of(expected, expanded(expected), answer)),
                answer,
                (candidate, given) -> sameSlope(candidate, given, variable));
    }

    private static boolean sameSlope(Expr candidate, Expr answer, String variable) {
        Optional<Expr> one = Derivative.of(candidate, variable);
        Optional<Expr> other = Derivative.of(answer, variable);
        return one.isPresent()
                && other.isPresent()
                && !Equality.equal(Build.whole(0), other.get())
                && same(one.get(), other.get());
    }

    private static boolean same(Expr candidate, Expr answer) {
        return candidate.equals(answer) || Equality.equal(candidate, answer);
    }

    private static Optional<Slip> first(
            Stream<Map.Entry<Slip, Expr>> candidates, Expr answer, BiPredicate<Expr, Expr> same) {
        return candidates
                .limit(MOST_CANDIDATES)
                .filter(candidate -> same.test(candidate.getValue(), answer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the rules for single nodes make of the task, and of the ways in which the result can be written. */
    private static Stream<Map.Entry<Slip, Expr>> rewritten(Expr expected, @Nullable Expr given) {
        Set<Expr> sources = new LinkedHashSet<>();
        if (given != null) {
            sources.add(given);
        }
        sources.add(expected);
        directed("factor", expected).ifPresent(sources::add);
        List<Map.Entry<Slip, Expr>> results = new ArrayList<>();
        for (Expr source : sources) {
            if (size(source) <= LARGEST) {
                for (NodeRule rule : RULES) {
                    everywhere(source, rule).forEach(result -> results.add(Map.entry(rule.slip(), result)));
                }
            }
        }
        return results.stream();
    }

    /** The whole expression with one node rewritten, for each node where the rule applies. */
    private static List<Expr> everywhere(Expr expr, NodeRule rule) {
        List<Expr> results = new ArrayList<>(rule.rewrite().apply(expr));
        List<Expr> children = expr.children();
        for (int i = 0; i < children.size(); i++) {
            for (Expr changed : everywhere(children.get(i), rule)) {
                List<Expr> others = new ArrayList<>(children);
                others.set(i, changed);
                results.add(expr.with(others));
            }
        }
        return results;
    }

    private static int size(Expr expr) {
        return 1 + expr.children().stream().mapToInt(Slips::size).sum();
    }

    private static Expr expanded(Expr expected) {
        return directed("expand", expected).orElse(expected);
    }

    private static Optional<Expr> directed(String directive, Expr expr) {
        try {
            return Optional.of(Compute.evaluate(Build.call(directive, expr)));
        } catch (IllegalArgumentException reason) {
            return Optional.empty();
        }
    }
}
