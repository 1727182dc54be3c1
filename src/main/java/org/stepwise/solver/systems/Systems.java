package org.stepwise.solver.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.inequalities.Inequalities;

/** Several equations at once. */
public final class Systems {

    private Systems() {}

    public static Expr answer(Exercise exercise, Board board) {
        List<Expr> equations = equations(exercise.expr());
        if (!equations.stream().allMatch(Trees::isEquation)) {
            if (exercise.letters().size() == 1) {
                return Inequalities.answer(exercise, board);
            }
            throw new BeyondSchool("A system is made of equations here.");
        }
        Set<String> letters = new TreeSet<>(exercise.letters());
        if (letters.size() < 2) {
            letters.addAll(exercise.expr().variables());
        }
        if (equations.size() < 2) {
            throw new BeyondSchool("One equation with several letters has no single solution.");
        }
        List<Terms> linear = new ArrayList<>();
        for (Expr equation : equations) {
            LinearForm.of(equation, letters).ifPresent(linear::add);
        }
        if (linear.size() == equations.size()) {
            return new LinearSystems(List.copyOf(letters)).solve(equations, board);
        }
        HiddenSystems hidden = linear.isEmpty() ? HiddenSystems.of(equations, List.copyOf(letters)) : null;
        return hidden != null
                ? hidden.solve(equations, board)
                : new MixedSystems(List.copyOf(letters)).solve(equations, board);
    }

    private static List<Expr> equations(Expr given) {
        return switch (given) {
            case Expr.Listing(List<Expr> items, Span _) ->
                items.stream().flatMap(item -> equations(item).stream()).toList();
            case Expr.And(List<Expr> parts, Span _) ->
                parts.stream().flatMap(part -> equations(part).stream()).toList();
            default -> List.of(given);
        };
    }

    /** The equations side by side; alternatives as several such lists. */
    static Expr list(List<Expr> all) {
        List<Expr> equations =
                all.stream().filter(one -> !one.equals(Statements.EVERYTHING)).toList();
        for (int i = 0; i < equations.size(); i++) {
            if (equations.get(i) instanceof Expr.Or(List<Expr> parts, Span _)) {
                int place = i;
                return Statements.or(parts.stream()
                        .map(part -> {
                            List<Expr> next = new ArrayList<>(equations);
                            next.set(place, part);
                            return list(next);
                        })
                        .toList());
            }
            if (equations.get(i).equals(Statements.NOTHING)) {
                return Statements.NOTHING;
            }
        }
        return equations.size() == 1 ? equations.getFirst() : new Expr.Listing(equations, Span.NONE);
    }

    static Board framed(Board board, List<Expr> equations, int place) {
        List<Expr> now = List.copyOf(equations);
        return board.framed(part -> {
            List<Expr> all = new ArrayList<>(now);
            all.set(place, part);
            return list(all);
        });
    }
}
