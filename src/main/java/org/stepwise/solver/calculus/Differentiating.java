package org.stepwise.solver.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
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
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Outermost;
import org.stepwise.solver.rewriting.Rewriters;

/** The rules of differentiation, from the outside in. */
public final class Differentiating {

    private final String letter;
    private final Letter in;

    private Differentiating(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    public static Expr answer(Exercise exercise, Board board) {
        Expr line = Chalk.derivative(exercise.expr(), exercise.letter());
        Differentiating rules = new Differentiating(exercise.letter());
        Expr done = rules.all(line, board);
        return Tidying.slope(done, exercise.letter(), board);
    }

    private Expr all(Expr line, Board board) {
        Expr now = line;
        for (int i = 0; Chalk.has(now, Chalk.DERIVATIVE); i++) {
            Move move = Outermost.move(now, Chalk.DERIVATIVE, this::rule);
            if (move == null || i > 200) {
                throw new BeyondSchool("There is no rule of school for this derivative.");
            }
            now = Flat.of(move.result());
            board.write(now, move.rule(), move.arguments().toArray());
        }
        return now;
    }

    private Expr d(Expr expr) {
        return Chalk.derivative(expr, letter);
    }

    private @Nullable Move rule(Expr f) {
        if (!in.occurs(f)) {
            return Move.of(Build.whole(0), Rule.CONSTANT_RULE);
        }
        return switch (f) {
            case Expr.Name name -> Move.of(Build.whole(1), Rule.LETTER_RULE, name);
            case Expr.Sum(List<Expr> terms, Span _) ->
                Move.of(Build.sum(terms.stream().map(this::term).toList()), Rule.SUM_RULE);
            case Expr.Negation(Expr operand, Span _) -> Move.of(Build.negation(d(operand)), Rule.CONSTANT_MULTIPLE);
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(f, top, bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(f, base, exponent);
            case Expr.Call call -> function(call, call.arguments());
            default -> null;
        };
    }

    private Expr term(Expr term) {
        return term instanceof Expr.Negation(Expr operand, Span _) ? Build.negation(d(operand)) : d(term);
    }

    private Move product(List<Expr> factors) {
        List<Expr> constants =
                factors.stream().filter(factor -> !in.occurs(factor)).toList();
        List<Expr> others = factors.stream().filter(in::occurs).toList();
        if (!constants.isEmpty()) {
            List<Expr> all = new ArrayList<>(constants);
            all.add(d(Build.product(others)));
            return Move.of(Build.product(all), Rule.CONSTANT_MULTIPLE);
        }
        Expr u = others.getFirst();
        Expr v = Build.product(others.subList(1, others.size()));
        return Move.of(Build.sum(Build.product(u, d(v)), Build.product(v, d(u))), Rule.PRODUCT_RULE);
    }

    private Move quotient(Expr whole, Expr top, Expr bottom) {
        if (!in.occurs(bottom)) {
            Expr number = Build.quotient(Build.whole(1), bottom);
            return Move.of(Build.product(number, d(top)), Rule.CONSTANT_MULTIPLE);
        }
        Term term = Term.of(whole);
        if (!in.occurs(top) && term != null && term.degree(letter) instanceof Rational degree) {
            Expr power = Build.power(in.expr(), Build.number(degree));
            Expr result = Literals.is(top, 1)
                    ? power
                    : Build.product(term.over(powers(degree)).expr(), power);
            return Move.of(d(result), Rule.FRACTION_AS_POWER, whole, result);
        }
        boolean bracket = bottom instanceof Expr.Sum
                || bottom instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && base instanceof Expr.Sum
                        && Literals.value(exponent).isPresent();
        if (bracket && !in.occurs(top)) {
            Expr power = bottom instanceof Expr.Power(Expr base, Expr exponent, Span _)
                    ? Build.power(base, Rewriters.TERMS.silently(Build.negation(exponent)))
                    : Build.power(bottom, Build.whole(-1));
            Expr result = Literals.is(top, 1) ? power : Build.product(top, power);
            return Move.of(d(result), Rule.FRACTION_AS_POWER, whole, result);
        }
        return Move.of(
                Build.quotient(
                        Build.difference(Build.product(bottom, d(top)), Build.product(top, d(bottom))),
                        Build.power(bottom, 2)),
                Rule.QUOTIENT_RULE);
    }

    private Term powers(Rational degree) {
        return new Term(Rational.ONE, Map.of(in.expr(), degree));
    }

    private @Nullable Move power(Expr whole, Expr base, Expr exponent) {
        if (!in.occurs(exponent)) {
            Expr lower = lowered(base, exponent);
            Expr outer = Flat.of(Build.product(exponent, lower));
            return in.is(base)
                    ? Move.of(outer, Rule.POWER_RULE, Build.equation(d(whole), outer))
                    : Move.of(Build.product(outer, d(base)), Rule.CHAIN_RULE, whole, base);
        }
        if (in.occurs(base)) {
            Expr e = Build.symbol(Constant.E);
            Expr written = Build.power(e, Build.product(exponent, Build.call("ln", base)));
            return Move.of(d(written), Rule.POWER_OF_E, whole, written);
        }
        Expr outer = FunctionRules.isE(base) ? whole : Build.product(Build.call("ln", base), whole);
        return in.is(exponent)
                ? Move.of(outer, Rule.FUNCTION_RULE, whole, outer)
                : Move.of(Build.product(outer, d(exponent)), Rule.CHAIN_RULE, whole, exponent);
    }

    private static Expr lowered(Expr base, Expr exponent) {
        Expr less = Rewriters.TERMS.silently(Build.difference(exponent, Build.whole(1)));
        return Literals.is(less, 1) ? base : Literals.is(less, 0) ? Build.whole(1) : Build.power(base, less);
    }

    private @Nullable Move function(Expr.Call call, List<Expr> arguments) {
        boolean root = call.function().equals("root");
        Expr inside = root ? arguments.getLast() : arguments.getFirst();
        String own = letter.equals("t") ? "x" : "t";
        List<Expr> plain = new ArrayList<>(arguments);
        plain.set(root ? plain.size() - 1 : 0, Build.name(own));
        if (root) {
            Expr index = Build.quotient(Build.whole(1), arguments.getFirst());
            Expr power = inside instanceof Expr.Power(Expr base, Expr exponent, Span _) && in.is(base)
                    ? Build.power(base, Rewriters.TERMS.silently(Build.product(exponent, index)))
                    : Build.power(inside, index);
            return Move.of(d(power), Rule.ROOT_AS_POWER, call, power);
        }
        Expr slope = Derivative.of(call.with(plain), own).map(Flat::of).orElse(null);
        if (slope == null) {
            return null;
        }
        Expr outer = slope.substitute(Map.of(own, inside));
        return in.is(inside)
                ? Move.of(outer, Rule.FUNCTION_RULE, call, outer)
                : Move.of(Flat.of(Build.product(outer, d(inside))), Rule.CHAIN_RULE, call, inside);
    }
}
