package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Lists of solutions: x_1 = 2, x_2 = 3 says that x is one of the two, and so does x = 2, x = 3. */
final class Numbered {

    private Numbered() {}

    static Expr plain(Expr expr, Set<String> unknowns) {
        List<Expr> parts = switch (expr) {
            case Expr.Listing(List<Expr> items, Span _) -> items;
            case Expr.And(List<Expr> items, Span _) -> items;
            case Expr.Or(List<Expr> items, Span _) -> items;
            default -> List.of(expr);
        };
        List<Expr> plain = new ArrayList<>();
        String letter = null;
        boolean numbered = false;
        for (Expr part : parts) {
            if (!(part instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                    || !signs.equals(List.of(Sign.EQUAL))
                    || !(sides.getFirst() instanceof Expr.Name(String name, Span _))) {
                return expr;
            }
            String base = base(name, unknowns);
            if (letter != null && !letter.equals(base)
                    || sides.getLast().variables().contains(base)) {
                return expr;
            }
            letter = base;
            numbered |= !base.equals(name);
            plain.add(Build.equation(Build.name(base), sides.getLast()));
        }
        if (plain.size() == 1) {
            return numbered ? plain.getFirst() : expr;
        }
        return numbered || expr instanceof Expr.Listing ? new Expr.Or(plain, expr.span()) : expr;
    }

    private static String base(String name, Set<String> unknowns) {
        int mark = name.indexOf('_');
        String letter = mark < 0 ? name : name.substring(0, mark);
        boolean number = mark > 0 && name.substring(mark + 1).chars().allMatch(Character::isDigit);
        return number && !unknowns.contains(name) && (unknowns.contains(letter) || unknowns.isEmpty()) ? letter : name;
    }
}
