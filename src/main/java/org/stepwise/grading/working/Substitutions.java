package org.stepwise.grading.working;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Letters that a pupil brings in for a term, as u = x² on the way through x⁴ - 5x² + 4 = 0. */
final class Substitutions {

    private final Map<String, Expr> terms = new TreeMap<>();

    /**
     * Whether the line brings in a letter: a new one is equal to a term in the letters of the line before.
     *
     * @param unknowns the letters that are asked for, none of which is a new one
     */
    boolean bringsIn(Expr line, Expr before, Set<String> unknowns) {
        boolean named = Chains.sides(line) instanceof List<Expr> sides
                && sides.size() == 2
                && sides.getFirst() instanceof Expr.Name(String name, Span _)
                && !unknowns.contains(name)
                && !before.variables().contains(name)
                && !sides.getLast().variables().isEmpty()
                && !(sides.getLast() instanceof Expr.Name)
                && before.variables().containsAll(sides.getLast().variables());
        if (named && line.children().getFirst() instanceof Expr.Name(String name, Span _)) {
            terms.put(name, line.children().getLast());
        }
        return named;
    }

    /** The statement in the letters of another one that does not know the new letter; null if there is nothing to put in. */
    @Nullable
    Expr resolved(Expr statement, Expr other) {
        Map<String, Expr> own = new TreeMap<>(terms);
        own.keySet().retainAll(statement.variables());
        own.keySet().removeAll(other.variables());
        boolean foreign = own.values().stream()
                .anyMatch(term -> !other.variables().containsAll(term.variables())
                        || term.variables().stream().anyMatch(statement.variables()::contains));
        return own.isEmpty() || foreign ? null : statement.substitute(own);
    }
}
