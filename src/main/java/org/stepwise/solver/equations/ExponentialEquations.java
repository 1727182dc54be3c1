package org.stepwise.solver.equations;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.LogarithmRules;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewrite;
import org.stepwise.solver.rewriting.Rewriter;
import org.stepwise.solver.rewriting.Rewriters;

/** The letter stands in exponents. */
final class ExponentialEquations {

    private final Equations equations;
    private final Letter in;

    ExponentialEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** base^exponent = right, the letter being in the exponent only. */
    Expr unwrapped(Expr base, Expr exponent, Expr right, Board board) {
        if (in.occurs(base) || Unwrapping.sign(base) <= 0 || Literals.is(base, 1)) {
            throw new BeyondSchool("The base of this power is no positive number other than 1.");
        }
        if (Unwrapping.sign(right) <= 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_POWER);
            return Statements.NOTHING;
        }
        Expr known = exponent(base, right);
        if (known != null && right.equals(base)) {
            return next(Build.equation(exponent, known), Rule.EQUAL_EXPONENTS, board);
        }
        if (known != null) {
            Expr power = Build.power(base, known);
            board.write(Build.equation(Build.power(base, exponent), power), Rule.AS_POWER, right, power);
            return next(Build.equation(exponent, known), Rule.EQUAL_EXPONENTS, board);
        }
        Rule rule = FunctionRules.isE(base) ? Rule.TAKE_LN : Rule.TAKE_LOGARITHM;
        return next(Build.equation(exponent, FunctionRules.logarithm(base, right)), rule, board, base);
    }

    /** What the base is raised to to give the number; null if that is no fraction. */
    private static @Nullable Expr exponent(Expr base, Expr number) {
        if (number instanceof Expr.Power(Expr low, Expr exponent, Span _) && low.equals(base)) {
            return exponent;
        }
        if (Literals.is(number, 1)) {
            return Build.whole(0);
        }
        Rational known = LogarithmRules.exponent(base, number);
        return known == null ? null : Build.number(known);
    }

    private Expr next(Expr equation, Rule rule, Board board, Object... arguments) {
        board.write(equation, rule, arguments);
        return equations.solve(equation, board);
    }

    Expr solve(Expr equation, Board board) {
        Expr left = Statements.left(equation);
        Expr right = Statements.right(equation);
        if (left instanceof Expr.Power one
                && right instanceof Expr.Power other
                && !in.occurs(one.base())
                && !in.occurs(other.base())) {
            return powers(one, other, board);
        }
        if (left instanceof Expr.Power power && !in.occurs(power.base()) && !in.occurs(right)) {
            return unwrapped(power.base(), power.exponent(), right, board);
        }
        Expr product = TakenOut.of(equation, in, board);
        if (product != null) {
            return equations.solve(Build.equation(product, Build.whole(0)), board);
        }
        Expr split = new Rewriter(List.of(this::split)).onBoard(equation, board);
        Map<BigInteger, Integer> bases = new TreeMap<>();
        bases(split, bases);
        Expr common =
                bases.isEmpty() ? split : alike(split, bases.keySet().iterator().next(), board);
        return new HiddenLetters(equations, in).solve(common, board);
    }

    private Expr powers(Expr.Power one, Expr.Power other, Board board) {
        if (one.base().equals(other.base())) {
            return next(Build.equation(one.exponent(), other.exponent()), Rule.EQUAL_EXPONENTS, board);
        }
        BigInteger root = root(one.base(), other.base());
        if (root != null) {
            Expr left = based(one, root, board.framed(side -> Build.equation(side, other)));
            Expr right = based(other, root, board.framed(side -> Build.equation(left, side)));
            return equations.solve(Build.equation(left, right), board);
        }
        Expr left = Build.product(one.exponent(), Build.call("ln", one.base()));
        Expr right = Build.product(other.exponent(), Build.call("ln", other.base()));
        return next(Build.equation(Flat.of(left), Flat.of(right)), Rule.LN_BOTH_SIDES, board);
    }

    /** 8^(x + 1) as 2^(3(x + 1)). */
    private Expr based(Expr.Power power, BigInteger root, Board board) {
        Expr base = Build.whole(root);
        Expr times = exponent(base, power.base());
        if (times == null || Literals.is(times, 1)) {
            return power;
        }
        board.write(
                Build.power(Build.power(base, times), power.exponent()),
                Rule.AS_POWER,
                power.base(),
                Build.power(base, times));
        Expr result = Build.power(base, Rewriters.EXPAND.silently(Build.product(times, power.exponent())));
        board.write(result, Rule.POWER_OF_POWER, Build.power(Build.power(base, times), power.exponent()), result);
        return result;
    }

    /** The number that both bases are powers of. */
    private static @Nullable BigInteger root(Expr one, Expr other) {
        Rational a = Literals.literal(one);
        Rational b = Literals.literal(other);
        if (a == null || b == null || a.signum() <= 0 || b.signum() <= 0 || Math.max(a.bits(), b.bits()) > 60) {
            return null;
        }
        BigInteger small = least(a);
        BigInteger also = least(b);
        return small.equals(also) && small.compareTo(BigInteger.ONE) > 0 ? small : null;
    }

    /** 2 for 8 and for 1/4, 6 for 36, 12 for 12. */
    private static BigInteger least(Rational number) {
        BigInteger whole = number.numerator().equals(BigInteger.ONE) ? number.denominator() : number.numerator();
        Map<BigInteger, Integer> primes = Primes.of(whole);
        int common = primes.values().stream()
                .reduce(
                        0,
                        (x, y) ->
                                BigInteger.valueOf(x).gcd(BigInteger.valueOf(y)).intValue());
        BigInteger root = BigInteger.ONE;
        for (Map.Entry<BigInteger, Integer> prime : primes.entrySet()) {
            root = root.multiply(prime.getKey().pow(prime.getValue() / Math.max(1, common)));
        }
        return root;
    }

    /** 2^(x + 3) is 8 · 2^x, 2^(2x) is (2^x)². */
    private @Nullable Move split(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !in.occurs(exponent)
                || in.occurs(base)) {
            return null;
        }
        if (exponent instanceof Expr.Sum(List<Expr> terms, Span _)) {
            Expr result = Build.product(
                    terms.stream().map(term -> worked(Build.power(base, term))).toList());
            return Move.of(result, Rule.SPLIT_EXPONENT, place, result);
        }
        Term term = Term.of(exponent);
        if (term == null || term.number().equals(Rational.ONE) || !term.number().isInteger()) {
            return null;
        }
        Expr inner =
                Build.power(base, term.scaled(Rational.ONE.over(term.number())).expr());
        boolean below = term.number().equals(Rational.of(-1));
        Expr result = below ? Build.quotient(Build.whole(1), inner) : Build.power(inner, Build.number(term.number()));
        return Move.of(result, below ? Rule.NEGATIVE_EXPONENT : Rule.POWER_OF_POWER, place, result);
    }

    private static Expr worked(Expr power) {
        return power.variables().isEmpty() ? Rewriters.TERMS.silently(power) : power;
    }

    private void bases(Expr expr, Map<BigInteger, Integer> all) {
        if (expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && in.occurs(exponent)
                && base instanceof Expr.Whole whole) {
            all.put(whole.value(), 1);
        }
        expr.children().forEach(child -> bases(child, all));
    }

    /** 9^x as (3^x)² where 3^x stands too. */
    private Expr alike(Expr equation, BigInteger base, Board board) {
        Rewrite rule = place -> {
            if (!(place instanceof Expr.Power(Expr low, Expr exponent, Span _))
                    || !in.occurs(exponent)
                    || !(low instanceof Expr.Whole whole)
                    || whole.value().equals(base)) {
                return null;
            }
            Expr times = exponent(Build.whole(base), low);
            if (times == null) {
                return null;
            }
            Expr result = Build.power(Build.power(Build.whole(base), exponent), times);
            return Move.of(result, Rule.AS_POWER, place, result);
        };
        return new Rewriter(List.of(rule)).onBoard(equation, board);
    }
}
