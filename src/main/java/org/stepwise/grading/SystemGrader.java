package org.stepwise.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** One value for each letter: x = 1, y = 2 in any order, or (1, 2) in the order of the key. */
final class SystemGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        Map<String, Expr> wanted = wanted(key, expected);
        Map<String, Expr> given = values(answer, new ArrayList<>(wanted.keySet()));
        if (given == null) {
            return StatementGrader.isStatement(answer)
                    ? new StatementGrader().grade(key, statement(wanted), answer)
                    : Verdicts.invalid(answer, "shape.system", String.join(", ", wanted.keySet()));
        }
        if (!wanted.keySet().containsAll(given.keySet())) {
            return Verdicts.invalid(answer, "other-letters", String.join(", ", wanted.keySet()));
        }
        int right = 0;
        boolean open = false;
        for (Map.Entry<String, Expr> entry : given.entrySet()) {
            Verdict undefined = EquivalentGrader.undefined(entry.getValue());
            if (undefined != null) {
                return undefined;
            }
            Comparison comparison = Answers.compare(wanted.getOrDefault(entry.getKey(), answer), entry.getValue());
            right += comparison instanceof Comparison.Equal ? 1 : 0;
            open |= comparison instanceof Comparison.Unknown;
        }
        double credit = (double) right / wanted.size();
        if (right == wanted.size()) {
            return Verdicts.correct("Each value equals that of the key.");
        }
        if (open) {
            return Verdicts.undecided();
        }
        if (given.size() < wanted.size() && right == given.size()) {
            return Verdicts.partly(credit, "system.missing");
        }
        return Verdicts.partly(credit, right > 0 ? "system.some" : "incorrect");
    }

    private static Expr statement(Map<String, Expr> values) {
        List<Expr> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(Build.equation(Build.name(name), value)));
        return parts.size() == 1 ? parts.getFirst() : new Expr.And(parts, Span.NONE);
    }

    static Map<String, Expr> wanted(AnswerKey key, Expr expected) {
        List<String> names = key.variable() == null
                ? List.of()
                : List.of(key.variable().strip().split("\\s*,\\s*"));
        Map<String, Expr> values = values(expected, names);
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("A system's key gives a value for each letter, not " + key.expected());
        }
        if (names.size() != values.size()) {
            return values;
        }
        Map<String, Expr> ordered = new LinkedHashMap<>();
        for (String name : names) {
            Expr value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("The key has no value for " + name);
            }
            ordered.put(name, value);
        }
        return ordered;
    }

    /** Values by letter; null if this is no such list. */
    static @Nullable Map<String, Expr> values(Expr expr, List<String> names) {
        List<Expr> items = Answers.items(expr);
        if (items != null && items.size() == names.size() && items.stream().allMatch(Answers::isValue)) {
            Map<String, Expr> values = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                values.put(names.get(i), items.get(i));
            }
            return values;
        }
        List<Expr> parts = switch (expr) {
            case Expr.Listing listing -> listing.items();
            case Expr.And and -> and.parts();
            case Expr.Relation _ -> List.of(expr);
            case Expr.Braces braces -> braces.items();
            default -> List.of();
        };
        Map<String, Expr> values = new LinkedHashMap<>();
        for (Expr part : parts) {
            if (!(part instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                    || !signs.equals(List.of(Sign.EQUAL))
                    || !(sides.getFirst() instanceof Expr.Name name)
                    || !Answers.isValue(sides.getLast())
                    || values.put(name.name(), sides.getLast()) != null) {
                return parallel(expr, names);
            }
        }
        return values.isEmpty() ? parallel(expr, names) : values;
    }

    /** (x, y) = (1, 2). */
    private static @Nullable Map<String, Expr> parallel(Expr expr, List<String> names) {
        if (expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && sides.getFirst() instanceof Expr.Bracketed left
                && sides.getLast() instanceof Expr.Bracketed right
                && left.items().stream().allMatch(Expr.Name.class::isInstance)) {
            List<String> order = left.items().stream()
                    .map(item -> item instanceof Expr.Name name ? name.name() : "")
                    .toList();
            return values(right, order);
        }
        return null;
    }
}
