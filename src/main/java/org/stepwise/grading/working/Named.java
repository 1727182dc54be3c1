package org.stepwise.grading.working;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.Lie;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Functions and quantities that got a name: f(x) = ..., f'(x) = ..., D = ..., x_1 = ... */
final class Named {

    /** A function by its parameter and its term. */
    private record Function(String parameter, Expr term) {}

    /** The discriminant in the letters in which it is learnt. */
    private static final Expr FORMULA = Syntax.parse("b^2 - 4a*c");

    private final Map<String, Function> functions = new HashMap<>();
    private @Nullable Expr quadratic;

    void remember(Expr expr) {
        if (!(expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                || signs.stream().anyMatch(sign -> sign != Sign.EQUAL)) {
            return;
        }
        if (sides.getFirst() instanceof Expr.Application(String name, int primes, List<Expr> arguments, Span _)
                && arguments.size() == 1
                && arguments.getFirst() instanceof Expr.Name letter
                && !functions.containsKey(name + "'".repeat(primes))) {
            functions.put(name + "'".repeat(primes), new Function(letter.name(), sides.getLast()));
        }
        if (sides.size() == 2
                && expr.variables().size() == 1
                && discriminant(expr).isPresent()) {
            quadratic = expr;
        }
    }

    /** The step to a line that names a quantity known from before; null if the line is no such line. */
    @Nullable
    Step judge(Expr line, Line before, Set<String> unknowns) {
        List<Expr> sides = Chains.sides(line);
        if (sides == null) {
            return null;
        }
        Expr first = sides.getFirst();
        if (first instanceof Expr.Application application
                && application.arguments().size() == 1) {
            return application(application, sides);
        }
        if (!(first instanceof Expr.Name(String name, Span _))) {
            return null;
        }
        Expr statement = before instanceof Line.Statement(Expr expr, boolean _) ? expr : null;
        if ((name.equals("D") || name.equals("Delta"))
                && quadratic != null
                && (statement == null || !statement.variables().contains(name))) {
            Optional<Expr> value = discriminant(quadratic);
            List<Expr> reckoned = sides.stream()
                    .filter(side -> !Equality.equal(FORMULA, side))
                    .toList();
            return value.map(known -> equal(known, reckoned).besides()).orElse(null);
        }
        return statement == null ? null : numbered(name, sides, statement, unknowns);
    }

    /** The equation that f'(x) = 0 means, where f' is known and is no constant; null for any other line. */
    @Nullable
    Expr equation(Expr line) {
        if (!(Chains.sides(line) instanceof List<Expr> sides)
                || sides.size() != 2
                || !(sides.getFirst() instanceof Expr.Application application)
                || application.arguments().size() != 1
                || !(application.arguments().getFirst() instanceof Expr.Name)
                || !sides.getLast().variables().isEmpty()) {
            return null;
        }
        Expr term = term(application);
        return term == null || term.variables().isEmpty() ? null : Build.equation(term, sides.getLast());
    }

    private @Nullable Step application(Expr.Application application, List<Expr> sides) {
        Expr term = term(application);
        return term == null ? null : equal(term, sides);
    }

    private @Nullable Expr term(Expr.Application application) {
        String key = application.name() + "'".repeat(application.primes());
        Expr argument = application.arguments().getFirst();
        Function known = functions.get(key);
        if (known == null && application.primes() > 0) {
            Function lower = functions.get(key.substring(0, key.length() - 1));
            known = lower == null
                    ? null
                    : Derivative.of(lower.term, lower.parameter)
                            .map(term -> new Function(lower.parameter, term))
                            .orElse(null);
        }
        return known == null ? null : known.term.substitute(Map.of(known.parameter, argument));
    }

    /** Whether the sides after the name all have this value. */
    private static Step equal(Expr known, List<Expr> sides) {
        for (int i = 1; i < sides.size(); i++) {
            switch (Equality.compare(known, sides.get(i))) {
                case Comparison.Equal _ -> {}
                case Comparison.Different _ -> {
                    return Step.of(Transition.WRONG, "named", Map.of());
                }
                case Comparison.Unknown _ -> {
                    return Step.undecided();
                }
            }
        }
        return Step.plain(Transition.EQUIVALENT);
    }

    /** x_1 = 2 is right if 2 solves the line before. */
    private static @Nullable Step numbered(String name, List<Expr> sides, Expr statement, Set<String> unknowns) {
        int mark = name.indexOf('_');
        if (mark < 1 || statement.variables().contains(name) || unknowns.contains(name)) {
            return null;
        }
        String letter = name.substring(0, mark);
        Expr value = sides.getLast();
        if (!statement.variables().contains(letter) || !value.variables().isEmpty()) {
            return null;
        }
        Step inside = equal(sides.get(1), sides);
        if (inside.how() != Transition.EQUIVALENT) {
            return inside.how() == Transition.WRONG ? Step.of(Transition.WRONG, "chain", Map.of()) : inside;
        }
        Lie lie = Solutions.compare(Build.equation(Build.name(letter), value), statement, Set.of(letter), false)
                .lie();
        return switch (lie) {
            case EQUAL, SUBSET -> Step.plain(Transition.EQUIVALENT).besides();
            case SUPERSET, NEITHER ->
                Step.of(Transition.WRONG, "solutions", Map.of()).besides();
            case UNKNOWN -> Step.undecided().besides();
        };
    }

    private static Optional<Expr> discriminant(Expr equation) {
        List<Expr> sides = equation.children();
        String letter = equation.variables().iterator().next();
        Expr difference = Build.difference(sides.getFirst(), sides.getLast());
        Optional<Expr> first = Derivative.of(difference, letter);
        Optional<Expr> second = first.flatMap(slope -> Derivative.of(slope, letter));
        if (second.isEmpty() || !second.get().variables().isEmpty() || isZero(second.get())) {
            return Optional.empty();
        }
        Map<String, Expr> origin = Map.of(letter, Build.whole(0));
        Expr b = first.get().substitute(origin);
        Expr c = difference.substitute(origin);
        return Optional.of(Build.difference(Build.power(b, 2), Build.product(Build.whole(2), second.get(), c)));
    }

    private static boolean isZero(Expr expr) {
        return Equality.equal(expr, Build.whole(0));
    }
}
