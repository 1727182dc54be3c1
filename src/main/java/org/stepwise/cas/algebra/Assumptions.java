package org.stepwise.cas.algebra;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Zeros;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/**
 * What is positive and what is negative in one case of a proof: some of it follows, the rest is assumed. Where a factor is
 * zero is left out: these are places without an inside, and what is equal around them is equal there.
 *
 * @param assumed signs by the polynomial as it is shown
 * @param lines those of them that are polynomials in the only letter
 * @param complex whether the root of a negative number is a value
 */
record Assumptions(Map<Expr, Integer> assumed, Map<Expr, Zeros> lines, boolean complex) {

    Assumptions {
        assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    static Assumptions none(boolean complex) {
        return new Assumptions(Map.of(), Map.of(), complex);
    }

    /** A sign that this case leaves open; the proof goes on with both. */
    static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Expr shown;
        final transient Polynomial base;

        Open(Expr shown, Polynomial base) {
            super(null, null, false, false);
            this.shown = shown;
            this.base = base;
        }
    }

    /** The expression has no real value anywhere in this case. */
    static final class NotReal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReal() {
            super(null, null, false, false);
        }
    }

    /** The sign of a fraction whose factors have known signs. */
    int of(Fraction fraction, Field field) {
        int sign = 1;
        for (Polynomial part : List.of(fraction.numerator(), fraction.denominator())) {
            Polynomial.Factors factors = part.factors();
            sign *= factors.unit().signum();
            for (int i = 0; i < factors.bases().size(); i++) {
                if (factors.exponents().get(i) % 2 != 0) {
                    sign *= of(factors.bases().get(i), field);
                }
            }
        }
        return sign;
    }

    /** 1 or -1 for a polynomial that is not constant zero; throws Open. */
    int of(Polynomial base, Field field) {
        Optional<Fraction> argument = arc(base, field);
        if (argument.isPresent()) {
            return of(argument.get(), field);
        }
        Integer known = known(base, field);
        if (known == null) {
            throw new Open(new Display(field).of(base), base);
        }
        return known;
    }

    /** What an arcsine or arctangent belongs to, whose sign it has. */
    private static Optional<Fraction> arc(Polynomial base, Field field) {
        int single = field.single(base);
        return single >= 0 && field.meaning(single) instanceof Meaning.Inverse(String _, Fraction argument)
                ? Optional.of(argument)
                : Optional.empty();
    }

    private @Nullable Integer known(Fraction argument, Field field) {
        try {
            return of(argument, field);
        } catch (Open open) {
            return null;
        }
    }

    /** The sign that follows from the other assumptions; null where none does. */
    @Nullable
    Integer known(Polynomial base, Field field) {
        Optional<Fraction> argument = arc(base, field);
        if (argument.isPresent()) {
            return known(argument.get(), field);
        }
        Expr shown = new Display(field).of(base);
        if (shown.variables().isEmpty()) {
            return Enclosure.sign(shown);
        }
        if (assumed.get(shown) instanceof Integer taken) {
            return taken;
        }
        Integer byTerms = byTerms(base, field, shown);
        if (byTerms != null) {
            return byTerms;
        }
        Integer byBound = byBound(base, field);
        if (byBound != null) {
            return byBound;
        }
        Integer byConjugate = byConjugate(base, field);
        return byConjugate != null ? byConjugate : byRoots(base, field);
    }

    /** All terms of one sign. */
    private @Nullable Integer byTerms(Polynomial base, Field field, Expr shown) {
        int common = 0;
        for (Polynomial.Term term : base.terms()) {
            int sign = term.coefficient().signum();
            for (int i = 0; i < field.size(); i++) {
                if (term.exponents()[i] % 2 != 0) {
                    sign *= single(i, field, shown);
                }
            }
            if (sign == 0 || common != 0 && sign != common) {
                return null;
            }
            common = sign;
        }
        return common;
    }

    private int single(int index, Field field, Expr whole) {
        Meaning meaning = field.meaning(index);
        if (meaning instanceof Meaning.Root
                || meaning instanceof Meaning.Exponential
                || meaning instanceof Meaning.Absolute) {
            return 1;
        }
        Expr shown = field.shown(index);
        if (shown.equals(whole)) {
            return 0;
        }
        if (shown.variables().isEmpty()) {
            try {
                return Enclosure.sign(shown);
            } catch (BeyondReach reason) {
                return 0;
            }
        }
        Integer sign = assumed.get(shown);
        if (sign == null && field.isName(index)) {
            sign = byRoots(Polynomial.variable(index), field);
        }
        return sign == null ? 0 : sign;
    }

    /** A constant that outweighs sines and cosines: 2 + cos x, 1 - sin x. */
    private static @Nullable Integer byBound(Polynomial base, Field field) {
        Rational constant = Rational.ZERO;
        Rational rest = Rational.ZERO;
        for (Polynomial.Term term : base.terms()) {
            if (term.degree() == 0) {
                constant = term.coefficient();
                continue;
            }
            for (int i = 0; i < field.size(); i++) {
                if (term.exponents()[i] > 0
                        && !(field.shown(i) instanceof Expr.Call call
                                && List.of("sin", "cos").contains(call.function()))) {
                    return null;
                }
            }
            rest = rest.plus(term.coefficient().abs());
        }
        return constant.abs().compareTo(rest) >= 0 && !constant.isZero() ? constant.signum() : null;
    }

    /** A + k√r has the sign of k where k²r is larger than A², and that of A where it is smaller. */
    private @Nullable Integer byConjugate(Polynomial base, Field field) {
        for (int i = 0; i < field.size(); i++) {
            if (base.degree(i) == 1
                    && field.meaning(i) instanceof Meaning.Root(Fraction radicand, int index)
                    && index == 2) {
                List<Polynomial> parts = base.coefficients(i);
                Polynomial gap = field.reduced(Fraction.of(radicand.numerator()
                                .times(parts.get(1).times(parts.get(1)))
                                .minus(parts.get(0).times(parts.get(0)))))
                        .numerator();
                Integer larger = gap.isZero() ? null : signOf(gap, field);
                return larger == null ? null : signOf(parts.get(larger > 0 ? 1 : 0), field);
            }
        }
        return null;
    }

    private @Nullable Integer signOf(Polynomial base, Field field) {
        return base.isConstant() ? Integer.valueOf(base.constantValue().signum()) : known(base, field);
    }

    /** A polynomial in the only letter that has one sign wherever the assumptions hold. */
    private @Nullable Integer byRoots(Polynomial base, Field field) {
        Optional<String> letter = field.onlyLetter();
        if (letter.isEmpty() || !isUnivariate(base, 0, field)) {
            return null;
        }
        Expr shown = new Display(field).of(base);
        Zeros line;
        try {
            line = lines.containsKey(shown) ? lines.get(shown) : new Zeros(base, 0);
        } catch (BeyondReach reason) {
            return null;
        }
        Map<Expr, Zeros> all = new LinkedHashMap<>(lines);
        all.put(shown, line);
        SignCells cells = new SignCells(letter.get(), all, List.of());
        boolean up = cells.has(shown, 1, assumed);
        boolean down = cells.has(shown, -1, assumed);
        return up == down ? null : up ? 1 : -1;
    }

    static boolean isUnivariate(Polynomial base, int index, Field field) {
        for (int i = 0; i < field.size(); i++) {
            if (i != index && base.uses(i)) {
                return false;
            }
        }
        return true;
    }
}
