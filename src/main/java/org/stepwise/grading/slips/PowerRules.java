package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Powers and roots. */
final class PowerRules {

    static final List<NodeRule> ALL = List.of(
            NodeRule.of("power-of-sum", PowerRules::ofSum),
            NodeRule.of("root-of-sum", PowerRules::rootOfSum),
            NodeRule.of("power-of-product", PowerRules::ofProduct),
            NodeRule.of("multiply-exponents", PowerRules::exponentsMultiplied),
            NodeRule.of("add-exponents", PowerRules::exponentsAdded),
            NodeRule.of("divide-exponents", PowerRules::exponentsDivided),
            NodeRule.of("negative-exponent", PowerRules::negativeExponent),
            NodeRule.of("zero-exponent", PowerRules::zeroExponent),
            NodeRule.of("power-as-product", PowerRules::asProduct),
            NodeRule.of("square-of-minus", PowerRules::ofMinus));

    private PowerRules() {}

    private static Optional<Rational> exponent(Expr power) {
        return power instanceof Expr.Power(Expr _, Expr exponent, Span _) ? Exact.value(exponent) : Optional.empty();
    }

    /** (a + b)² as a² + b². */
    private static List<Expr> ofSum(Expr node) {
        if (!(node instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(base instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        List<Expr> signed = SumRules.each(base, term -> Build.power(term, exponent));
        List<Expr> results = new ArrayList<>(signed);
        results.add(Build.sum(
                terms.stream().map(term -> Build.power(term, exponent)).toList()));
        return results;
    }

    /** √(a + b) as √a + √b, also √(x² + 9) as x + 3. */
    private static List<Expr> rootOfSum(Expr node) {
        if (!(node instanceof Expr.Call(String function, List<Expr> arguments, Span _)) || !function.equals("sqrt")) {
            return List.of();
        }
        List<Expr> results = new ArrayList<>(SumRules.each(arguments.getFirst(), PowerRules::root));
        results.addAll(SumRules.each(arguments.getFirst(), PowerRules::bareRoot));
        return results;
    }

    private static Expr root(Expr term) {
        return Build.call("sqrt", term);
    }

    private static Expr bareRoot(Expr term) {
        return term instanceof Expr.Power(Expr base, Expr _, Span _)
                        && exponent(term).equals(Optional.of(Rational.of(2)))
                ? base
                : root(term);
    }

    /** (2x)³ as 2x³. */
    private static List<Expr> ofProduct(Expr node) {
        if (!(node instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(base instanceof Expr.Product(List<Expr> factors, Span _))) {
            return List.of();
        }
        List<Expr> last = new ArrayList<>(factors);
        last.set(factors.size() - 1, Build.power(factors.getLast(), exponent));
        List<Expr> first = new ArrayList<>(factors);
        first.set(0, Build.power(factors.getFirst(), exponent));
        return List.of(Build.product(last), Build.product(first));
    }

    /** x²·x³ as x⁶. */
    private static List<Expr> exponentsMultiplied(Expr node) {
        return node instanceof Expr.Product(List<Expr> factors, Span _) ? joined(factors, Rational::times) : List.of();
    }

    /** x⁶/x² as x³. */
    private static List<Expr> exponentsDivided(Expr node) {
        return node instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && exponent(bottom).filter(value -> value.signum() != 0).isPresent()
                ? joined(List.of(top, bottom), Rational::over)
                : List.of();
    }

    private static List<Expr> joined(List<Expr> powers, java.util.function.BinaryOperator<Rational> operation) {
        for (int i = 0; i + 1 < powers.size(); i++) {
            Optional<Rational> m = exponent(powers.get(i));
            Optional<Rational> n = exponent(powers.get(i + 1));
            if (m.isPresent()
                    && n.isPresent()
                    && powers.get(i)
                            .children()
                            .getFirst()
                            .equals(powers.get(i + 1).children().getFirst())) {
                List<Expr> rest = new ArrayList<>(powers);
                rest.remove(i + 1);
                rest.set(
                        i,
                        Build.power(
                                powers.get(i).children().getFirst(), Build.number(operation.apply(m.get(), n.get()))));
                return List.of(Build.product(rest));
            }
        }
        return List.of();
    }

    /** (x²)³ as x⁵. */
    private static List<Expr> exponentsAdded(Expr node) {
        return node instanceof Expr.Power(Expr base, Expr n, Span _)
                        && base instanceof Expr.Power(Expr inner, Expr m, Span _)
                ? List.of(Build.power(inner, Build.sum(m, n)))
                : List.of();
    }

    /** x^(-2) as -x². */
    private static List<Expr> negativeExponent(Expr node) {
        return node instanceof Expr.Power(Expr base, Expr _, Span _)
                        && exponent(node).filter(value -> value.signum() < 0).isPresent()
                ? List.of(Build.negation(Build.power(
                        base, Build.number(exponent(node).orElseThrow().negate()))))
                : List.of();
    }

    /** x⁰ as 0. */
    private static List<Expr> zeroExponent(Expr node) {
        return exponent(node).filter(Rational::isZero).isPresent() ? List.of(Build.whole(0)) : List.of();
    }

    /** 2³ as 6. */
    private static List<Expr> asProduct(Expr node) {
        return node instanceof Expr.Power(Expr base, Expr exponent, Span _)
                ? List.of(Build.product(base, exponent))
                : List.of();
    }

    /** -x² as (-x)², and back. */
    private static List<Expr> ofMinus(Expr node) {
        if (node instanceof Expr.Negation(Expr operand, Span _)
                && operand instanceof Expr.Power(Expr base, Expr exponent, Span _)) {
            return List.of(Build.power(Build.negation(base), exponent));
        }
        return node instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && base instanceof Expr.Negation(Expr inner, Span _)
                ? List.of(Build.negation(Build.power(inner, exponent)))
                : List.of();
    }
}
