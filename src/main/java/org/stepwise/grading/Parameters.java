package org.stepwise.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Letters that run through the solutions of a system and are none of those that are asked for. */
final class Parameters {

    private Parameters() {}

    /** Without all of them that can be; the same object if there is none. */
    static @Nullable Expr eliminated(@Nullable Expr given, List<String> names) {
        Expr plain = given;
        Expr next = without(plain, names);
        while (next != plain) {
            plain = next;
            next = without(plain, names);
        }
        return plain;
    }

    /** x = 2t, y = 5 - 2t with a letter of the pupil's own says y = 5 - x. */
    private static @Nullable Expr without(@Nullable Expr given, List<String> names) {
        if (!(given instanceof Expr.And(List<Expr> parts, Span span))) {
            return given;
        }
        for (Expr part : parts) {
            if (part instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                    && signs.equals(List.of(Sign.EQUAL))
                    && sides.getFirst() instanceof Expr.Name(String name, Span _)
                    && names.contains(name)
                    && sides.getLast().variables().size() == 1
                    && parts.size() > 1) {
                String free = sides.getLast().variables().iterator().next();
                Expr value = names.contains(free) ? null : solved(sides.getLast(), free, Build.name(name));
                if (value != null) {
                    List<Expr> rest = new ArrayList<>(parts);
                    rest.remove(part);
                    rest.replaceAll(other -> other.substitute(Map.of(free, value)));
                    return rest.size() == 1 ? rest.getFirst() : new Expr.And(rest, span);
                }
            }
        }
        return given;
    }

    /** The letter from its linear expression, or null: t is (x - 1)/2 where x is 2t + 1. */
    private static @Nullable Expr solved(Expr linear, String letter, Expr value) {
        Optional<Rational> start = Exact.value(linear.substitute(Map.of(letter, Build.whole(0))));
        Optional<Rational> slope = Derivative.of(linear, letter).flatMap(Exact::value);
        return start.isEmpty() || slope.filter(rate -> !rate.isZero()).isEmpty()
                ? null
                : Build.quotient(Build.difference(value, Build.number(start.get())), Build.number(slope.get()));
    }
}
