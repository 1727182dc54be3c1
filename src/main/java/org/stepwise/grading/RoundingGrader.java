package org.stepwise.grading;

import java.util.Objects;
import java.util.Optional;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** A decimal rounded to as many places as the key says. */
final class RoundingGrader implements Grader {

    private static final int MOST_PLACES = 12;

    @Override
    public Verdict grade(AnswerKey key, Expr wanted, Expr given) {
        int places = Objects.requireNonNull(Options.of(key).digits());
        if (!Trees.isValue(given) || !given.variables().isEmpty()) {
            return Verdicts.invalid(given, "shape.number");
        }
        Verdict undefined = EquivalentGrader.undefined(given);
        if (undefined != null) {
            return undefined;
        }
        Optional<Rational> rounded = Nearness.rounded(wanted, places);
        if (rounded.isEmpty()) {
            return Verdicts.undecided();
        }
        Expr digits = given instanceof Expr.Negation negation ? negation.operand() : given;
        Optional<Rational> value = Exact.value(given);
        boolean decimal = digits instanceof Expr.Decimal || digits instanceof Expr.Whole;
        if (decimal && value.equals(rounded)) {
            return Nearness.places(digits) == places && (places > 0 || digits instanceof Expr.Whole)
                    ? Verdicts.correct("rounded")
                    : Verdicts.unfinished("unfinished.decimal-places", Integer.toString(places));
        }
        if (!decimal || Nearness.places(digits) > places) {
            return nearer(wanted, given, digits, decimal, places);
        }
        return Verdicts.incorrect();
    }

    /** More digits than asked, or an exact value: true if it is the value itself or a finer rounding of it. */
    private static Verdict nearer(Expr wanted, Expr given, Expr digits, boolean decimal, int places) {
        boolean finer = decimal
                && Nearness.places(digits) <= MOST_PLACES
                && Nearness.rounded(wanted, Nearness.places(digits)).equals(Exact.value(given));
        Comparison comparison = Equality.compare(wanted, given);
        if (finer || comparison instanceof Comparison.Equal) {
            return Verdicts.unfinished("unfinished.decimal-places", Integer.toString(places));
        }
        return comparison instanceof Comparison.Unknown ? Verdicts.undecided() : Verdicts.incorrect();
    }
}
