package org.stepwise.cas.sets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Whether two equations have the same solutions, over the real numbers. */
public final class SolutionSets {

    private SolutionSets() {}

    public static Comparison compare(Expr.Relation a, Expr.Relation b) {
        SetComparison found = Solutions.compare(a, b, Set.of(), false);
        if (found.relation() == SetRelation.EQUAL) {
            return new Comparison.Equal();
        }
        return found.different() ? new Comparison.Different(rational(found.witness())) : new Comparison.Unknown();
    }

    /** The point as fractions; empty where it is none. */
    private static Map<String, Rational> rational(Map<String, Expr> witness) {
        Map<String, Rational> values = new TreeMap<>();
        for (Map.Entry<String, Expr> entry : witness.entrySet()) {
            Optional<Rational> value = Exact.value(entry.getValue());
            if (value.isEmpty()) {
                return Map.of();
            }
            values.put(entry.getKey(), value.get());
        }
        return values;
    }
}
