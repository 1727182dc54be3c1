package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** One text for what is written alike but for the order of terms, factors and sides; nothing is computed. */
final class Canon {

    private Canon() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Sum(List<Expr> terms, Span _) -> sorted("+", terms);
            case Expr.Product(List<Expr> factors, Span _) -> sorted("*", factors);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.stream().allMatch(Sign.EQUAL::equals) -> sorted("=", sides);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when sides.size() == 2 && (signs.getFirst() == Sign.GREATER || signs.getFirst() == Sign.AT_LEAST) ->
                "(" + of(sides.getLast()) + signs.getFirst().mirrored() + of(sides.getFirst()) + ")";
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _) ->
                "("
                        + sides.stream()
                                .map(Canon::of)
                                .collect(Collectors.joining(signs.getFirst().name())) + ")";
            default ->
                expr.children().isEmpty()
                        ? PlainText.of(expr)
                        : expr.getClass().getSimpleName()
                                + (expr instanceof Expr.Call call ? call.function() : "")
                                + (expr instanceof Expr.Suffixed suffixed ? suffixed.suffix() : "")
                                + (expr instanceof Expr.Application application
                                        ? application.name() + application.primes()
                                        : "")
                                + expr.children().stream().map(Canon::of).collect(Collectors.joining(",", "(", ")"));
        };
    }

    /** Side by side the same, as 2x + 3 - 3 = 7 - 3 and 2x = 4 are. */
    static boolean same(Expr one, Expr other) {
        if (of(one).equals(of(other))) {
            return true;
        }
        List<Expr> some = one.children();
        List<Expr> others = other.children();
        if (some.isEmpty() || others.isEmpty()) {
            return Equality.equal(one, other);
        }
        return Trees.isEquation(one)
                && Trees.isEquation(other)
                && (Equality.equal(some.getFirst(), others.getFirst())
                                && Equality.equal(some.getLast(), others.getLast())
                        || Equality.equal(some.getFirst(), others.getLast())
                                && Equality.equal(some.getLast(), others.getFirst()));
    }

    private static String sorted(String sign, List<Expr> parts) {
        return parts.stream().map(Canon::of).sorted().collect(Collectors.joining(sign, "(", ")"));
    }
}
