package org.stepwise.cas.sets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;

/** How the solutions of two statements lie to each other. */
public final class Solutions {

    private Solutions() {}

    /**
     * Compares the sets of all values of all letters for which the statements hold.
     *
     * @param unknowns the letters that are looked for; another letter is a parameter, and as schools do, a divisor made of
     *     parameters alone is taken not to be zero
     * @param complexAllowed whether solutions may be complex numbers
     */
    public static SetComparison compare(Expr a, Expr b, Set<String> unknowns, boolean complexAllowed) {
        Set<String> names = new TreeSet<>(unknowns);
        Expr left = Numbered.plain(a, names);
        Expr right = Numbered.plain(b, names);
        names.addAll(left.variables());
        names.addAll(right.variables());
        try {
            if (complexAllowed && (isComplex(left) || isComplex(right))) {
                return names.size() == 1
                        ? new ComplexRoots(names.iterator().next()).compare(left, right)
                        : SetComparison.UNKNOWN;
            }
            if (names.size() == 1) {
                SetComparison line = onTheLine(left, right, names.iterator().next());
                if (line.lie() != Lie.UNKNOWN) {
                    return line;
                }
            }
            return names.isEmpty() ? truths(left, right) : new Space(names, unknowns).compare(left, right);
        } catch (BeyondReach | ArithmeticException | StackOverflowError reason) {
            return SetComparison.UNKNOWN;
        }
    }

    private static boolean isComplex(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.I
                || expr.children().stream().anyMatch(Solutions::isComplex);
    }

    /** Statements about numbers alone hold everywhere or nowhere. */
    private static SetComparison truths(Expr a, Expr b) {
        boolean left = Truth.at(a, Point.EMPTY);
        boolean right = Truth.at(b, Point.EMPTY);
        return new SetComparison(Lie.of(!left || right, left || !right), Map.of());
    }

    private static SetComparison onTheLine(Expr a, Expr b, String name) {
        Optional<RealSet> left = RealSet.of(a, name);
        Optional<RealSet> right = RealSet.of(b, name);
        if (left.isEmpty() || right.isEmpty()) {
            return PeriodicSet.compare(a, b, name);
        }
        Optional<RealSet> lost = left.get().minus(right.get());
        Optional<RealSet> gained = right.get().minus(left.get());
        if (lost.isEmpty() || gained.isEmpty()) {
            return SetComparison.UNKNOWN;
        }
        Map<String, Expr> witness = lost.get()
                .element()
                .or(() -> gained.get().element())
                .map(value -> Map.of(name, value))
                .orElse(Map.of());
        return new SetComparison(Lie.of(lost.get().isEmpty(), gained.get().isEmpty()), witness);
    }
}
