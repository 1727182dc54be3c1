package org.stepwise.solver.board;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Sums within sums and products within products as one: what nobody sees on a board. */
public final class Flat {

    private Flat() {}

    public static Expr of(Expr expr) {
        Expr inner = Trees.map(expr, Flat::of);
        return switch (inner) {
            case Expr.Sum(List<Expr> terms, Span _) -> sum(terms);
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Negation(Expr operand, Span _) when Literals.isZero(operand) -> operand;
            case Expr.Negation(Expr operand, Span _) when operand instanceof Expr.Negation(Expr twice, Span _) -> twice;
            default -> inner;
        };
    }

    public static Expr sum(List<Expr> terms) {
        List<Expr> flat = new ArrayList<>();
        for (Expr term : terms) {
            if (term instanceof Expr.Sum sum) {
                flat.addAll(sum.terms());
            } else if (!Literals.isZero(term)) {
                flat.add(term);
            }
        }
        return Build.sum(flat);
    }

    private static Expr product(List<Expr> factors) {
        List<Expr> flat = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Product inner) {
                flat.addAll(inner.factors());
            } else {
                flat.add(factor);
            }
        }
        return signed(flat);
    }

    /** (-(x + 1))(x - 5) with its minus in front. */
    private static Expr signed(List<Expr> factors) {
        List<Expr> minus = factors.stream().filter(Flat::isMinusBracket).toList();
        if (minus.size() != 1 || factors.size() == 1) {
            return Build.product(factors);
        }
        List<Expr> all = new ArrayList<>(factors);
        all.set(all.indexOf(minus.getFirst()), minus.getFirst().children().getFirst());
        return Build.negation(Build.product(all));
    }

    private static boolean isMinusBracket(Expr factor) {
        return factor instanceof Expr.Negation(Expr operand, Span _) && operand instanceof Expr.Sum;
    }
}
