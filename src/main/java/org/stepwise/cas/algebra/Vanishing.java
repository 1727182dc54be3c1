package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Whether a normal form that is not 0 as it stands is 0 all the same, its constants depending on each other. */
final class Vanishing {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final Field field;

    Vanishing(Field field) {
        this.field = field;
    }

    /** YES if every coefficient is 0, NO if the letters are independent and one coefficient is not. */
    Answer of(Fraction difference) {
        boolean independent = true;
        for (int i = 0; i < field.size(); i++) {
            boolean occurs =
                    difference.numerator().uses(i) || difference.denominator().uses(i);
            independent &= !occurs || field.isName(i) || isConstant(i);
        }
        boolean all = true;
        for (Expr coefficient : coefficients(difference.numerator())) {
            Optional<Boolean> zero = Constants.equal(coefficient, Build.whole(0));
            if (zero.isPresent() && !zero.get() && independent) {
                return Answer.NO;
            }
            all &= zero.orElse(false);
        }
        return all ? Answer.YES : Answer.UNKNOWN;
    }

    private boolean isConstant(int index) {
        return field.shown(index).variables().isEmpty();
    }

    /** Sums of products of constants, one for each product of what has letters and for each power of i. */
    private List<Expr> coefficients(Polynomial polynomial) {
        Map<List<Integer>, List<Expr>> groups = new HashMap<>();
        for (Polynomial.Term term : polynomial.terms()) {
            int[] key = new int[field.size()];
            int[] rest = term.exponents().clone();
            for (int i = 0; i < field.size(); i++) {
                if (!isConstant(i) || field.shown(i).equals(Build.symbol(Constant.I))) {
                    key[i] = rest[i];
                    rest[i] = 0;
                }
            }
            groups.computeIfAbsent(Arrays.stream(key).boxed().toList(), _ -> new ArrayList<>())
                    .add(new Display(field).of(Polynomial.of(new Polynomial.Term(term.coefficient(), rest))));
        }
        return groups.values().stream().map(Build::sum).toList();
    }

    /** Whether both are certainly nowhere negative and have the same square. */
    boolean sameSquares(Fraction left, Fraction right) {
        Assumptions signs = field.signs();
        if (signs == null) {
            return false;
        }
        try {
            return isPositive(left, signs)
                    && isPositive(right, signs)
                    && field.reduced(square(left).minus(square(right))).isZero();
        } catch (BeyondReach | ArithmeticException | Assumptions.Open reason) {
            return false;
        }
    }

    private Fraction square(Fraction fraction) {
        return field.reduced(fraction.times(fraction));
    }

    private boolean isPositive(Fraction fraction, Assumptions signs) {
        int top = sign(fraction.numerator(), signs);
        int bottom = sign(fraction.denominator(), signs);
        return top * bottom > 0;
    }

    private int sign(Polynomial polynomial, Assumptions signs) {
        if (polynomial.isConstant()) {
            return polynomial.constantValue().compareTo(Rational.ZERO);
        }
        Integer known = signs.known(polynomial, field);
        if (known != null) {
            return known;
        }
        Integer turned = signs.known(polynomial.negate(), field);
        return turned == null ? 0 : -turned;
    }
}
