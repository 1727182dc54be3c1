package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Zeros;
import org.stepwise.cas.tree.Expr;

/**
 * Follows two expressions through every combination of signs that their roots, sizes and logarithms ask about. In each case
 * both have a normal form without sizes; equal normal forms in all cases where the expected one is real prove equality.
 */
final class Cases {

    private static final int MOST_CASES = 24;
    private static final Pattern WHOLE = Pattern.compile("[i-nKMN](_.*)?");

    enum Outcome {
        /** The same normal form. */
        EQUAL,
        /** The expected expression has no real value here. */
        VACUOUS,
        /** The expected expression has one and the answer has none. */
        NARROWER,
        /** Different polynomials in the letters over the real numbers. */
        DIFFERENT,
        OPEN
    }

    record Case(Assumptions signs, Outcome outcome) {}

    private final Expr expected;
    private final Expr answer;
    private final Set<String> names;
    private final boolean complex;
    private final List<Case> cases = new ArrayList<>();
    private boolean takesWhole;
    private final Map<Expr, Polynomial> asked = new LinkedHashMap<>();
    private final Map<Expr, Zeros> lines = new LinkedHashMap<>();

    Cases(Expr expected, Expr answer, Set<String> names, boolean complex) {
        this.expected = expected;
        this.answer = answer;
        this.names = names;
        this.complex = complex;
    }

    /** All cases; BeyondReach where there are too many or no normal form is found. */
    List<Case> all() {
        explore(Assumptions.none(complex));
        return cases;
    }

    /** The polynomials in the only letter whose signs were asked; those of a high degree are not among them. */
    Map<Expr, Zeros> lines() {
        return lines;
    }

    /** Whether a letter was taken for a whole number on the way. */
    boolean takesWhole() {
        return takesWhole;
    }

    private void explore(Assumptions signs) {
        if (cases.size() >= MOST_CASES) {
            throw new BeyondReach("too many cases");
        }
        Field field = new Field(names, signs);
        try {
            Outcome outcome = outcome(field);
            if (isConsistent(signs, field)) {
                cases.add(new Case(signs, outcome));
            }
        } catch (Assumptions.Open open) {
            if (field.onlyNames(open.base)) {
                ask(open.shown, open.base);
            }
            for (int sign : new int[] {1, -1}) {
                Map<Expr, Integer> assumed = new LinkedHashMap<>(signs.assumed());
                assumed.put(open.shown, sign);
                explore(new Assumptions(assumed, lines, complex));
            }
        }
    }

    private Outcome outcome(Field field) {
        Fraction left;
        Fraction right;
        Fraction difference;
        Set<String> whole = null;
        do {
            try {
                left = new Normalizer(field).of(expected);
            } catch (Assumptions.NotReal | ArithmeticException nowhere) {
                return Outcome.VACUOUS;
            }
            whole = whole == null ? Set.copyOf(field.whole()) : whole;
            try {
                right = new Normalizer(field).of(answer);
            } catch (Assumptions.NotReal | ArithmeticException nowhere) {
                // x^x is real for single negative x alone, which is no stretch of the line; in x^n the n is a whole
                // number.
                return whole.stream().allMatch(Cases::isCalledWhole) ? Outcome.NARROWER : Outcome.VACUOUS;
            }
            difference = field.reduced(left.minus(right));
        } while (field.refined());
        takesWhole |= !field.whole().isEmpty();
        if (!isMeantWhole(field.whole(), whole)) {
            return Outcome.OPEN;
        }
        if (difference.isZero()) {
            return Outcome.EQUAL;
        }
        return switch (new Vanishing(field).of(difference)) {
            case YES -> Outcome.EQUAL;
            case NO -> Outcome.DIFFERENT;
            case UNKNOWN -> new Vanishing(field).sameSquares(left, right) ? Outcome.EQUAL : Outcome.OPEN;
        };
    }

    /** The answer may take a letter for a whole number if it is called like one, or if the expected expression does. */
    private static boolean isMeantWhole(Set<String> letters, Set<String> expected) {
        return letters.stream().allMatch(letter -> expected.contains(letter) || isCalledWhole(letter));
    }

    private static boolean isCalledWhole(String letter) {
        return WHOLE.matcher(letter).matches();
    }

    /** Whether no assumption is refuted by the others. */
    private boolean isConsistent(Assumptions signs, Field field) {
        for (Map.Entry<Expr, Integer> one : signs.assumed().entrySet()) {
            Map<Expr, Integer> others = new LinkedHashMap<>(signs.assumed());
            others.remove(one.getKey());
            Polynomial base = asked.get(one.getKey());
            if (base != null
                    && new Assumptions(others, without(one.getKey()), complex).known(base, field)
                            instanceof Integer known
                    && !known.equals(one.getValue())) {
                return false;
            }
        }
        return true;
    }

    private void ask(Expr shown, Polynomial base) {
        asked.put(shown, base);
        if (names.size() == 1 && !lines.containsKey(shown)) {
            try {
                lines.put(shown, new Zeros(base, 0));
            } catch (BeyondReach reason) {
                // Its sign is followed without its roots.
            }
        }
    }

    private Map<Expr, Zeros> without(Expr one) {
        Map<Expr, Zeros> rest = new LinkedHashMap<>(lines);
        rest.remove(one);
        return rest;
    }
}
