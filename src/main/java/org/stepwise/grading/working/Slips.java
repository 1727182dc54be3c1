package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** What an expression becomes by the slips that classes know, one slip at one place. */
final class Slips {

    private static final int MOST = 30;

    private Slips() {}

    /** The slip that turns one value into the other; null if none does. */
    static @Nullable String ofValue(Expr before, Expr after) {
        for (Map.Entry<Expr, String> slip : of(before).entrySet()) {
            if (Equality.equal(slip.getKey(), after)) {
                return slip.getValue();
            }
        }
        return null;
    }

    /** All results of one slip, with its name. */
    static Map<Expr, String> of(Expr expr) {
        Map<Expr, String> found = new LinkedHashMap<>();
        here(expr).forEach((changed, name) -> put(found, changed, name));
        List<Expr> children = expr.children();
        for (int i = 0; i < children.size() && found.size() < MOST; i++) {
            int place = i;
            of(children.get(i)).forEach((changed, name) -> {
                List<Expr> parts = new ArrayList<>(children);
                parts.set(place, changed);
                put(found, expr.with(parts), name);
            });
        }
        return found;
    }

    private static void put(Map<Expr, String> found, Expr changed, String name) {
        if (found.size() < MOST) {
            found.putIfAbsent(changed, name);
        }
    }

    private static Map<Expr, String> here(Expr expr) {
        Map<Expr, String> found = new LinkedHashMap<>();
        switch (expr) {
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, exponent, found);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(expr, function, arguments, found);
            case Expr.Negation(Expr operand, Span _) -> minus(operand, found);
            case Expr.Product(List<Expr> factors, Span _) -> product(factors, found);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(top, bottom, found);
            case Expr.Sum(List<Expr> terms, Span _) -> sum(terms, found);
            default -> {}
        }
        return found;
    }

    private static void power(Expr base, Expr exponent, Map<Expr, String> found) {
        if (base instanceof Expr.Sum(List<Expr> terms, Span _)) {
            found.put(
                    Build.sum(terms.stream()
                            .map(term -> term instanceof Expr.Negation(Expr operand, Span _)
                                    ? Build.negation(Build.power(operand, exponent))
                                    : Build.power(term, exponent))
                            .toList()),
                    "power-of-sum");
            found.put(
                    Build.sum(terms.stream()
                            .map(term -> Build.power(term, exponent))
                            .toList()),
                    "power-of-sum");
        }
        if (base instanceof Expr.Product(List<Expr> factors, Span _)) {
            List<Expr> changed = new ArrayList<>(factors);
            changed.set(changed.size() - 1, Build.power(changed.getLast(), exponent));
            found.put(Build.product(changed), "power-of-product");
        }
        if (base instanceof Expr.Power(Expr low, Expr inner, Span _)) {
            found.put(Build.power(low, Build.sum(inner, exponent)), "power-of-power");
        }
        if (exponent instanceof Expr.Negation(Expr size, Span _)) {
            found.put(Build.negation(Build.power(base, size)), "negative-exponent");
        }
        if (exponent instanceof Expr.Whole) {
            found.put(Build.product(base, exponent), "power-as-product");
        }
    }

    private static void call(Expr whole, String function, List<Expr> arguments, Map<Expr, String> found) {
        Expr inside = arguments.getLast();
        boolean root = function.equals("sqrt") || function.equals("root");
        boolean logarithm = function.equals("ln") || function.equals("log");
        Expr first = logarithm ? arguments.getFirst() : inside;
        int place = logarithm ? 0 : arguments.size() - 1;
        if (first instanceof Expr.Sum(List<Expr> terms, Span _)) {
            List<Expr> parts = terms.stream()
                    .map(term -> term instanceof Expr.Negation(Expr operand, Span _)
                            ? Build.negation(at(whole, place, operand))
                            : at(whole, place, term))
                    .toList();
            if (root) {
                found.put(
                        Build.sum(terms.stream()
                                .map(term -> term instanceof Expr.Power(Expr base, Expr _, Span _)
                                        ? base
                                        : at(whole, place, term))
                                .toList()),
                        "root-of-sum");
            }
            found.put(Build.sum(parts), root ? "root-of-sum" : logarithm ? "logarithm-of-sum" : "function-of-sum");
        }
    }

    private static Expr at(Expr call, int place, Expr argument) {
        List<Expr> arguments = new ArrayList<>(call.children());
        arguments.set(place, argument);
        return call.with(arguments);
    }

    private static void minus(Expr operand, Map<Expr, String> found) {
        if (operand instanceof Expr.Sum(List<Expr> terms, Span _)) {
            List<Expr> changed = new ArrayList<>(terms);
            changed.set(0, Build.negation(changed.getFirst()));
            found.put(Build.sum(changed), "minus-first-term");
        }
        if (operand instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _)) {
            List<Expr> front = factors.subList(0, factors.size() - 1);
            List<Expr> changed = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                List<Expr> parts = new ArrayList<>(front);
                parts.add(terms.get(i));
                changed.add(i == 0 ? Build.negation(Build.product(parts)) : Build.product(parts));
            }
            found.put(Build.sum(changed), "minus-first-term");
        }
    }

    private static void product(List<Expr> factors, Map<Expr, String> found) {
        if (factors.size() == 2 && factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _)) {
            List<Expr> changed = new ArrayList<>(terms);
            changed.set(0, Build.product(factors.getFirst(), changed.getFirst()));
            found.put(Build.sum(changed), "only-first-term");
            if (factors.getFirst() instanceof Expr.Sum(List<Expr> left, Span _)
                    && left.size() == 2
                    && terms.size() == 2) {
                found.put(
                        Build.sum(
                                Build.product(left.getFirst(), terms.getFirst()),
                                Build.product(left.getLast(), terms.getLast())),
                        "brackets-term-by-term");
            }
        }
        if (factors.size() == 2
                && factors.getFirst() instanceof Expr.Power(Expr one, Expr a, Span _)
                && factors.getLast() instanceof Expr.Power(Expr two, Expr b, Span _)
                && one.equals(two)) {
            found.put(Build.power(one, Build.product(a, b)), "exponents-multiplied");
        }
    }

    private static void quotient(Expr top, Expr bottom, Map<Expr, String> found) {
        if (top instanceof Expr.Sum(List<Expr> terms, Span _)) {
            for (int i = 0; i < terms.size(); i++) {
                List<Expr> changed = new ArrayList<>(terms);
                changed.set(i, Build.quotient(terms.get(i), bottom));
                found.put(Build.sum(changed), "cancel-terms");
            }
            if (bottom instanceof Expr.Sum(List<Expr> below, Span _)) {
                for (Expr term : terms) {
                    if (below.contains(term)) {
                        List<Expr> above = new ArrayList<>(terms);
                        List<Expr> under = new ArrayList<>(below);
                        above.remove(term);
                        under.remove(term);
                        found.put(Build.quotient(Build.sum(above), Build.sum(under)), "cancel-terms");
                    }
                }
            }
        }
    }

    private static void sum(List<Expr> terms, Map<Expr, String> found) {
        if (terms.size() == 2
                && terms.getFirst() instanceof Expr.Quotient(Expr a, Expr b, Span _)
                && terms.getLast() instanceof Expr.Quotient(Expr c, Expr d, Span _)) {
            found.put(Build.quotient(Build.sum(a, c), Build.sum(b, d)), "fractions-added-across");
        }
    }
}
