package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Statements in the few functions and signs that are solved: secant, cosecant and cotangent are quotients on the same domain. */
final class Reduced {

    private Reduced() {}

    static Expr of(Expr expr) {
        Expr inner = Trees.map(expr, Reduced::of);
        return switch (inner) {
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when !inner.variables().isEmpty() -> quotient(function, arguments, inner);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span span)
            when signs.equals(List.of(Sign.ELEMENT)) -> between(sides.getFirst(), sides.getLast(), inner, span);
            default -> inner;
        };
    }

    private static Expr quotient(String function, List<Expr> arguments, Expr otherwise) {
        Expr angle = arguments.getFirst();
        return switch (function) {
            case "sec" -> Build.quotient(Build.whole(1), Build.call("cos", angle));
            case "csc" -> Build.quotient(Build.whole(1), Build.call("sin", angle));
            case "cot" -> Build.quotient(Build.call("cos", angle), Build.call("sin", angle));
            default -> otherwise;
        };
    }

    /** x ∈ (2kπ, π + 2kπ) as a chain, where the ends have letters in them. */
    private static Expr between(Expr letter, Expr set, Expr otherwise, Span span) {
        if (!(set instanceof Expr.Bracketed(Bracket left, List<Expr> ends, Bracket right, Span _))
                || ends.size() != 2
                || set.variables().isEmpty()
                || !Trees.isValue(letter)
                || !ends.stream().allMatch(Trees::isValue)) {
            return otherwise;
        }
        List<Expr> sides = new ArrayList<>(ends);
        sides.add(1, letter);
        return new Expr.Relation(
                sides,
                List.of(
                        left == Bracket.SQUARE ? Sign.AT_MOST : Sign.LESS,
                        right == Bracket.SQUARE ? Sign.AT_MOST : Sign.LESS),
                span);
    }
}
