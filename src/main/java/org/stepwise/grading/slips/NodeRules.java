package org.stepwise.grading.slips;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The rules for single nodes, and where they apply in a whole. */
final class NodeRules {

    private static final int LARGEST = 60;

    static final List<NodeRule> ALL = Stream.of(SumRules.ALL, PowerRules.ALL, FunctionRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Those that pupils use on the way to a derivative. */
    private static final Set<String> ON_THE_WAY = Set.of("distribute-first", "minus-first", "power-of-sum");

    private NodeRules() {}

    /** Each rule at each node of the source. */
    static List<Candidate> of(Expr source) {
        return of(source, ALL);
    }

    static List<Candidate> beforeDerivative(Expr function) {
        return of(
                function,
                ALL.stream()
                        .filter(rule -> ON_THE_WAY.contains(rule.slip().id()))
                        .toList());
    }

    private static List<Candidate> of(Expr source, List<NodeRule> rules) {
        List<Candidate> results = new ArrayList<>();
        for (NodeRule rule : rules) {
            everywhere(source, rule).forEach(result -> results.add(new Candidate(rule.slip(), result)));
        }
        return results;
    }

    /** The whole expression with one node rewritten, for each node where the rule applies; nothing for a large one. */
    static List<Expr> everywhere(Expr expr, NodeRule rule) {
        return size(expr) > LARGEST ? List.of() : rewritten(expr, rule);
    }

    private static List<Expr> rewritten(Expr expr, NodeRule rule) {
        List<Expr> results = new ArrayList<>(rule.rewrite().apply(expr));
        List<Expr> children = expr.children();
        for (int i = 0; i < children.size(); i++) {
            for (Expr changed : rewritten(children.get(i), rule)) {
                List<Expr> others = new ArrayList<>(children);
                others.set(i, changed);
                results.add(expr.with(others));
            }
        }
        return results;
    }

    static int size(Expr expr) {
        return 1 + expr.children().stream().mapToInt(NodeRules::size).sum();
    }

    /** Multiplied out, or as it is where that cannot be done. */
    static Expr expanded(Expr expr) {
        return directed("expand", expr).orElse(expr);
    }

    static Optional<Expr> directed(String directive, Expr expr) {
        try {
            return size(expr) > LARGEST ? Optional.empty() : Optional.of(Compute.evaluate(Build.call(directive, expr)));
        } catch (IllegalArgumentException reason) {
            return Optional.empty();
        }
    }

    static void denominators(Expr expr, Set<Rational> found) {
        if (expr instanceof Expr.Quotient quotient) {
            Exact.value(quotient.denominator()).filter(Rational::isInteger).ifPresent(found::add);
        }
        expr.children().forEach(child -> denominators(child, found));
    }

    static Rational leastCommonMultiple(Rational a, Rational b) {
        BigInteger one = a.numerator();
        BigInteger other = b.numerator();
        return one.signum() == 0 || other.signum() == 0
                ? a
                : new Rational(one.multiply(other).abs().divide(one.gcd(other)), BigInteger.ONE);
    }
}
