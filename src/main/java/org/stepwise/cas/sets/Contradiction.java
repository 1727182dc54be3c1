package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/** Signs that are assumed of polynomials, and proofs that no numbers have them all. */
final class Contradiction {

    private static final int MOST_MULTIPLIED = 5;

    private record Constraint(Polynomial polynomial, int sign) {}

    private final Glossary glossary;
    private final List<Constraint> constraints = new ArrayList<>();

    Contradiction(Glossary glossary) {
        this.glossary = glossary;
    }

    void add(Polynomial polynomial, int sign) {
        constraints.add(new Constraint(polynomial, sign));
    }

    /** Whether what is assumed together with this sign certainly holds nowhere. */
    boolean with(Polynomial base, int sign) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.add(new Constraint(base, sign));
        glossary.spend();
        Infeasible sum = new Infeasible();
        all.forEach(one -> add(sum, one));
        if (all.size() <= MOST_MULTIPLIED) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i; j < all.size(); j++) {
                    Polynomial product = all.get(i).polynomial.times(all.get(j).polynomial);
                    add(sum, new Constraint(product, all.get(i).sign * all.get(j).sign));
                }
            }
        }
        evenPowers(sum, all);
        return sum.proved() || onTheLine(base, all);
    }

    private static void add(Infeasible sum, Constraint one) {
        switch (one.sign) {
            case 0 -> sum.zero(one.polynomial);
            case 1 -> sum.positive(one.polynomial);
            default -> sum.positive(one.polynomial.negate());
        }
    }

    /** Products of even powers and of what is positive by its kind. */
    private void evenPowers(Infeasible sum, List<Constraint> all) {
        for (Constraint one : all) {
            for (int index : glossary.used(one.polynomial)) {
                if (glossary.kernel(index).isPositive()) {
                    sum.positive(Polynomial.variable(index));
                }
                sum.notNegative(Polynomial.variable(index).power(2));
                for (int side = 0; side < glossary.bounds(index).size(); side++) {
                    Polynomial gap = Polynomial.variable(index)
                            .minus(Polynomial.constant(glossary.bounds(index).get(side)));
                    sum.notNegative(side == 0 ? gap : gap.negate());
                }
                if (glossary.kernel(index) instanceof Kernel.Opaque opaque) {
                    Rational bound = Rational.of(opaque.bound());
                    sum.notNegative(Polynomial.constant(bound).minus(Polynomial.variable(index)));
                    sum.notNegative(Polynomial.constant(bound).plus(Polynomial.variable(index)));
                }
            }
        }
    }

    /** By solving, where all this is about one letter. */
    private boolean onTheLine(Polynomial base, List<Constraint> all) {
        Optional<String> letter = glossary.onlyLetter(base);
        if (letter.isEmpty()) {
            return false;
        }
        try {
            RealSet common = RealSet.REALS;
            for (Constraint one : all) {
                if (glossary.onlyLetter(one.polynomial).equals(letter)) {
                    Sign sign = one.sign == 0 ? Sign.EQUAL : one.sign > 0 ? Sign.GREATER : Sign.LESS;
                    common = common.and(new Solver(letter.get()).zero(glossary.shown(one.polynomial), sign));
                }
            }
            return common.isEmpty();
        } catch (BeyondReach reason) {
            return false;
        }
    }
}
