package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** Powers of brackets by the binomial formulas. */
final class BinomialRules {

    private static final int HIGHEST = 12;

    private BinomialRules() {}

    static @Nullable Move squared(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !Literals.is(exponent, 2)
                || !(base instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.size() != 2) {
            return null;
        }
        Expr a = terms.getFirst();
        boolean minus = terms.getLast() instanceof Expr.Negation;
        Expr b = minus ? BracketRules.negated(terms.getLast()) : terms.getLast();
        Expr bare = a instanceof Expr.Negation(Expr operand, Span _) ? operand : a;
        boolean turned = a instanceof Expr.Negation;
        Expr twice = Build.product(Build.whole(2), bare, b);
        Expr middle = minus != turned ? Build.negation(twice) : twice;
        return Move.of(
                Build.sum(Build.power(bare, 2), middle, Build.power(b, 2)),
                minus != turned ? Rule.SQUARE_OF_DIFFERENCE : Rule.SQUARE_OF_SUM);
    }

    /** (x + 1)³ by the binomial formula, (a + b + c)² term by term. */
    static @Nullable Move power(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(base instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return null;
        }
        int times = Literals.small(exponent, Integer.MAX_VALUE).orElse(0);
        if (times > HIGHEST) {
            throw new BeyondSchool("The power " + Chalk.text(place) + " has too many terms to be written out.");
        }
        if (times < 2) {
            return null;
        }
        if (terms.size() > 2) {
            Expr square = Build.sum(BracketRules.pairs(terms, terms));
            return Move.of(
                    times == 2 ? square : Build.product(square, Term.raised(base, Rational.of(times - 2))),
                    Rule.MULTIPLY_BRACKETS);
        }
        List<Expr> all = new ArrayList<>();
        BigInteger count = BigInteger.ONE;
        for (int i = 0; i <= times; i++) {
            all.add(binomial(count, terms, times - i, i));
            count = count.multiply(BigInteger.valueOf(times - i)).divide(BigInteger.valueOf(i + 1));
        }
        return Move.of(Build.sum(all), Rule.BINOMIAL_FORMULA);
    }

    private static Expr binomial(BigInteger count, List<Expr> terms, int first, int second) {
        boolean minus = negative(terms.get(0), first) != negative(terms.get(1), second);
        List<Expr> factors = new ArrayList<>();
        if (count.bitLength() > 1) {
            factors.add(Build.whole(count));
        }
        raise(terms.get(0), first, factors);
        raise(terms.get(1), second, factors);
        Expr product = Build.product(factors);
        return minus ? Build.negation(product) : product;
    }

    private static boolean negative(Expr term, int times) {
        return term instanceof Expr.Negation && times % 2 == 1;
    }

    private static void raise(Expr term, int times, List<Expr> into) {
        if (times > 0) {
            Expr bare = term instanceof Expr.Negation(Expr operand, Span _) ? operand : term;
            into.add(Term.raised(bare, Rational.of(times)));
        }
    }

    /** (2x)² + 2·2x·3 + 3², as the binomial formulas give it, is worked out in one go. */
    static @Nullable Move workedOut(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return null;
        }
        for (int i = 0; i < terms.size(); i++) {
            int count = binomialLength(terms, i);
            List<Expr> run = terms.subList(i, i + count);
            if (count == 0 || run.stream().anyMatch(term -> Term.of(worked(term)) == null)) {
                continue;
            }
            List<Expr> all = new ArrayList<>(terms.subList(0, i));
            run.forEach(term -> all.add(worked(term)));
            all.addAll(terms.subList(i + count, terms.size()));
            Expr result = Flat.sum(all);
            return result.equals(place) ? null : Move.of(result, Rule.WORK_OUT_TERMS);
        }
        return null;
    }

    private static Expr worked(Expr term) {
        return Rewriters.TERMS.silently(term);
    }

    /** How many terms from here on are the binomial formula of some bracket; 0 for none. */
    private static int binomialLength(List<Expr> terms, int start) {
        if (!(terms.get(start) instanceof Expr.Power(Expr a, Expr exponent, Span _))) {
            return 0;
        }
        int degree = Literals.small(exponent, HIGHEST).orElse(0);
        if (degree == 2 && start + 1 < terms.size() && isSquare(terms.get(start + 1)) && isBare(a)) {
            return 2;
        }
        if (degree < 2 || start + degree >= terms.size()) {
            return 0;
        }
        Expr last = terms.get(start + degree);
        Expr b = (last instanceof Expr.Negation(Expr operand, Span _) ? operand : last) instanceof Expr.Power power
                ? power.base()
                : null;
        List<Expr> found = terms.subList(start, start + degree + 1);
        boolean formula = b != null
                && Stream.of(b, Build.negation(b)).anyMatch(second -> found.equals(formula(a, second, degree)));
        return formula ? degree + 1 : 0;
    }

    /** -b², after a²: what (a - b)(a + b) gives. */
    private static boolean isSquare(Expr term) {
        return term instanceof Expr.Negation(Expr operand, Span _)
                && operand instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && Literals.is(exponent, 2)
                && isBare(base);
    }

    private static boolean isBare(Expr base) {
        return Term.of(base) instanceof Term && !(base instanceof Expr.Sum);
    }

    private static List<Expr> formula(Expr a, Expr b, int degree) {
        Move move =
                degree == 2 ? squared(Build.power(Build.sum(a, b), 2)) : power(Build.power(Build.sum(a, b), degree));
        return move == null ? List.of() : Flat.of(move.result()).children();
    }
}
