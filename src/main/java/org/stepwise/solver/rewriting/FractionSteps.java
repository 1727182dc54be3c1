package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** Fractions with letters below the line: factored, cancelled, put over one denominator. */
public final class FractionSteps {

    private static final Rewriter CANCELLING = Rewriters.of(
            List.of(
                    FractionSteps::fractionOfFraction,
                    FractionSteps::product,
                    FractionSteps::factored,
                    FractionSteps::cancelled),
            NumberRules.ALL);

    private FractionSteps() {}

    /** Whether a letter stands below a line. */
    public static boolean divides(Expr expr) {
        return expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && !bottom.variables().isEmpty()
                || expr.children().stream().anyMatch(FractionSteps::divides);
    }

    public static Expr simplified(Expr expr, Board board) {
        return divides(expr) && isRational(expr) ? whole(expr, board) : expr;
    }

    /** Parts first, each within the rest of the line. */
    private static Expr whole(Expr expr, Board board) {
        if (!divides(expr)) {
            return expr;
        }
        List<Expr> parts = new ArrayList<>(expr.children());
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            Board inner = board.framed(part -> {
                List<Expr> all = new ArrayList<>(parts);
                all.set(place, part);
                return Flat.of(expr.with(all));
            });
            parts.set(i, whole(parts.get(i), inner));
        }
        Expr now = Flat.of(expr.with(parts));
        return now instanceof Expr.Sum(List<Expr> terms, Span _) && divides(now)
                ? added(terms, board)
                : CANCELLING.onBoard(now, board);
    }

    /** Over one denominator, then the tops together, then worked out and cancelled. */
    public static Expr added(List<Expr> terms, Board board) {
        Denominators all = Denominators.of(terms);
        board.write(Build.sum(terms.stream().map(all::factored).toList()), Rule.FACTOR_DENOMINATORS);
        board.write(Build.sum(terms.stream().map(all::widened).toList()), Rule.COMMON_DENOMINATOR, all.common());
        Expr bottom = all.common();
        Expr top = Build.sum(
                terms.stream().map(term -> signedTop(all.widened(term))).toList());
        board.write(Build.quotient(top, bottom), Rule.ADD_FRACTIONS);
        Expr sum = Rewriters.EXPAND.onBoard(top, board.framed(part -> Build.quotient(part, bottom)));
        return CANCELLING.onBoard(Build.quotient(sum, bottom), board);
    }

    public static boolean isRational(Expr expr) {
        return switch (expr) {
            case Expr.Call _ -> expr.variables().isEmpty();
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                exponent.variables().isEmpty()
                        && (base.variables().isEmpty()
                                || Literals.value(exponent)
                                        .filter(Rational::isInteger)
                                        .isPresent())
                        && isRational(base);
            default -> expr.children().stream().allMatch(FractionSteps::isRational);
        };
    }

    /** a/b : c/d is a/b · d/c. */
    private static @Nullable Move fractionOfFraction(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || place.variables().isEmpty()) {
            return null;
        }
        if (bottom instanceof Expr.Quotient(Expr above, Expr below, Span _)) {
            Expr turned = Literals.is(above, 1) ? below : Build.quotient(below, above);
            Expr product = Literals.is(top, 1) ? turned : Build.product(top, turned);
            return Move.of(product, Rule.DIVIDE_FRACTIONS, place, product);
        }
        if (top instanceof Expr.Quotient(Expr above, Expr below, Span _)
                && !(bottom instanceof Expr.Sum sum && divides(sum))) {
            Expr result = Build.quotient(above, Build.product(below, bottom));
            return Move.of(result, Rule.DIVIDE_FRACTIONS, place, result);
        }
        return null;
    }

    private static @Nullable Move product(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))
                || factors.stream().noneMatch(Expr.Quotient.class::isInstance)
                || !divides(place)) {
            return null;
        }
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Quotient(Expr top, Expr bottom, Span _)) {
                above.add(top);
                below.add(bottom);
            } else {
                above.add(factor);
            }
        }
        above.removeIf(factor -> Literals.is(factor, 1));
        below.removeIf(factor -> Literals.is(factor, 1));
        return Move.of(Build.quotient(Build.product(above), Build.product(below)), Rule.MULTIPLY_INTO_ONE_FRACTION);
    }

    /** Top and bottom into factors, if that lets something cancel; one of them at a time. */
    private static @Nullable Move factored(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || bottom.variables().isEmpty()
                || divides(top)) {
            return null;
        }
        Expr above = Factors.known(top);
        Expr below = Factors.known(bottom);
        if (!shares(above, below)) {
            return null;
        }
        if (!isSame(above, top)) {
            return Move.of(Build.quotient(above, bottom), Rule.FACTOR_POLYNOMIAL, top);
        }
        return isSame(below, bottom) ? null : Move.of(Build.quotient(top, below), Rule.FACTOR_POLYNOMIAL, bottom);
    }

    /** The same factors, in whatever order. */
    private static boolean isSame(Expr factored, Expr given) {
        return Chalk.text(factored).equals(Chalk.text(given))
                || Term.of(given) instanceof Term term && term.equals(Term.of(factored));
    }

    private static boolean shares(Expr above, Expr below) {
        Term top = Term.of(above);
        Term bottom = Term.of(below);
        if (top == null || bottom == null) {
            return false;
        }
        boolean numbers =
                top.number().numerator().gcd(bottom.number().numerator()).bitLength() > 1;
        return numbers || top.powers().keySet().stream().anyMatch(bottom.powers()::containsKey);
    }

    private static @Nullable Move cancelled(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(Term.of(top) instanceof Term above)
                || !(Term.of(bottom) instanceof Term below)
                || place.variables().isEmpty()) {
            return null;
        }
        Term result = above.over(below);
        Map<Expr, Rational> common = new LinkedHashMap<>();
        above.powers().forEach((base, exponent) -> {
            Rational other = below.powers().get(base);
            if (other != null && exponent.signum() > 0) {
                common.put(base, exponent.compareTo(other) < 0 ? exponent : other);
            }
        });
        Rational number =
                Rational.of(above.number().numerator().gcd(below.number().numerator()));
        Expr factor = new Term(number, common).expr();
        if (Chalk.text(result.expr()).equals(Chalk.text(place))) {
            return null;
        }
        return Literals.is(factor, 1)
                ? Move.of(result.expr(), Rule.EQUAL_FACTORS)
                : Move.of(result.expr(), Rule.CANCEL, factor);
    }

    private static Expr signedTop(Expr term) {
        return switch (term) {
            case Expr.Negation(Expr operand, Span _) -> Build.negation(signedTop(operand));
            case Expr.Quotient(Expr top, Expr _, Span _) -> top;
            default -> term;
        };
    }
}
