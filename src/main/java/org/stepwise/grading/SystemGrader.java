package org.stepwise.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** One value for each letter: x = 1, y = 2 in any order, or (1, 2) in the order of the key. */
final class SystemGrader implements Grader {

    private static final Set<String> PARAMETERS = Set.of("t", "s", "r", "k", "u", "v", "lambda", "mu");

    @Override
    public Verdict grade(AnswerKey key, Expr system, Expr written) {
        List<String> names = names(key, system);
        SystemWriting writing = new SystemWriting(names);
        Expr expected = writing.plain(system);
        Expr answer = writing.plain(written);
        Map<String, Expr> wanted = solved(values(expected, names), names);
        Map<String, Expr> given = values(answer, wanted == null ? names : new ArrayList<>(wanted.keySet()));
        if (wanted == null || solved(given, names) == null || given == null) {
            return asStatements(key, expected, answer, names);
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
            return Verdicts.correct("values");
        }
        if (!names.containsAll(expected.variables())) {
            return asStatements(key, expected, answer, names);
        }
        if (open) {
            return Verdicts.undecided();
        }
        if (given.size() < wanted.size() && right == given.size()) {
            return Verdicts.truePart(credit, "system.missing");
        }
        return Verdicts.partly(credit, right > 0 ? "system.some" : "incorrect");
    }

    /** The letters in the order in which a point gives their values. */
    private static List<String> names(AnswerKey key, Expr expected) {
        if (key.variable() != null) {
            return List.of(key.variable().strip().split("\\s*[,;]\\s*"));
        }
        List<String> given = given(expected);
        if (given != null) {
            return given;
        }
        // (x, y) = (0, 2) + t(1, -1): t is none of the letters that are asked for.
        return expected instanceof Expr.Relation relation
                        && relation.sides().getFirst() instanceof Expr.Bracketed point
                        && point.items().stream().allMatch(Expr.Name.class::isInstance)
                ? point.items().stream().map(item -> ((Expr.Name) item).name()).toList()
                : List.copyOf(expected.variables());
    }

    /** The value of each letter as the key gives it; empty where it gives none. */
    static Map<String, Expr> wanted(AnswerKey key, Expr expected) {
        Map<String, Expr> values = values(expected, names(key, expected));
        return values == null ? Map.of() : values;
    }

    /** The values, if each of them is worked out and none of the letters is without one; otherwise null. */
    private static @Nullable Map<String, Expr> solved(@Nullable Map<String, Expr> values, List<String> names) {
        return values == null
                        || values.isEmpty()
                        || values.values().stream()
                                .anyMatch(value -> value.variables().stream().anyMatch(names::contains))
                ? null
                : values;
    }

    private static Verdict asStatements(AnswerKey key, Expr expected, Expr answer, List<String> names) {
        Expr wanted = Parameters.eliminated(statement(expected, names), names);
        if (wanted == null) {
            throw UnusableKey.of("system", key.expected());
        }
        Expr given = Parameters.eliminated(statement(answer, names), names);
        return given == null
                ? Verdicts.invalid(answer, "shape.system", String.join(", ", names))
                : certain(new StatementGrader().grade(key, wanted, given), names, wanted, given);
    }

    /** x = 1 - t, y = 2t: the letters that are given, if only others stand behind them; null if this is no such system. */
    private static @Nullable List<String> given(Expr expected) {
        if (!(expected instanceof Expr.Listing || expected instanceof Expr.And)) {
            return null;
        }
        List<String> letters = new ArrayList<>();
        Set<String> behind = new TreeSet<>();
        for (Expr part : expected.children()) {
            if (!Trees.isEquation(part) || !(part.children().getFirst() instanceof Expr.Name(String name, Span _))) {
                return null;
            }
            letters.add(name);
            behind.addAll(part.children().getLast().variables());
        }
        boolean apart = !behind.isEmpty() && behind.stream().noneMatch(letters::contains);
        return apart && PARAMETERS.containsAll(behind) && Set.copyOf(letters).size() == letters.size() ? letters : null;
    }

    /** A free letter on either side, or ± in two places, can be meant in another way than it was compared. */
    private static Verdict certain(Verdict verdict, List<String> names, Expr expected, Expr answer) {
        boolean open = !names.containsAll(answer.variables())
                || !names.containsAll(expected.variables())
                || answer.children().stream()
                                .filter(part -> Alternatives.of(part).size() > 1)
                                .count()
                        > 1;
        return verdict instanceof Verdict.Incorrect && open ? Verdicts.undecided() : verdict;
    }

    /** Points as equations for their letters; null if this says nothing about them. */
    private static @Nullable Expr statement(Expr expr, List<String> names) {
        if (StatementGrader.isStatement(expr) && !(expr instanceof Expr.Listing)) {
            return expr;
        }
        if (expr instanceof Expr.Bracketed(var _, List<Expr> items, var _, Span span)
                && items.size() == names.size()
                && items.stream().allMatch(Trees::isValue)) {
            List<Expr> equations = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                equations.add(Build.equation(Build.name(names.get(i)), items.get(i)));
            }
            return equations.size() == 1 ? equations.getFirst() : new Expr.And(equations, span);
        }
        boolean listed = expr instanceof Expr.Listing || expr instanceof Expr.Braces || expr instanceof Expr.Or;
        if (!listed) {
            return null;
        }
        if (expr.children().isEmpty()) {
            return expr;
        }
        List<Expr> parts = new ArrayList<>();
        for (Expr child : expr.children()) {
            Expr part = statement(child, names);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        boolean together = expr instanceof Expr.Listing && parts.stream().noneMatch(Expr.And.class::isInstance);
        return parts.size() == 1
                ? parts.getFirst()
                : together ? new Expr.And(parts, expr.span()) : new Expr.Or(parts, expr.span());
    }

    /** Values by letter; null if this is no such list. */
    static @Nullable Map<String, Expr> values(Expr expr, List<String> names) {
        List<Expr> items = Answers.items(expr);
        if (items != null && items.size() == names.size() && items.stream().allMatch(Trees::isValue)) {
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
                    || !Trees.isValue(sides.getLast())
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
