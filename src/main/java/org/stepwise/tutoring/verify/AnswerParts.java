package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.grading.AnswerKind;

/** The key of a problem, part by part: each root, coordinate and bound, or the expression. */
final class AnswerParts {

    private AnswerParts() {}

    static @Nullable Expr read(String answer, Set<String> letters) {
        return TaskReader.parsed(answer, letters);
    }

    static List<Expr> of(AnswerKind kind, String answer, @Nullable Expr read) {
        List<Expr> parts = new ArrayList<>();
        if (kind == AnswerKind.STRING) {
            return parts;
        }
        if (kind == AnswerKind.UNITS || read == null) {
            switch (Quantities.read(answer, ReadOptions.defaults())) {
                case QuantityReading.Quantity(Expr number, var _) -> parts.add(number);
                case QuantityReading.Bare(Expr number) -> parts.add(number);
                case QuantityReading.Unreadable _ -> {}
            }
            return parts;
        }
        collect(read, parts);
        return parts;
    }

    private static void collect(Expr expr, List<Expr> parts) {
        switch (expr) {
            case Expr.Relation(List<Expr> sides, List<Sign> _, Span _) -> {
                boolean named = sides.stream().anyMatch(Expr.Name.class::isInstance);
                boolean valued =
                        sides.stream().anyMatch(side -> side.variables().isEmpty());
                if (named && valued) {
                    sides.stream().filter(side -> side.variables().isEmpty()).forEach(side -> collect(side, parts));
                } else if (sides.getFirst() instanceof Expr.Name || sides.getFirst() instanceof Expr.Application) {
                    collect(sides.getLast(), parts);
                } else {
                    parts.add(Build.difference(sides.getFirst(), sides.getLast()));
                }
            }
            case Expr.Listing _,
                    Expr.Or _,
                    Expr.And _,
                    Expr.Not _,
                    Expr.Braces _,
                    Expr.Bracketed _,
                    Expr.Union _,
                    Expr.Intersection _,
                    Expr.Without _,
                    Expr.Matrix _ -> expr.children().forEach(child -> collect(child, parts));
            case Expr.Symbol(Constant constant, Span _) -> {
                if (constant != Constant.INFINITY && constant != Constant.REALS) {
                    parts.add(expr);
                }
            }
            case Expr.Negation(Expr operand, Span _)
            when operand instanceof Expr.Symbol(Constant constant, Span _) && constant == Constant.INFINITY -> {}
            default -> parts.addAll(Alternatives.of(expr));
        }
    }

    /** The one solution that a key gives for all letters; nothing if it gives none or several. */
    static List<Map<String, Expr>> points(@Nullable Expr read, List<Expr> answers, Set<String> letters) {
        Map<String, Expr> point = new TreeMap<>();
        if (read != null) {
            named(read, point);
        }
        if (point.keySet().containsAll(letters)) {
            return List.of(point);
        }
        List<String> order = new ArrayList<>(new TreeSet<>(letters));
        if (read instanceof Expr.Bracketed && answers.size() == order.size() && point.isEmpty()) {
            for (int i = 0; i < order.size(); i++) {
                point.put(order.get(i), answers.get(i));
            }
            return List.of(point);
        }
        return letters.size() == 1
                        && answers.size() == 1
                        && read != null
                        && point.isEmpty()
                        && !answers.getFirst().variables().contains(order.getFirst())
                ? List.of(Map.of(order.getFirst(), answers.getFirst()))
                : List.of();
    }

    private static void named(Expr expr, Map<String, Expr> point) {
        if (expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && sides.getFirst() instanceof Expr.Name(String name, Span _)
                && !sides.getLast().variables().contains(name)) {
            point.put(name, sides.getLast());
        } else if (expr instanceof Expr.And || expr instanceof Expr.Listing) {
            expr.children().forEach(child -> named(child, point));
        } else if (expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && sides.getFirst() instanceof Expr.Bracketed(var _, List<Expr> names, var _, Span _)
                && sides.getLast() instanceof Expr.Bracketed(var _, List<Expr> values, var _, Span _)
                && names.size() == values.size()) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i) instanceof Expr.Name(String name, Span _)) {
                    point.put(name, values.get(i));
                }
            }
        }
    }
}
