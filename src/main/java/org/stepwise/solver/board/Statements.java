package org.stepwise.solver.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Statements joined by or and and, as answers have them. */
public final class Statements {

    /** No solution. */
    public static final Expr NOTHING = new Expr.Braces(List.of(), Span.NONE);
    /** Every real number. */
    public static final Expr EVERYTHING = Build.symbol(Constant.REALS);

    private Statements() {}

    /** Without repeats, and without those that have no solution. */
    public static Expr or(List<Expr> parts) {
        Set<Expr> all = new LinkedHashSet<>();
        for (Expr part : parts) {
            if (part.equals(EVERYTHING)) {
                return EVERYTHING;
            }
            all.addAll(alternatives(part));
        }
        all.remove(NOTHING);
        return switch (all.size()) {
            case 0 -> NOTHING;
            case 1 -> all.iterator().next();
            default -> new Expr.Or(List.copyOf(all), Span.NONE);
        };
    }

    public static Expr and(List<Expr> parts) {
        List<Expr> all = new ArrayList<>();
        for (Expr part : parts) {
            if (part.equals(NOTHING)) {
                return NOTHING;
            }
            if (part instanceof Expr.And inner) {
                all.addAll(inner.parts());
            } else if (!part.equals(EVERYTHING)) {
                all.add(part);
            }
        }
        return all.isEmpty() ? EVERYTHING : all.size() == 1 ? all.getFirst() : new Expr.And(all, Span.NONE);
    }

    public static List<Expr> alternatives(Expr statement) {
        return statement instanceof Expr.Or or ? or.parts() : List.of(statement);
    }

    /** Each alternative solved within the line of all. */
    public static Expr each(Expr statement, Board board, BiFunction<Expr, Board, Expr> solve) {
        List<Expr> parts = new ArrayList<>(alternatives(statement));
        if (parts.size() == 1) {
            return solve.apply(statement, board);
        }
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<Expr> now = List.copyOf(parts);
            Board inner = board.framed(part -> {
                List<Expr> all = new ArrayList<>(now);
                all.set(place, part);
                return or(all);
            });
            parts.set(i, solve.apply(parts.get(i), inner));
        }
        return or(parts);
    }

    public static Expr left(Expr relation) {
        return relation.children().getFirst();
    }

    public static Expr right(Expr relation) {
        return relation.children().getLast();
    }
}
