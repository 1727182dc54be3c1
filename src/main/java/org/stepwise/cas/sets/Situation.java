package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/**
 * What is assumed in one case of a proof by signs: letters that equations give by the others, and signs of polynomials. A
 * sign that does not follow from this is left open, and the proof goes on with each that is possible.
 */
final class Situation {

    private static final int MOST_ASSUMED = 12;
    private static final int DEEPEST = 20;

    private record Assumed(Expr shown, int sign) {}

    /** A sign that is not known. */
    static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Polynomial base;
        final transient List<Integer> possible;

        Open(Polynomial base, List<Integer> possible) {
            super(null, null, false, false);
            this.base = base;
            this.possible = possible;
        }
    }

    private final Glossary glossary;
    private final Map<String, Expr> given;
    private final List<Assumed> assumed;
    private final Contradiction constraints;
    private final Map<Polynomial, Integer> known = new HashMap<>();
    private boolean contradictory;
    private int depth;

    private Situation(Glossary glossary, Map<String, Expr> given, List<Assumed> assumed) {
        this.glossary = glossary;
        this.given = given;
        this.assumed = assumed;
        this.constraints = new Contradiction(glossary);
        for (Assumed one : assumed) {
            constrain(one);
        }
        contradictory |= constraints.with(Polynomial.ONE, 1);
    }

    static Situation start(Glossary glossary) {
        return new Situation(glossary, Map.of(), List.of());
    }

    Glossary glossary() {
        return glossary;
    }

    Map<String, Expr> given() {
        return given;
    }

    private void constrain(Assumed one) {
        try {
            Polynomial polynomial = new Valued(this).signed(one.shown);
            if (polynomial.isConstant()) {
                contradictory |= polynomial.constantValue().signum() != one.sign;
            } else {
                constraints.add(polynomial, one.sign);
            }
        } catch (Valued.NoValue reason) {
            contradictory = true;
        } catch (Open | BeyondReach reason) {
            // An assumption that is not used.
        }
    }

    /** Nothing where that contradicts what is assumed. */
    Optional<Situation> with(Polynomial base, int sign) {
        if (sign == 0) {
            List<Integer> used = glossary.used(base);
            Optional<Definite> squares = Definite.of(base, used).or(() -> Definite.of(base.negate(), used));
            if (squares.isPresent()) {
                return all(squares.get().parts());
            }
        }
        Situation next = sign == 0 ? solved(base) : null;
        if (next == null) {
            if (assumed.size() == MOST_ASSUMED) {
                throw new BeyondReach("too much assumed");
            }
            List<Assumed> more = new ArrayList<>(assumed);
            more.add(new Assumed(glossary.shown(base), sign));
            next = new Situation(glossary, given, more);
        }
        return next.contradictory ? Optional.empty() : Optional.of(next);
    }

    private Optional<Situation> all(List<Polynomial> parts) {
        Optional<Situation> next = Optional.of(this);
        for (Polynomial part : parts) {
            Expr shown = glossary.shown(part);
            if (next.isEmpty()) {
                return next;
            }
            Polynomial now = new Valued(next.get()).signed(shown);
            if (now.isConstant()) {
                next = now.isZero() ? next : Optional.empty();
            } else {
                next = next.get().with(now, 0);
            }
        }
        return next;
    }

    /** With a letter that the equation gives by the others; null if it gives none. */
    private @Nullable Situation solved(Polynomial base) {
        List<Integer> used = glossary.used(base);
        for (boolean constant : new boolean[] {true, false}) {
            for (int index : used) {
                if (!(glossary.kernel(index) instanceof Kernel.Letter(Expr letter))
                        || base.degree(index) != 1
                        || used.stream().anyMatch(other -> other != index && mentions(other, letter))) {
                    continue;
                }
                List<Polynomial> parts = base.coefficients(index);
                Integer slope = parts.getLast().isConstant() ? Integer.valueOf(1) : known(parts.getLast());
                if (parts.getLast().isConstant() == constant && slope != null && slope != 0) {
                    Expr top = Build.negation(glossary.shown(parts.getFirst()));
                    Expr value = Build.quotient(top, glossary.shown(parts.getLast()));
                    value = value.variables().isEmpty() ? Places.simple(value) : value;
                    Map<String, Expr> by = Map.of(((Expr.Name) letter).name(), value);
                    Map<String, Expr> values = new LinkedHashMap<>();
                    given.forEach((name, old) -> values.put(name, old.substitute(by)));
                    values.putAll(by);
                    return new Situation(glossary, values, assumed);
                }
            }
        }
        return null;
    }

    private boolean mentions(int index, Expr letter) {
        return glossary.kernel(index).shown().variables().contains(((Expr.Name) letter).name());
    }

    /** The sign; throws Open where it does not follow from what is assumed. */
    int sign(Polynomial polynomial) {
        if (polynomial.isConstant()) {
            return polynomial.constantValue().signum();
        }
        if (++depth > DEEPEST) {
            throw new BeyondReach("signs of signs");
        }
        try {
            return byParts(polynomial);
        } finally {
            depth--;
        }
    }

    private int byParts(Polynomial polynomial) {
        Integer rule = new KernelSigns(this).of(polynomial);
        if (rule != null) {
            return rule;
        }
        Polynomial.Factors factors = polynomial.factors();
        int sign = factors.unit().signum();
        Open open = null;
        for (int i = 0; i < factors.bases().size(); i++) {
            try {
                int base = ofBase(factors.bases().get(i));
                if (base == 0) {
                    return 0;
                }
                sign *= factors.exponents().get(i) % 2 == 0 ? 1 : base;
            } catch (Open reason) {
                open = open == null ? reason : open;
            }
        }
        if (open != null) {
            throw open;
        }
        return sign;
    }

    @Nullable
    Integer known(Polynomial polynomial) {
        try {
            return sign(polynomial);
        } catch (Open open) {
            return null;
        }
    }

    private int ofBase(Polynomial base) {
        Integer sign = known.get(base);
        if (sign == null) {
            sign = decided(base);
            known.put(base, sign);
        }
        return sign;
    }

    private int decided(Polynomial base) {
        if (base.isConstant()) {
            return base.constantValue().signum();
        }
        Expr shown = glossary.shown(base);
        if (shown.variables().isEmpty()) {
            return Places.sign(shown);
        }
        Integer rule = new KernelSigns(this).of(base);
        if (rule != null) {
            return rule;
        }
        List<Integer> possible = new ArrayList<>();
        for (int sign : new int[] {1, 0, -1}) {
            if (!excluded(base, sign) && !constraints.with(base, sign)) {
                possible.add(sign);
            }
        }
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        // All of them excluded is a contradiction not seen before: whatever is said of no point is true.
        throw new Open(base, possible);
    }

    private boolean excluded(Polynomial base, int sign) {
        List<Integer> used = glossary.used(base);
        Optional<Definite> up = Definite.of(base, used);
        Optional<Definite> down = Definite.of(base.negate(), used);
        return up.isPresent() && (sign < 0 || sign == 0 && !up.get().constant().isZero())
                || down.isPresent()
                        && (sign > 0 || sign == 0 && !down.get().constant().isZero());
    }
}
