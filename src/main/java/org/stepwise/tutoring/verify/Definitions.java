package org.stepwise.tutoring.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.working.Operators;

/** Functions that a problem or a text gave a name: f(x) = ..., y = ... */
final class Definitions {

    private static final Set<String> USUAL = Set.of("f", "y");

    private record Function(String letter, Expr term) {}

    private final Map<String, Function> functions = new HashMap<>();
    /** Those of an example, which hide the others of the same name. */
    private final Map<String, Function> ofExample = new HashMap<>();

    private final @Nullable Function unnamed;

    Definitions(@Nullable Expr given) {
        this.unnamed = given != null && given.variables().size() == 1
                ? new Function(given.variables().iterator().next(), given)
                : null;
    }

    /** Takes f(x) = term, where f is not known yet. */
    void take(Expr left, Expr right) {
        if (isDefinition(left, right)
                && left instanceof Expr.Application application
                && find(application.name()) == null) {
            functions.put(application.name(), function(application, right));
        }
    }

    /** Takes f(x) = term, whatever f was before; says whether it was a definition. */
    boolean takeAnew(Expr left, Expr right, boolean example) {
        if (isDefinition(left, right) && left instanceof Expr.Application application) {
            (example ? ofExample : functions).put(application.name(), function(application, right));
            return true;
        }
        return false;
    }

    private static boolean isDefinition(Expr left, Expr right) {
        return left instanceof Expr.Application(String _, int primes, List<Expr> arguments, Span _)
                && primes == 0
                && arguments.size() == 1
                && arguments.getFirst() instanceof Expr.Name
                && Trees.isValue(right);
    }

    private static Function function(Expr.Application left, Expr term) {
        return new Function(left.arguments().getFirst().variables().iterator().next(), term);
    }

    /** Takes y = term as the curve of an example, whose slope is y'. */
    boolean takesCurve(Formula formula) {
        if (!formula.isEquation()
                || formula.sides().size() != 2
                || !(formula.sides().getFirst().expr() instanceof Expr.Name(String name, Span _))
                || !USUAL.contains(name)) {
            return false;
        }
        Expr term = formula.sides().getLast().expr();
        boolean curve = term.variables().size() == 1 && !term.variables().contains(name);
        if (curve) {
            ofExample.put(name, new Function(term.variables().iterator().next(), term));
        }
        return curve;
    }

    /** The text is about the pupil's own problem again. */
    void leaveExample() {
        ofExample.clear();
    }

    private @Nullable Function find(String name) {
        return ofExample.getOrDefault(name, functions.get(name));
    }

    private boolean isUsual(String name, int primes) {
        return USUAL.contains(name) && (functions.isEmpty() && ofExample.isEmpty() || name.equals("y") && primes > 0);
    }

    /** Whether f(x) on this side has a term already. */
    boolean knows(Expr side) {
        return side instanceof Expr.Application application
                && (find(application.name()) != null
                        || unnamed != null && isUsual(application.name(), application.primes()));
    }

    /** With functions put in and derivatives carried out; nothing where one is not known. */
    Optional<Expr> resolved(Expr expr) {
        if (expr instanceof Expr.Application(String name, int primes, List<Expr> arguments, Span _)) {
            return applied(name, primes, arguments);
        }
        if (Operators.stands(expr)) {
            return Optional.ofNullable(Operators.differentiated(expr));
        }
        boolean[] open = {false};
        Expr result = Trees.map(expr, child -> {
            Optional<Expr> inner = resolved(child);
            open[0] |= inner.isEmpty();
            return inner.orElse(child);
        });
        return open[0] ? Optional.empty() : Optional.of(result);
    }

    private Optional<Expr> applied(String name, int primes, List<Expr> arguments) {
        Function named = find(name);
        Function function = named == null && isUsual(name, primes) ? unnamed : named;
        if (function == null || primes == Expr.Application.INVERSE || arguments.size() > 1) {
            return Optional.empty();
        }
        Expr term = function.term;
        for (int i = 0; i < primes; i++) {
            Optional<Expr> slope = Derivative.of(term, function.letter);
            if (slope.isEmpty()) {
                return slope;
            }
            term = slope.get();
        }
        if (arguments.isEmpty()) {
            return Optional.of(term);
        }
        Expr shown = term.substitute(Map.of(function.letter, arguments.getFirst()));
        return Optional.of(shown);
    }
}
