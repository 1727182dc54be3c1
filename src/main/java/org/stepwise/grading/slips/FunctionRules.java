package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Functions taken for factors, and fractions divided as they stand. */
final class FunctionRules {

    static final List<NodeRule> ALL = List.of(
            NodeRule.of("log-of-sum", FunctionRules::logOfSum),
            NodeRule.of("log-of-product", FunctionRules::logOfProduct),
            NodeRule.of("quotient-of-logs", FunctionRules::quotientOfLogs),
            NodeRule.of("function-of-sum", FunctionRules::functionOfSum),
            NodeRule.of("function-of-multiple", FunctionRules::functionOfMultiple),
            NodeRule.of("size-of-sum", FunctionRules::sizeOfSum),
            NodeRule.of("divide-fractions", FunctionRules::fractionsDivided));

    private static final Set<String> LOGARITHMS = Set.of("ln", "log");
    private static final Set<String> WAVES = Set.of("sin", "cos", "tan");

    private FunctionRules() {}

    private static boolean isCall(Expr node, Set<String> functions) {
        return node instanceof Expr.Call call && functions.contains(call.function());
    }

    private static Expr inner(Expr node) {
        return node.children().getFirst();
    }

    /** The same function, with the same base, of something else. */
    private static Expr of(Expr call, Expr argument) {
        List<Expr> arguments = new ArrayList<>(call.children());
        arguments.set(0, argument);
        return call.with(arguments);
    }

    /** ln(a + b) as ln a + ln b. */
    private static List<Expr> logOfSum(Expr node) {
        return isCall(node, LOGARITHMS) ? SumRules.each(inner(node), term -> of(node, term)) : List.of();
    }

    /** ln(ab) as ln a · ln b. */
    private static List<Expr> logOfProduct(Expr node) {
        return isCall(node, LOGARITHMS) && inner(node) instanceof Expr.Product(List<Expr> factors, Span _)
                ? List.of(Build.product(
                        factors.stream().map(factor -> of(node, factor)).toList()))
                : List.of();
    }

    /** ln a/ln b as ln(a/b), and back. */
    private static List<Expr> quotientOfLogs(Expr node) {
        if (isCall(node, LOGARITHMS) && inner(node) instanceof Expr.Quotient(Expr top, Expr bottom, Span _)) {
            return List.of(Build.quotient(of(node, top), of(node, bottom)));
        }
        return node instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && isCall(top, LOGARITHMS)
                        && isCall(bottom, LOGARITHMS)
                ? List.of(of(top, Build.quotient(inner(top), inner(bottom))))
                : List.of();
    }

    /** sin(a + b) as sin a + sin b. */
    private static List<Expr> functionOfSum(Expr node) {
        return isCall(node, WAVES) ? SumRules.each(inner(node), term -> of(node, term)) : List.of();
    }

    /** sin 2x as 2 sin x. */
    private static List<Expr> functionOfMultiple(Expr node) {
        if (!isCall(node, WAVES) || !(inner(node) instanceof Expr.Product(List<Expr> factors, Span _))) {
            return List.of();
        }
        List<Expr> rest = factors.subList(1, factors.size());
        return List.of(Build.product(factors.getFirst(), of(node, Build.product(rest))));
    }

    /** |a + b| as |a| + |b|. */
    private static List<Expr> sizeOfSum(Expr node) {
        if (!isCall(node, Set.of("abs")) || !(inner(node) instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        List<Expr> results = new ArrayList<>(SumRules.each(inner(node), term -> Build.call("abs", term)));
        results.add(
                Build.sum(terms.stream().map(term -> Build.call("abs", term)).toList()));
        return results;
    }

    /** 1/2 : 3/4 as 3/8. */
    private static List<Expr> fractionsDivided(Expr node) {
        return node instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && bottom instanceof Expr.Quotient(Expr c, Expr d, Span _)
                ? List.of(Build.product(top, Build.quotient(c, d)))
                : List.of();
    }
}
