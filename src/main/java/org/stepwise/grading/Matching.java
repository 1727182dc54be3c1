package org.stepwise.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Expr;

/**
 * Two sets of values laid beside each other; order and repeats do not matter.
 *
 * @param found how many of the expected ones are among the given
 * @param extra how many of the given ones are certainly none of the expected
 * @param open how many of the given ones could not be decided
 */
record Matching(int expected, int found, int extra, int open) {

    static Matching of(List<Expr> expected, List<Expr> given) {
        Set<Integer> found = new HashSet<>();
        int extra = 0;
        int open = 0;
        for (Expr one : given) {
            boolean unknown = false;
            boolean matched = false;
            for (int i = 0; i < expected.size() && !matched; i++) {
                Comparison comparison = Answers.compare(expected.get(i), one);
                if (comparison instanceof Comparison.Equal) {
                    found.add(i);
                    matched = true;
                }
                unknown |= comparison instanceof Comparison.Unknown;
            }
            if (!matched) {
                extra += unknown ? 0 : 1;
                open += unknown ? 1 : 0;
            }
        }
        return new Matching(expected.size(), found.size(), extra, open);
    }

    /** Each value once. */
    static List<Expr> distinct(List<Expr> values) {
        List<Expr> distinct = new ArrayList<>();
        for (Expr value : values) {
            if (distinct.stream().noneMatch(one -> Answers.compare(one, value) instanceof Comparison.Equal)) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    boolean complete() {
        return found == expected && extra == 0 && open == 0;
    }

    Comparison comparison() {
        if (complete()) {
            return new Comparison.Equal();
        }
        return open > 0 && extra == 0 ? new Comparison.Unknown() : new Comparison.Different(Map.of());
    }
}
