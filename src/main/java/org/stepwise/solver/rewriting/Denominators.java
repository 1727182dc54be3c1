package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** The least common denominator of several terms, as a number times powers of factors. */
public record Denominators(Term lowest) {

    public static Denominators of(List<Expr> terms) {
        BigInteger number = BigInteger.ONE;
        Map<Expr, Rational> powers = new LinkedHashMap<>();
        for (Expr term : terms) {
            Term bottom = bottom(term);
            number = Terms.lcm(number, bottom.number().numerator().abs());
            bottom.powers()
                    .forEach((base, exponent) ->
                            powers.merge(base, exponent, (one, other) -> one.compareTo(other) < 0 ? other : one));
        }
        return new Denominators(new Term(Rational.of(number), powers));
    }

    public Expr common() {
        return lowest.expr();
    }

    boolean hasLetter(String letter) {
        return lowest.uses(letter);
    }

    private static Expr below(Expr term) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> below(operand);
            case Expr.Quotient(Expr _, Expr bottom, Span _) -> bottom;
            default -> Build.whole(1);
        };
    }

    private static Term bottom(Expr term) {
        Term plain = Term.of(Factors.of(below(term)));
        if (plain == null) {
            throw new BeyondSchool("The denominators have no common form.");
        }
        return plain;
    }

    /** The term with its denominator in factors. */
    public Expr factored(Expr term) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> Build.negation(factored(operand));
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                bottom.variables().isEmpty() || Term.of(bottom) instanceof Term same && same.equals(bottom(term))
                        ? term
                        : Build.quotient(top, Factors.of(bottom));
            default -> term;
        };
    }

    /** What the term's top is multiplied by to stand over the common denominator. */
    Term missing(Expr term) {
        return lowest.over(bottom(term));
    }

    /** The term over the common denominator. */
    Expr widened(Expr term) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> Build.negation(widened(operand));
            case Expr.Quotient(Expr top, Expr _, Span _) -> Build.quotient(scaled(top, missing(term)), common());
            default -> Build.quotient(scaled(term, lowest), common());
        };
    }

    /** The term times the common denominator, cancelled. */
    public Expr cleared(Expr term) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> BracketRules.negated(cleared(operand));
            case Expr.Quotient(Expr top, Expr _, Span _) -> scaled(top, missing(term));
            default -> scaled(term, lowest);
        };
    }

    private static Expr scaled(Expr top, Term by) {
        if (by.equals(Term.ONE)) {
            return top;
        }
        Term term = top instanceof Expr.Sum ? null : Term.of(top);
        return term == null
                ? Flat.of(Build.product(by.expr(), top))
                : term.times(by).expr();
    }
}
