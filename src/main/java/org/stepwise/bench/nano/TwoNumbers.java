package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** The search for two numbers with a sum and a product, pair by pair. */
final class TwoNumbers {

    private TwoNumbers() {}

    static List<String> search(
            Optional<Integer> sum, Optional<Integer> product, Optional<Integer> one, Optional<Integer> other) {
        if (sum.isEmpty() || product.isEmpty() || one.isEmpty() || other.isEmpty() || product.get() == 0) {
            return List.of();
        }
        int size = Math.abs(product.get());
        int wanted = Math.min(Math.abs(one.get()), Math.abs(other.get()));
        List<String> pairs = new ArrayList<>();
        for (int low = 1; low <= wanted; low++) {
            if (size % low == 0) {
                int high = size / low;
                pairs.add(
                        product.get() > 0
                                ? "$%d \\cdot %d = %d$ with $%d + %d = %d$"
                                        .formatted(low, high, size, low, high, low + high)
                                : "$%d \\cdot %d = %d$ with $%d - %d = %d$"
                                        .formatted(low, high, size, high, low, high - low));
            }
        }
        String found = "they are $%d$ and $%d$, since $%d + %s = %d$"
                .formatted(one.get(), other.get(), one.get(), Reckoning.bracketed(other.get()), sum.get());
        return List.of(String.join(", ", pairs) + "; " + found);
    }

    /** @param given the two parts, their sum and the product of the outer terms */
    static List<String> ofMiddle(List<String> given) {
        Optional<Integer> one = factor(given.get(0));
        Optional<Integer> other = factor(given.get(1));
        return given.size() < 4 ? List.of() : search(factor(given.get(2)), factor(given.get(3)), one, other);
    }

    private static Optional<Integer> factor(String term) {
        Expr expr = Reckoning.read(term);
        Expr at = expr.variables().isEmpty()
                ? expr
                : expr.substitute(Map.of(expr.variables().iterator().next(), Build.whole(1)));
        return Exact.value(at)
                .filter(value -> value.isInteger())
                .map(value -> value.numerator().intValue());
    }
}
