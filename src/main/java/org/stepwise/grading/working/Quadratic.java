package org.stepwise.grading.working;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** The last quadratic equation, and what pupils read off it: a, b, c and the discriminant. */
record Quadratic(Expr a, Expr b, Expr c) {

    /** In the letters in which it is learnt. */
    private static final Expr FORMULA = Syntax.parse("b^2 - 4a*c");

    /** Of a x² + b x + c = d x² + e x + f, all on the left side. */
    static Optional<Quadratic> of(Expr equation) {
        List<Expr> sides = equation.children();
        String letter = equation.variables().iterator().next();
        Expr difference = Build.difference(sides.getFirst(), sides.getLast());
        Optional<Expr> first = Derivative.of(difference, letter);
        Optional<Expr> second = first.flatMap(slope -> Derivative.of(slope, letter));
        if (second.isEmpty() || !second.get().variables().isEmpty() || isZero(second.get())) {
            return Optional.empty();
        }
        Map<String, Expr> origin = Map.of(letter, Build.whole(0));
        return Optional.of(new Quadratic(
                Build.quotient(second.get(), Build.whole(2)),
                first.get().substitute(origin),
                difference.substitute(origin)));
    }

    /** The step to a line that says what D is or what a, b and c are; null for any other line. */
    @Nullable
    Step judge(Expr line) {
        if (line instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && sides.getFirst() instanceof Expr.Name(String name, Span _)
                && (name.equals("D") || name.equals("Delta") || name.equals("Δ"))) {
            return discriminant(sides, signs);
        }
        Map<String, Expr> told = new LinkedHashMap<>();
        for (Expr part : line instanceof Expr.Relation ? List.of(line) : line.children()) {
            if (!Trees.isEquation(part)
                    || !(part.children().getFirst() instanceof Expr.Name(String name, Span _))
                    || !part.children().getLast().variables().isEmpty()
                    || told.put(name, part.children().getLast()) != null) {
                return null;
            }
        }
        if (told.keySet().equals(Set.of("p", "q"))) {
            return Step.undecided();
        }
        return told.isEmpty() || !Set.of("a", "b", "c").containsAll(told.keySet()) ? null : coefficients(told);
    }

    /** D = b² - 4ac = 9 - 4 = 5 > 0: what stands after equals signs has its value, and what is compared lies as it says. */
    private Step discriminant(List<Expr> sides, List<Sign> signs) {
        for (int i = 1; i < sides.size(); i++) {
            Sign sign = signs.get(i - 1);
            Expr side = sides.get(i);
            Step link = sign != Sign.EQUAL
                    ? compared(Build.relation(i == 1 ? discriminant() : sides.get(i - 1), sign, side))
                    : Equality.equal(FORMULA, side)
                            ? Step.plain(Transition.EQUIVALENT)
                            : Named.equal(discriminant(), List.of(sides.getFirst(), side));
            if (link.how() != Transition.EQUIVALENT) {
                return link;
            }
        }
        return Step.plain(Transition.EQUIVALENT);
    }

    private static Step compared(Expr relation) {
        if (!relation.variables().isEmpty()) {
            return Step.undecided();
        }
        return switch (Solutions.compare(relation, Syntax.parse("0 = 0"), Set.of(), false)
                .relation()) {
            case EQUAL -> Step.plain(Transition.EQUIVALENT);
            case SUBSET -> Step.of(Transition.WRONG, "named", Map.of());
            case SUPERSET, NEITHER, UNKNOWN -> Step.undecided();
        };
    }

    private Expr discriminant() {
        return Build.difference(Build.power(b, 2), Build.product(Build.whole(4), a, c));
    }

    /** One of them alone may be the name of something else. */
    private Step coefficients(Map<String, Expr> told) {
        Map<String, Expr> own = Map.of("a", a, "b", b, "c", c);
        boolean same = told.entrySet().stream()
                .allMatch(entry -> Equality.equal(
                        Optional.ofNullable(own.get(entry.getKey())).orElseThrow(), entry.getValue()));
        if (same) {
            return Step.plain(Transition.EQUIVALENT);
        }
        return told.size() == 3 && !isProportional(told)
                ? Step.of(Transition.WRONG, "named", Map.of())
                : Step.undecided();
    }

    /** The coefficients of the equation divided by a number are as good; false only if they certainly are not. */
    private boolean isProportional(Map<String, Expr> told) {
        Expr lead = Optional.ofNullable(told.get("a")).orElseThrow();
        return List.of(Map.entry("b", b), Map.entry("c", c)).stream()
                .allMatch(entry -> !(Equality.compare(
                                Build.product(lead, entry.getValue()),
                                Build.product(
                                        a,
                                        Optional.ofNullable(told.get(entry.getKey()))
                                                .orElseThrow()))
                        instanceof Comparison.Different));
    }

    private static boolean isZero(Expr expr) {
        return Equality.equal(expr, Build.whole(0));
    }
}
