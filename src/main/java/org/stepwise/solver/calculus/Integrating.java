package org.stepwise.solver.calculus;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Outermost;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.RootRules;

/** Indefinite integrals, from the outside in; the constant comes with the last integral that goes. */
public final class Integrating {

    private static final Expr CONSTANT = Build.name("C");
    private static final int MOST_MOVES = 40;

    private final String letter;
    private final Letter in;
    private final Antiderivatives table;
    private final SubstitutionsInside inside;
    private final IntegrationByParts parts;

    Integrating(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
        this.table = new Antiderivatives(letter);
        this.inside = new SubstitutionsInside(letter);
        this.parts = new IntegrationByParts(letter);
    }

    public static Expr answer(Exercise exercise, Board board) {
        if (Chalk.has(exercise.line(), Chalk.DEFINITE)) {
            return new DefiniteIntegrals(exercise.letter()).answer(exercise.line(), board);
        }
        if (exercise.expr().variables().contains("C")) {
            throw new BeyondSchool("The letter C stands for the constant of integration.");
        }
        Integrating rules = new Integrating(exercise.letter());
        Expr whole = rules.all(exercise.line(), board);
        return rules.tidied(whole, board);
    }

    private Expr tidied(Expr whole, Board board) {
        Expr terms = Rewriters.TERMS.onBoard(whole, board);
        boolean brackets = Terms.parts(terms).stream().anyMatch(Integrating::isScaledSum);
        return brackets ? Rewriters.EXPAND.onBoard(terms, board) : terms;
    }

    /** 2(x²/2 + x), and -(x cos x - sin x): not a power of a bracket. */
    private static boolean isScaledSum(Expr part) {
        Expr bare = part instanceof Expr.Negation(Expr operand, Span _) ? operand : part;
        return bare instanceof Expr.Sum
                || bare instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && top instanceof Expr.Sum
                        && Literals.isLiteral(bottom)
                || bare instanceof Expr.Product(List<Expr> factors, Span _)
                        && factors.size() == 2
                        && factors.getFirst().variables().isEmpty()
                        && factors.getLast() instanceof Expr.Sum;
    }

    /** The line without integrals, and + C; the same without a constant where none is asked for. */
    Expr all(Expr line, Board board) {
        Expr now = line;
        for (int i = 0; Chalk.has(now, Chalk.INTEGRAL); i++) {
            Move move = Outermost.move(now, Chalk.INTEGRAL, this::rule);
            if (move == null || i > MOST_MOVES) {
                throw new BeyondSchool("There is no rule of school for this integral.");
            }
            boolean last = !Chalk.has(move.result(), Chalk.INTEGRAL);
            now = Flat.of(last ? Build.sum(move.result(), CONSTANT) : move.result());
            board.write(now, move.rule(), move.arguments().toArray());
        }
        return now;
    }

    private Expr integral(Expr f) {
        return Chalk.integral(f, letter);
    }

    @Nullable
    Move rule(Expr f) {
        if (!in.occurs(f)) {
            Expr result = Literals.is(f, 1) ? in.expr() : Literals.isZero(f) ? f : Build.product(f, in.expr());
            return Move.of(result, Rule.INTEGRATE_CONSTANT, f);
        }
        if (f instanceof Expr.Sum(List<Expr> terms, Span _)) {
            return Move.of(Build.sum(terms.stream().map(this::term).toList()), Rule.SUM_OF_INTEGRALS);
        }
        if (f instanceof Expr.Negation(Expr operand, Span _)) {
            return Move.of(Build.negation(integral(operand)), Rule.FACTOR_OUT_OF_INTEGRAL);
        }
        Move known = table.move(f);
        Move ready = known != null ? known : inside.exact(f);
        if (ready != null) {
            return ready;
        }
        Move constant = constant(f);
        if (constant != null) {
            return constant;
        }
        Move chain = inside.move(f);
        if (chain != null) {
            return chain;
        }
        Move written = written(f);
        return written != null ? written : parts.move(f);
    }

    private Expr term(Expr term) {
        return term instanceof Expr.Negation(Expr operand, Span _) ? Build.negation(integral(operand)) : integral(term);
    }

    private @Nullable Move constant(Expr f) {
        Expr number;
        Expr rest;
        if (f instanceof Expr.Product(List<Expr> factors, Span _)) {
            number = Build.product(
                    factors.stream().filter(factor -> !in.occurs(factor)).toList());
            rest = Build.product(factors.stream().filter(in::occurs).toList());
        } else if (f instanceof Expr.Quotient(Expr top, Expr bottom, Span _)) {
            Term above = top instanceof Expr.Sum ? null : Term.of(top);
            Rational size = above == null ? Rational.ONE : above.number();
            Term below = bottom instanceof Expr.Sum ? null : Term.of(bottom);
            Rational under = below == null ? Rational.ONE : below.number();
            number = Build.number(size.over(under));
            Expr less = below == null
                    ? bottom
                    : below.scaled(Rational.ONE.over(under)).expr();
            Expr more =
                    above == null ? top : above.scaled(Rational.ONE.over(size)).expr();
            rest = Literals.is(less, 1) ? more : Build.quotient(more, less);
        } else {
            return null;
        }
        return Literals.is(number, 1)
                ? null
                : Move.of(Build.product(number, integral(rest)), Rule.FACTOR_OUT_OF_INTEGRAL);
    }

    /** Roots and fractions as powers, brackets multiplied out, fractions split. */
    private @Nullable Move written(Expr f) {
        Move wave = new WaveIntegrands(in).move(f);
        Move special = wave != null ? wave : new RationalIntegrands(in).move(f);
        if (special != null) {
            return special;
        }
        Term term = Term.of(f);
        if (RootRules.isRoot(f) && in.is(RootRules.radicand(f))) {
            Expr power = Build.power(in.expr(), Build.number(Rational.of(1, RootRules.index(f))));
            return Move.of(integral(power), Rule.ROOT_AS_POWER, f, power);
        }
        if (term != null && f instanceof Expr.Quotient && isPower(term)) {
            Expr power = Build.power(in.expr(), Build.number(exponent(term)));
            return Move.of(integral(power), Rule.FRACTION_AS_POWER, f, power);
        }
        if (term != null && isPower(term) && !(f instanceof Expr.Power)) {
            Expr power = Term.raised(in.expr(), exponent(term));
            return Move.of(integral(power), Rule.ADD_EXPONENTS, f, power);
        }
        if (f instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && top instanceof Expr.Sum(List<Expr> terms, Span _)
                && !(bottom instanceof Expr.Sum)) {
            Expr split = Build.sum(terms.stream()
                    .map(part -> part instanceof Expr.Negation(Expr operand, Span _)
                            ? Build.negation(worked(Build.quotient(operand, bottom)))
                            : worked(Build.quotient(part, bottom)))
                    .toList());
            return Move.of(integral(split), Rule.SPLIT_FRACTION, bottom);
        }
        if (isPolynomial(f) || f instanceof Expr.Power(Expr base, Expr _, Span _) && isSumOfPowers(base)) {
            Expr plain = Rewriters.EXPAND.silently(f);
            return plain.equals(f) ? null : Move.of(integral(plain), Rule.EXPAND_INTEGRAND);
        }
        return null;
    }

    /** x - 1/x, so that its square can be multiplied out. */
    private boolean isSumOfPowers(Expr base) {
        return base instanceof Expr.Sum
                && Terms.of(base)
                        .filter(terms -> terms.list().stream().allMatch(term -> term.degree(letter) != null))
                        .isPresent();
    }

    private static Expr worked(Expr part) {
        return Rewriters.TERMS.silently(part);
    }

    /** x √x, x²/√x: everything is a power of the letter. */
    private boolean isPower(Term term) {
        return term.number().equals(Rational.ONE)
                && term.powers().keySet().stream()
                        .allMatch(base -> in.is(base) || RootRules.isRoot(base) && in.is(RootRules.radicand(base)));
    }

    private Rational exponent(Term term) {
        Rational total = Rational.ZERO;
        for (Map.Entry<Expr, Rational> power : term.powers().entrySet()) {
            Rational one = in.is(power.getKey()) ? Rational.ONE : Rational.of(1, RootRules.index(power.getKey()));
            total = total.plus(one.times(power.getValue()));
        }
        return total;
    }

    private boolean isPolynomial(Expr f) {
        return switch (f) {
            case Expr.Call _ -> !in.occurs(f);
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                Literals.small(exponent, 12).filter(n -> n > 0).isPresent() && isPolynomial(base);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> !in.occurs(bottom) && isPolynomial(top);
            default -> f.children().stream().allMatch(this::isPolynomial);
        };
    }
}
