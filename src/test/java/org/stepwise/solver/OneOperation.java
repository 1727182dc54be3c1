package org.stepwise.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.solver.rewriting.Rewriters;

/**
 * What one operation of school may change between two lines. What is done to both sides has to be done to each of them with
 * the number that is named; an equation is solved for one alternative or one line of a system at a time; everything else
 * changes one place of the line, from what the step names to what it names.
 */
final class OneOperation {

    private OneOperation() {}

    /** What is wrong with it; nothing if it is one operation. */
    static Optional<String> problem(String before, Step step) {
        Expr from = read(before);
        Expr to = read(step.expression());
        if (from == null || to == null) {
            return Optional.empty();
        }
        return switch (step.rule()) {
            case ADD_TO_BOTH_SIDES -> bothSides(from, to, step, Build::sum);
            case SUBTRACT_FROM_BOTH_SIDES -> bothSides(from, to, step, Build::difference);
            case MULTIPLY_BOTH_SIDES -> bothSides(from, to, step, (a, b) -> Build.product(a, b));
            case DIVIDE_BOTH_SIDES, DIVIDE_INEQUALITY, DIVIDE_AND_FLIP -> bothSides(from, to, step, Build::quotient);
            case CHANGE_SIGNS -> bothSides(from, to, step, (a, _) -> Build.negation(a));
            case SWAP_SIDES -> swapped(from, to);
            case CHECK_HOLDS ->
                before.equals(step.expression()) ? Optional.empty() : problem("a check that holds changes nothing");
            case ADD,
                    COLLECT,
                    MULTIPLY,
                    MULTIPLY_FRACTIONS,
                    DIVIDE,
                    DIVIDE_NUMBERS,
                    POWER_VALUE,
                    ROOT_VALUE,
                    MULTIPLY_TERMS,
                    ADD_EXPONENTS,
                    SUBTRACT_EXPONENTS,
                    SIMPLIFY_ROOT,
                    MULTIPLY_ROOTS,
                    SPECIAL_VALUE,
                    LOGARITHM_VALUE,
                    POWER_OF_POWER,
                    POWER_OF_PRODUCT,
                    SQUARE_OF_ROOT,
                    NEGATIVE_EXPONENT -> rewritten(from, to, step);
            case REDUCE,
                    ADD_FRACTIONS,
                    COMMON_DENOMINATOR,
                    DISTRIBUTE,
                    REMOVE_BRACKETS,
                    MULTIPLY_BRACKETS,
                    SQUARE_OF_SUM,
                    SQUARE_OF_DIFFERENCE,
                    DIFFERENCE_OF_SQUARES,
                    SUM_AND_PRODUCT,
                    PERFECT_SQUARE,
                    FACTOR_SQUARES,
                    FACTOR_CUBES,
                    AS_SQUARES,
                    SPLIT_MIDDLE,
                    GROUP,
                    FACTOR_GROUPS,
                    CANCEL,
                    AS_SQUARE -> onePlace(from, to);
            default -> Optional.empty();
        };
    }

    /** Whether the rule is held to its numbers, so that a line left out before it shows. */
    static boolean isMeasured(String before, Rule rule) {
        return read(before) != null
                && switch (rule) {
                    case ADD_TO_BOTH_SIDES,
                            SUBTRACT_FROM_BOTH_SIDES,
                            MULTIPLY_BOTH_SIDES,
                            DIVIDE_BOTH_SIDES,
                            DIVIDE_INEQUALITY,
                            DIVIDE_AND_FLIP,
                            CHANGE_SIGNS,
                            SWAP_SIDES,
                            ADD,
                            COLLECT,
                            MULTIPLY,
                            POWER_VALUE,
                            MULTIPLY_TERMS -> true;
                    default -> false;
                };
    }

    private static @Nullable Expr read(String text) {
        String derivatives = text.replaceAll("d/d([a-z])\\(", "diff(");
        return Syntax.read(derivatives) instanceof Reading.Read(Expr expr) ? expr : null;
    }

    private static Optional<String> problem(String what) {
        return Optional.of(what);
    }

    private interface Operation {
        Expr of(Expr side, Expr by);
    }

    /** The one relation that differs between two lines of alternatives or of a system. */
    private static List<Expr> changed(Expr from, Expr to) {
        if (from instanceof Expr.Relation || to instanceof Expr.Relation) {
            return List.of(from, to);
        }
        if (from.children().size() != to.children().size()) {
            return List.of();
        }
        List<Integer> places = differing(from, to);
        return places.size() == 1
                ? changed(from.children().get(places.getFirst()), to.children().get(places.getFirst()))
                : List.of();
    }

    private static List<Integer> differing(Expr from, Expr to) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < from.children().size(); i++) {
            if (!from.children().get(i).equals(to.children().get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    private static Optional<String> bothSides(Expr from, Expr to, Step step, Operation operation) {
        List<Expr> pair = changed(from, to);
        if (pair.isEmpty()
                || pair.getFirst().children().size() != 2
                || pair.getLast().children().size() != 2) {
            return problem("more than one equation changed");
        }
        Expr by = step.arguments().isEmpty()
                ? Build.whole(-1)
                : read(step.arguments().getFirst());
        if (by == null) {
            return problem("what is done to both sides cannot be read");
        }
        for (int i = 0; i < 2; i++) {
            Expr wanted = operation.of(pair.getFirst().children().get(i), by);
            if (!Equality.equal(wanted, pair.getLast().children().get(i))) {
                return problem("side " + (i + 1) + " had something else done to it");
            }
        }
        if (pair.getFirst().children().stream().anyMatch(side -> Rewriters.TERMS.next(side) != null)) {
            return problem("something was worked out as well");
        }
        List<Expr> brackets = new ArrayList<>();
        pair.getFirst().children().forEach(side -> brackets(side, true, brackets));
        return brackets.stream().allMatch(bracket -> occurs(pair.getLast(), bracket))
                ? Optional.empty()
                : problem("a bracket was multiplied out as well");
    }

    private static void brackets(Expr expr, boolean outermost, List<Expr> all) {
        if (expr instanceof Expr.Sum && !outermost) {
            all.add(expr);
        }
        expr.children().forEach(child -> brackets(child, expr instanceof Expr.Quotient, all));
    }

    private static Optional<String> swapped(Expr from, Expr to) {
        List<Expr> pair = changed(from, to);
        boolean same = !pair.isEmpty()
                && pair.getFirst().children().equals(pair.getLast().children().reversed())
                && signs(pair.getFirst())
                        .equals(signs(pair.getLast()).stream()
                                .map(Sign::mirrored)
                                .toList());
        return same ? Optional.empty() : problem("the sides were not only swapped");
    }

    private static List<Sign> signs(Expr relation) {
        return relation instanceof Expr.Relation one ? one.signs() : List.of();
    }

    /** What is named stood there before, and one place became what is named. */
    private static Optional<String> rewritten(Expr from, Expr to, Step step) {
        Expr old = read(step.arguments().getFirst());
        Expr now = read(step.arguments().get(1));
        if (old == null || now == null) {
            return Optional.empty();
        }
        if (!parts(old).stream().allMatch(part -> occurs(from, part))) {
            return problem("what is worked out did not stand there: "
                    + step.arguments().getFirst());
        }
        return named(from, to, old, now);
    }

    private static List<Expr> parts(Expr expr) {
        return expr instanceof Expr.Sum || expr instanceof Expr.Product ? expr.children() : List.of(expr);
    }

    /** At the innermost place that differs only the named parts went, and only what is named came. */
    private static Optional<String> named(Expr from, Expr to, Expr old, Expr now) {
        Expr a = from;
        Expr b = to;
        while (a.getClass() == b.getClass()
                && a.children().size() == b.children().size()
                && differing(a, b).size() == 1
                && !bare(a).equals(bare(old))) {
            int place = differing(a, b).getFirst();
            a = a.children().get(place);
            b = b.children().get(place);
        }
        List<String> gone = texts(a, a);
        List<String> come = texts(b, a);
        List<String> both = new ArrayList<>(gone);
        come.forEach(both::remove);
        gone.forEach(come::remove);
        List<String> of = new ArrayList<>(texts(old, old));
        of.add(PlainText.of(bare(old)));
        List<String> into = new ArrayList<>(texts(now, now));
        into.add(PlainText.of(bare(now)));
        return of.containsAll(both) && into.containsAll(come)
                ? Optional.empty()
                : problem("something else changed: " + both + " to " + come);
    }

    /** The parts without their signs; those of a whole that is of another kind are one. */
    private static List<String> texts(Expr expr, Expr like) {
        boolean parts = expr instanceof Expr.Sum && like instanceof Expr.Sum
                || expr instanceof Expr.Product && like instanceof Expr.Product;
        return new ArrayList<>((parts ? expr.children() : List.of(expr))
                .stream().map(part -> PlainText.of(bare(part))).toList());
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Negation negation ? negation.operand() : expr;
    }

    private static boolean occurs(Expr whole, Expr part) {
        return whole.equals(part)
                || part instanceof Expr.Negation negation && occurs(whole, negation.operand())
                || whole.children().stream().anyMatch(child -> occurs(child, part));
    }

    /** One part was replaced by its equal; in a sum a few terms may have gone together into one. */
    private static Optional<String> onePlace(Expr from, Expr to) {
        Expr a = from;
        Expr b = to;
        while (a.getClass() == b.getClass()
                && a.children().size() == b.children().size()
                && differing(a, b).size() == 1) {
            int place = differing(a, b).getFirst();
            Expr next = a.children().get(place);
            Expr other = b.children().get(place);
            if (next.children().isEmpty() || other.children().isEmpty()) {
                break;
            }
            a = next;
            b = other;
        }
        if (a.equals(b)) {
            return problem("nothing changed");
        }
        boolean several = a.getClass() == b.getClass()
                && !(a instanceof Expr.Sum)
                && !(a instanceof Expr.Product)
                && a.children().size() == b.children().size()
                && differing(a, b).size() > 1
                && !(a instanceof Expr.Quotient);
        return several ? problem("more than one place changed") : Optional.empty();
    }
}
