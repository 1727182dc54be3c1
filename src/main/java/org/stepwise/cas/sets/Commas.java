package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/**
 * What a comma between statements means, here and nowhere else. Solutions of one letter are alternatives (x = 2, x = 3 and
 * x_1 = 2, x_2 = 3 and x = 2, 3), equations of one and the same letter are alternatives as well (x - 2 = 0, x - 3 = 0),
 * equations of several letters hold together, and so does anything with a condition (x² = 4, x > 0). Inequalities of one
 * letter hold together if they can (x > 1, x < 2); else they may be meant as alternatives (x < 1, x > 2) and stay a list, as
 * values and points do.
 */
public final class Commas {

    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)_\\d+(?:,\\d+)*");

    private final Set<String> unknowns;

    private Commas(Set<String> unknowns) {
        this.unknowns = unknowns;
    }

    /** @param unknowns the letters that are looked for: x_1 is a value of x if x is one of them and x_1 is not */
    public static Expr meant(Expr statement, Set<String> unknowns) {
        return new Commas(unknowns).meant(statement);
    }

    /** The letters of statements, x_1 and x_2 not being letters of their own where x is one. */
    public static Set<String> letters(Expr... statements) {
        Set<String> letters = new TreeSet<>();
        for (Expr statement : statements) {
            letters.addAll(statement.variables());
        }
        letters.removeIf(name -> !plain(name).equals(name) && letters.contains(plain(name)));
        return letters;
    }

    /** The letter without its number: x for x_1. */
    public static String plain(String name) {
        return NUMBERED.matcher(name).replaceFirst("$1");
    }

    /** A double root: x_1 = x_2 = 3 and x_1 = 3 = x_2 say what x_1 = 3 says. Anything else as it is. */
    public static Expr doubled(Expr statement) {
        if (!(statement instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span span))
                || sides.size() < 3
                || signs.stream().anyMatch(sign -> sign != Sign.EQUAL)) {
            return statement;
        }
        List<Expr> roots = sides.stream().filter(Commas::isRoot).toList();
        List<Expr> values =
                sides.stream().filter(side -> side.variables().isEmpty()).toList();
        boolean alike = roots.stream()
                        .map(root -> plain(((Expr.Name) root).name()))
                        .distinct()
                        .count()
                == 1;
        if (roots.size() < 2 || values.isEmpty() || roots.size() + values.size() < sides.size() || !alike) {
            return statement;
        }
        List<Expr> chain = new ArrayList<>(List.of(roots.getFirst()));
        chain.addAll(values);
        return new Expr.Relation(chain, signs.subList(0, values.size()), span);
    }

    private static boolean isRoot(Expr side) {
        return side instanceof Expr.Name(String name, Span _) && !plain(name).equals(name);
    }

    private Expr meant(Expr statement) {
        return switch (statement) {
            case Expr.Listing(List<Expr> items, Span span) -> listing(statement, items, span);
            case Expr.And(List<Expr> parts, Span span) -> {
                List<Expr> roots = isNumbered(parts) ? solutions(parts) : null;
                yield roots != null
                        ? new Expr.Or(roots, span)
                        : new Expr.And(parts.stream().map(this::meant).toList(), span);
            }
            case Expr.Or(List<Expr> parts, Span span) ->
                new Expr.Or(parts.stream().map(this::meant).toList(), span);
            case Expr.Not(Expr part, Span span) -> new Expr.Not(meant(part), span);
            case Expr.Relation relation -> {
                Expr one = doubled(relation);
                List<Expr> root = isNumbered(List.of(one)) ? solutions(List.of(one)) : null;
                yield root != null ? root.getFirst() : relation;
            }
            default -> statement;
        };
    }

    private Expr listing(Expr list, List<Expr> items, Span span) {
        List<Expr> solutions = solutions(items);
        if (solutions != null) {
            return new Expr.Or(solutions, span);
        }
        List<Expr> values = furtherValues(items);
        if (values != null) {
            return new Expr.Or(values, span);
        }
        if (!items.stream().allMatch(Commas::isStatement)) {
            return list;
        }
        List<Expr> parts = items.stream().map(this::meant).toList();
        Set<String> letters = letters(list);
        boolean one = (Families.isFamily(list) ? Families.others(letters) : letters).size() <= 1;
        if (parts.stream().allMatch(Trees::isEquation)) {
            return one ? new Expr.Or(parts, span) : new Expr.And(parts, span);
        }
        Expr together = new Expr.And(parts, span);
        return one && parts.stream().allMatch(Trees::isOrdering) && !meets(together, letters) ? list : together;
    }

    private static boolean meets(Expr together, Set<String> letters) {
        return letters.size() == 1
                && RealSet.of(together, letters.iterator().next())
                        .filter(set -> !set.isEmpty())
                        .isPresent();
    }

    /** Equations that each give a value of the same letter, numbered or not; null if these are others. */
    private @Nullable List<Expr> solutions(List<Expr> written) {
        List<Expr> items = written.stream().map(Commas::doubled).toList();
        List<Expr> solutions = new ArrayList<>();
        String letter = null;
        for (Expr item : items) {
            if (!(item instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span span))
                    || signs.stream().anyMatch(sign -> sign != Sign.EQUAL)
                    || !(sides.getFirst() instanceof Expr.Name(String name, Span _))) {
                return null;
            }
            String base = base(name);
            List<Expr> values = sides.subList(1, sides.size());
            Predicate<Expr> open = value -> value.variables().stream()
                    .anyMatch(other -> other.equals(base) || plain(other).equals(base));
            if (letter != null && !letter.equals(base) || values.stream().anyMatch(open)) {
                return null;
            }
            letter = base;
            List<Expr> chain = new ArrayList<>(sides);
            chain.set(0, Build.name(base));
            solutions.add(new Expr.Relation(chain, signs, span));
        }
        boolean told = isNumbered(items) || unknowns.equals(Set.of(String.valueOf(letter)));
        return told || solutions.stream().allMatch(item -> item.variables().size() == 1) ? solutions : null;
    }

    /** x = 2, 3, -4. */
    private static @Nullable List<Expr> furtherValues(List<Expr> items) {
        if (!Trees.isEquation(items.getFirst())
                || !(items.getFirst().children().getFirst() instanceof Expr.Name letter)
                || !items.getFirst().children().getLast().variables().isEmpty()) {
            return null;
        }
        List<Expr> all = new ArrayList<>(List.of(items.getFirst()));
        for (Expr item : items.subList(1, items.size())) {
            if (isStatement(item) || !item.variables().isEmpty()) {
                return null;
            }
            all.add(Build.equation(letter, item));
        }
        return all;
    }

    private static boolean isStatement(Expr expr) {
        return expr instanceof Expr.Relation
                || expr instanceof Expr.And
                || expr instanceof Expr.Or
                || expr instanceof Expr.Not;
    }

    private boolean isNumbered(List<Expr> items) {
        return items.stream()
                .allMatch(item -> item instanceof Expr.Relation relation
                        && relation.sides().getFirst() instanceof Expr.Name(String name, Span _)
                        && !base(name).equals(name));
    }

    private String base(String name) {
        String letter = plain(name);
        return unknowns.contains(letter) && !unknowns.contains(name) ? letter : name;
    }
}
