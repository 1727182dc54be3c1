package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** What is near an answer and probably another one: a sign turned, one more, one missing. */
final class Slips {

    private Slips() {}

    static List<Expr> of(Expr answer) {
        return switch (answer) {
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span span) -> ofRelation(sides, signs, span);
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span span) -> {
                List<Expr> slips = new ArrayList<>(ofItems(answer));
                slips.add(new Expr.Bracketed(left, items.reversed(), right, span));
                slips.add(new Expr.Bracketed(turned(left), items, turned(right), span));
                yield slips;
            }
            case Expr.Braces(List<Expr> items, Span span) -> {
                List<Expr> slips = new ArrayList<>(ofItems(answer));
                if (items.size() > 1) {
                    items.forEach(item -> slips.add(new Expr.Braces(List.of(item), span)));
                }
                List<Expr> negated =
                        items.stream().map(item -> (Expr) Build.negation(item)).toList();
                slips.add(new Expr.Braces(negated, span));
                yield slips;
            }
            case Expr.Listing _,
                    Expr.And _,
                    Expr.Or _,
                    Expr.Matrix _,
                    Expr.Union _,
                    Expr.Intersection _,
                    Expr.Without _ -> ofItems(answer);
            default -> ofValue(answer);
        };
    }

    private static List<Expr> ofValue(Expr value) {
        Expr one = Build.whole(1);
        return List.of(
                Build.sum(value, one),
                Build.negation(value),
                Build.product(Build.whole(2), value),
                Build.difference(value, one),
                Build.sum(value, Build.whole(10)),
                Build.product(Build.whole(3), value),
                Build.product(Build.whole(10), value),
                Build.quotient(value, Build.whole(7)));
    }

    private static List<Expr> ofRelation(List<Expr> sides, List<Sign> signs, Span span) {
        List<Expr> slips = new ArrayList<>();
        if (signs.getFirst().ordering()) {
            slips.add(
                    new Expr.Relation(sides, signs.stream().map(Sign::mirrored).toList(), span));
            slips.add(new Expr.Relation(
                    sides, signs.stream().map(sign -> sign.mirrored().negated()).toList(), span));
        }
        for (Expr right : ofValue(sides.getLast())) {
            List<Expr> changed = new ArrayList<>(sides);
            changed.set(changed.size() - 1, right);
            slips.add(new Expr.Relation(changed, signs, span));
        }
        return slips;
    }

    private static List<Expr> ofItems(Expr container) {
        List<Expr> slips = new ArrayList<>();
        List<Expr> items = container.children();
        for (int i = 0; i < items.size() && i < 3; i++) {
            for (Expr slip : of(items.get(i)).stream().limit(3).toList()) {
                List<Expr> changed = new ArrayList<>(items);
                changed.set(i, slip);
                slips.add(container.with(changed));
            }
        }
        return slips;
    }

    private static Bracket turned(Bracket bracket) {
        return bracket == Bracket.ROUND ? Bracket.SQUARE : Bracket.ROUND;
    }
}
