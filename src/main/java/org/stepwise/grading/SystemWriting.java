package org.stepwise.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Columns, equations of vectors and numbered solutions as the points and equations that they stand for. */
final class SystemWriting {

    private final List<String> names;

    /** @param names the letters of the system, in the order in which a point gives their values */
    SystemWriting(List<String> names) {
        this.names = names;
    }

    Expr plain(Expr expr) {
        return switch (expr) {
            case Expr.Matrix(List<List<Expr>> rows, Span span)
            when rows.stream().allMatch(row -> row.size() == 1) ->
                new Expr.Bracketed(
                        Bracket.ROUND, rows.stream().map(List::getFirst).toList(), Bracket.ROUND, span);
            case Expr.Relation relation -> vectors(relation);
            case Expr.And(List<Expr> parts, Span span) -> {
                // (1, 2) and (3, 4) are both solutions.
                boolean points = parts.stream().map(this::plain).allMatch(Expr.Bracketed.class::isInstance);
                yield points
                        ? new Expr.Or(parts.stream().map(this::plain).toList(), span)
                        : together(parts, Trees.map(expr, this::plain), span);
            }
            case Expr.Listing(List<Expr> items, Span span) -> together(items, Trees.map(expr, this::plain), span);
            case Expr.Or _, Expr.Braces _ -> Trees.map(expr, this::plain);
            default -> expr;
        };
    }

    /** (x, y) = (0, 2) + t(1, -1) and A x = b line by line. */
    private static Expr vectors(Expr.Relation relation) {
        if (!relation.signs().equals(List.of(Sign.EQUAL))) {
            return relation;
        }
        List<List<Expr>> left =
                MatrixArithmetic.rows(Vectors.columns(relation.sides().getFirst()));
        List<List<Expr>> right =
                MatrixArithmetic.rows(Vectors.columns(relation.sides().getLast()));
        if (left == null
                || right == null
                || left.size() != right.size()
                || left.getFirst().size() != right.getFirst().size()) {
            return relation;
        }
        List<Expr> equations = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < left.get(i).size(); j++) {
                equations.add(Build.equation(left.get(i).get(j), right.get(i).get(j)));
            }
        }
        return equations.size() == 1 ? equations.getFirst() : new Expr.And(equations, relation.span());
    }

    /** x_1 = 3, y_1 = 4, x_2 = -4, y_2 = -3 are two solutions. */
    private Expr together(List<Expr> parts, Expr otherwise, Span span) {
        Map<String, List<Expr>> solutions = new LinkedHashMap<>();
        for (Expr part : parts) {
            Expr.Name letter = letter(part);
            int cut = letter == null ? -1 : letter.name().indexOf('_');
            if (letter == null
                    || cut < 0
                    || names.contains(letter.name())
                    || !names.contains(letter.name().substring(0, cut))) {
                return otherwise;
            }
            solutions
                    .computeIfAbsent(letter.name().substring(cut), number -> new ArrayList<>())
                    .add(Build.equation(
                            Build.name(letter.name().substring(0, cut)),
                            part.children().getLast()));
        }
        List<Expr> points = new ArrayList<>();
        for (List<Expr> values : solutions.values()) {
            if (values.size() != names.size()) {
                return otherwise;
            }
            points.add(values.size() == 1 ? values.getFirst() : new Expr.And(values, span));
        }
        return points.size() == 1 ? points.getFirst() : new Expr.Or(points, span);
    }

    private static Expr.@Nullable Name letter(Expr part) {
        return Trees.isEquation(part) && part.children().getFirst() instanceof Expr.Name name ? name : null;
    }
}
