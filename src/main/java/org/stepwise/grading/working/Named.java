package org.stepwise.grading.working;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Functions and quantities that got a name: f(x) = ..., f'(x) = ..., D = ..., x_1 = ... */
final class Named {

    /** A function by its parameter and its term. */
    private record Function(String parameter, Expr term) {}

    private final Map<String, Function> functions = new HashMap<>();
    private final Set<String> roots = new TreeSet<>();
    private @Nullable Quadratic quadratic;

    /** Letters of which one numbered value was given. */
    Set<String> roots() {
        return roots;
    }

    void remember(Expr expr) {
        if (!(Chains.sides(expr) instanceof List<Expr> sides)) {
            return;
        }
        switch (sides.getFirst()) {
            case Expr.Application application
            when parameter(application) instanceof String letter ->
                functions.put(key(application), new Function(letter, sides.getLast()));
            case Expr.Name(String name, Span _) -> {
                if (!Commas.plain(name).equals(name)) {
                    roots.add(Commas.plain(name));
                }
                Set<String> letters = sides.getLast().variables();
                if (letters.size() == 1 && !letters.contains(name)) {
                    functions.put(name, new Function(letters.iterator().next(), sides.getLast()));
                }
            }
            default -> {}
        }
        if (sides.size() == 2 && expr.variables().size() == 1) {
            Quadratic.of(expr).ifPresent(found -> quadratic = found);
        }
    }

    private static String key(Expr.Application application) {
        return application.name() + "'".repeat(Math.max(0, application.primes()));
    }

    /** The letter of f(x) or, where y is known as a term in x, of y'; null where something was put in. */
    private @Nullable String parameter(Expr.Application application) {
        if (application.primes() == Expr.Application.INVERSE) {
            return null;
        }
        Function known = functions.get(application.name());
        return switch (application.arguments()) {
            case List<Expr> none when none.isEmpty() -> known == null ? null : known.parameter;
            case List<Expr> one
            when one.size() == 1 && one.getFirst() instanceof Expr.Name(String letter, Span _) -> letter;
            default -> null;
        };
    }

    /** The step to a line that names a quantity known from before; null if the line is no such line. */
    @Nullable
    Step judge(Expr line, Line before, Set<String> unknowns) {
        Expr statement = before instanceof Line.Statement(Expr expr, boolean _) ? expr : null;
        List<Expr> sides = Chains.sides(line);
        if (quadratic != null && (statement == null || !names(statement, line))) {
            Step step = quadratic.judge(line);
            if (step != null) {
                return step.besides();
            }
        }
        if (sides == null) {
            return null;
        }
        return switch (sides.getFirst()) {
            case Expr.Application application -> {
                Expr term = term(application);
                yield term == null ? null : equal(term, sides);
            }
            case Expr.Name(String name, Span _)
            when statement != null -> {
                Step graph = graph(name, sides, statement);
                yield graph != null ? graph : numbered(name, sides, statement, unknowns);
            }
            default -> null;
        };
    }

    private static boolean names(Expr statement, Expr line) {
        return line.variables().stream().anyMatch(statement.variables()::contains);
    }

    /** y = 2x + 3 after f(x) = 2x + 3. */
    private static @Nullable Step graph(String name, List<Expr> sides, Expr statement) {
        return name.equals("y")
                        && Chains.sides(statement) instanceof List<Expr> before
                        && before.getFirst()
                                instanceof Expr.Application(String _, int primes, List<Expr> arguments, Span _)
                        && primes == 0
                        && arguments.size() == 1
                        && arguments.getFirst() instanceof Expr.Name
                        && Equality.equal(before.getLast(), sides.getLast())
                ? Step.plain(Transition.EQUIVALENT)
                : null;
    }

    /** The equation that f'(x) = 0 means, where f' is known and is no constant; null for any other line. */
    @Nullable
    Expr equation(Expr line) {
        if (!(Chains.sides(line) instanceof List<Expr> sides)
                || sides.size() != 2
                || !(sides.getFirst() instanceof Expr.Application application)
                || parameter(application) == null
                || !sides.getLast().variables().isEmpty()) {
            return null;
        }
        Expr term = term(application);
        return term == null || term.variables().isEmpty() ? null : Build.equation(term, sides.getLast());
    }

    private @Nullable Expr term(Expr.Application application) {
        String key = key(application);
        Function known = functions.get(key);
        if (known == null && application.primes() > 0) {
            Function lower = functions.get(key.substring(0, key.length() - 1));
            known = lower == null
                    ? null
                    : Derivative.of(lower.term, lower.parameter)
                            .map(term -> new Function(lower.parameter, term))
                            .orElse(null);
        }
        if (known == null || application.primes() == Expr.Application.INVERSE) {
            return null;
        }
        return application.arguments().isEmpty()
                ? known.term
                : known.term.substitute(
                        Map.of(known.parameter, application.arguments().getFirst()));
    }

    /** Whether the sides after the name all have this value. */
    static Step equal(Expr known, List<Expr> sides) {
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
        String letter = Commas.plain(name);
        if (letter.equals(name) || statement.variables().contains(name) || unknowns.contains(name)) {
            return null;
        }
        Expr value = sides.getLast();
        if (!statement.variables().contains(letter) || !value.variables().isEmpty()) {
            return null;
        }
        if (Solutions.namesNonReal(value)) {
            return Step.undecided().besides();
        }
        Step inside = equal(sides.get(1), sides);
        if (inside.how() != Transition.EQUIVALENT) {
            return inside.how() == Transition.WRONG ? Step.of(Transition.WRONG, "chain", Map.of()) : inside;
        }
        SetRelation relation = Solutions.compare(
                        Build.equation(Build.name(letter), value), statement, Set.of(letter), false)
                .relation();
        return switch (relation) {
            case EQUAL, SUBSET -> Step.plain(Transition.EQUIVALENT).besides();
            case SUPERSET, NEITHER ->
                Step.of(Transition.WRONG, "solutions", Map.of()).besides();
            case UNKNOWN -> Step.undecided().besides();
        };
    }
}
