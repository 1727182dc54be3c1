package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** What a comma means: x = 2, x = 3 and x - 2 = 0, x - 3 = 0 are alternatives, y = 2x, y = x + 1 hold together. */
final class Joined {

    private Joined() {}

    static Expr of(Expr expr) {
        if (!(expr instanceof Expr.Listing(List<Expr> items, Span span)) || !Trees.isEquation(items.getFirst())) {
            return expr;
        }
        Expr left = items.getFirst().children().getFirst();
        boolean values =
                items.stream().skip(1).allMatch(item -> item.variables().isEmpty() && !isRelation(item));
        if (values && left instanceof Expr.Name && isSolution(items.getFirst())) {
            List<Expr> all = new ArrayList<>();
            all.add(items.getFirst());
            items.stream().skip(1).forEach(item -> all.add(Build.equation(left, item)));
            return new Expr.Or(all, span);
        }
        boolean equations = items.stream().allMatch(Trees::isEquation);
        if (!equations) {
            return expr;
        }
        boolean solutions = items.stream().allMatch(Joined::isSolution)
                && items.stream().map(Joined::letter).distinct().count() == 1;
        boolean alternatives = expr.variables().size() == 1;
        return solutions ? expr : alternatives ? new Expr.Or(items, span) : new Expr.And(items, span);
    }

    private static boolean isRelation(Expr expr) {
        return expr instanceof Expr.Relation;
    }

    private static boolean isSolution(Expr equation) {
        return equation.children().getFirst() instanceof Expr.Name
                && equation.children().getLast().variables().isEmpty();
    }

    /** x_1 and x_2 are both x. */
    private static String letter(Expr equation) {
        return equation.children().getFirst() instanceof Expr.Name(String name, Span _)
                ? name.replaceFirst("_.*", "")
                : "";
    }
}
