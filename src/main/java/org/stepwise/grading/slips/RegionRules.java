package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Intervals and inequalities: the other side of the same bounds, or bounds with turned signs. */
final class RegionRules {

    private static final Slip TURNED = Slip.rule("inequality-turned");
    private static final Slip SIGNS = Slip.near("bound-signs");

    static final List<Slip> ALL = List.of(TURNED, SIGNS);

    private RegionRules() {}

    static List<Candidate> of(Task task) {
        List<Candidate> results = new ArrayList<>();
        switch (task.expected()) {
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span span)
            when signs.size() == 1 && signs.getFirst().ordering() -> {
                results.add(new Candidate(
                        TURNED,
                        new Expr.Relation(sides, List.of(signs.getFirst().mirrored()), span)));
                if (sides.getFirst() instanceof Expr.Name
                        && sides.getLast().variables().isEmpty()) {
                    List<Expr> other = List.of(sides.getFirst(), Build.negation(sides.getLast()));
                    results.add(new Candidate(SIGNS, new Expr.Relation(other, signs, span)));
                }
            }
            case Expr.Bracketed(Bracket left, List<Expr> ends, Bracket right, Span _)
            when ends.size() == 2 -> {
                Expr low = ends.getFirst();
                Expr high = ends.getLast();
                List<Expr> outside = new ArrayList<>();
                if (!isEndless(low)) {
                    outside.add(interval(Bracket.ROUND, endless(true), low, left));
                }
                if (!isEndless(high)) {
                    outside.add(interval(right, high, endless(false), Bracket.ROUND));
                }
                // Whether the ends belong is another question: as in the key, or the other way.
                results.addAll(turned(outside));
                results.addAll(
                        turned(outside.stream().map(RegionRules::otherEnds).toList()));
                if (outside.size() == 2) {
                    results.add(new Candidate(SIGNS, interval(right, negative(high), negative(low), left)));
                    results.add(new Candidate(SIGNS, interval(left, negative(high), negative(low), right)));
                } else if (isEndless(low) && !isEndless(high)) {
                    results.add(new Candidate(SIGNS, interval(left, low, negative(high), right)));
                } else if (isEndless(high) && !isEndless(low)) {
                    results.add(new Candidate(SIGNS, interval(left, negative(low), high, right)));
                }
            }
            default -> {}
        }
        return results;
    }

    private static List<Candidate> turned(List<Expr> outside) {
        return switch (outside.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Candidate(TURNED, outside.getFirst()));
            default -> List.of(new Candidate(TURNED, new Expr.Union(outside, Span.NONE)));
        };
    }

    private static Expr interval(Bracket left, Expr low, Expr high, Bracket right) {
        return new Expr.Bracketed(left, List.of(low, high), right, Span.NONE);
    }

    private static Expr otherEnds(Expr expr) {
        return expr instanceof Expr.Bracketed(Bracket left, List<Expr> ends, Bracket right, Span _)
                ? interval(
                        isEndless(ends.getFirst()) ? left : other(left),
                        ends.getFirst(),
                        ends.getLast(),
                        isEndless(ends.getLast()) ? right : other(right))
                : expr;
    }

    private static Bracket other(Bracket bracket) {
        return bracket == Bracket.ROUND ? Bracket.SQUARE : Bracket.ROUND;
    }

    private static Expr negative(Expr end) {
        return end instanceof Expr.Negation(Expr operand, Span _) ? operand : Build.negation(end);
    }

    private static boolean isEndless(Expr end) {
        Expr bare = end instanceof Expr.Negation(Expr operand, Span _) ? operand : end;
        return bare instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY;
    }

    private static Expr endless(boolean negative) {
        Expr infinity = Build.symbol(Constant.INFINITY);
        return negative ? Build.negation(infinity) : infinity;
    }
}
