package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Terms;

/** Sums of numbers and roots over one number: (√6/2 + 7)/3 is (√6 + 14)/6. */
public final class Surds {

    public static final Rewriter TIDY = Rewriters.of(
            List.of(Surds::nested, Surds::overOne, Surds::reduced), NumberRules.ALL, RootRules.ALL, TermRules.ALL);

    private Surds() {}

    /** Where a bracket stands over a number, beside or within something else. */
    private static boolean isOpen(Expr sum) {
        return sum instanceof Expr.Sum(List<Expr> terms, Span _)
                && sum.variables().isEmpty()
                && terms.stream().allMatch(Surds::isFraction)
                && terms.stream().anyMatch(term -> below(term).compareTo(BigInteger.ONE) > 0);
    }

    /** A number or a root, or several over a whole number. */
    private static boolean isFraction(Expr term) {
        Expr bare = positive(term);
        return bare instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                ? bottom instanceof Expr.Whole && areRoots(top)
                : areRoots(bare);
    }

    private static boolean areRoots(Expr expr) {
        return Terms.of(expr)
                .filter(terms -> terms.list().stream()
                        .allMatch(term -> term.powers().keySet().stream().allMatch(RootRules::isRoot)))
                .isPresent();
    }

    private static Expr positive(Expr term) {
        return term instanceof Expr.Negation(Expr operand, Span _) ? operand : term;
    }

    private static BigInteger below(Expr term) {
        return positive(term) instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && bottom instanceof Expr.Whole whole
                ? whole.value()
                : BigInteger.ONE;
    }

    /** (√6/2 + 7)/3: the top over one number first. */
    private static @Nullable Move nested(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)) || !(bottom instanceof Expr.Whole)) {
            return null;
        }
        if (top instanceof Expr.Quotient(Expr above, Expr below, Span _) && above instanceof Expr.Sum) {
            Expr result = Build.quotient(above, Build.product(below, bottom));
            return Move.of(result, Rule.DIVIDE_FRACTIONS, place, result);
        }
        if (!isOpen(top)) {
            return null;
        }
        Expr one = joined(top.children());
        return Move.of(Build.quotient(one, bottom), Rule.COMMON_DENOMINATOR, ((Expr.Quotient) one).denominator());
    }

    /** (1 + √5)/2 + 1 is (1 + √5 + 2)/2. */
    private static @Nullable Move overOne(Expr place) {
        boolean bracket = isOpen(place)
                && place.children().stream()
                        .anyMatch(term -> positive(term) instanceof Expr.Quotient(Expr top, Expr _, Span _)
                                && top instanceof Expr.Sum);
        if (!bracket) {
            return null;
        }
        Expr one = joined(place.children());
        return Move.of(one, Rule.COMMON_DENOMINATOR, ((Expr.Quotient) one).denominator());
    }

    private static Expr joined(List<Expr> terms) {
        BigInteger common = terms.stream().map(Surds::below).reduce(BigInteger.ONE, Terms::lcm);
        List<Expr> tops = terms.stream()
                .map(term -> {
                    Expr bare = positive(term);
                    Expr top = below(term).equals(BigInteger.ONE)
                            ? bare
                            : bare.children().getFirst();
                    Rational times = Rational.of(common.divide(below(term)));
                    Terms scaled = Terms.of(top).orElseThrow().scaled(times);
                    return (bare == term ? scaled : scaled.negated()).expr();
                })
                .toList();
        return Build.quotient(Flat.sum(tops), Build.whole(common));
    }

    /** (2 + 4√3)/6 is (1 + 2√3)/3. */
    private static @Nullable Move reduced(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(bottom instanceof Expr.Whole whole)
                || !(top instanceof Expr.Sum)
                || !areRoots(top)) {
            return null;
        }
        Terms terms = Terms.of(top).orElseThrow();
        Rational content = terms.content();
        BigInteger common = content.isInteger() ? content.numerator().gcd(whole.value()) : BigInteger.ONE;
        if (common.equals(BigInteger.ONE)) {
            return null;
        }
        Expr above = terms.scaled(Rational.ONE.over(Rational.of(common))).expr();
        Expr below = Build.whole(whole.value().divide(common));
        boolean one = whole.value().equals(common);
        return Move.of(one ? above : Build.quotient(above, below), Rule.CANCEL, Build.whole(common));
    }
}
