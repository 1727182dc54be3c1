package org.stepwise.cas.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/**
 * Trees of every kind of node. Left out is only what no text says: letters that are constants, one thing alone in square
 * brackets as an operand, lists without brackets inside of something, f(x) that is not followed by an equals sign.
 */
final class RandomTrees {

    private static final String[] NAMES = {
        "x", "y", "z", "a", "b", "c", "d", "f", "g", "n", "m", "o", "p", "C", "A", "x_1", "x_12", "a_n", "x_{n+1}",
        "d_y", "alpha", "theta", "mu", "rho", "Delta", "xi", "phi", "alpha_1", "v_max", "e_1", "x_alpha", "x_1,2"
    };
    private static final String[] FUNCTIONS = {
        "sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "arcsec", "arccsc", "arccot", "sinh",
        "cosh", "tanh", "sech", "csch", "coth", "arsinh", "arcosh", "artanh", "arsech", "arcsch", "arcoth", "ln", "log",
        "exp", "sqrt", "abs", "floor", "ceil", "sign", "conj", "re", "im", "arg", "det"
    };
    private static final String[] PAIRED = {"gcd", "lcm", "mod", "binomial", "root", "log", "min", "max"};

    private final Random random;

    RandomTrees(Random random) {
        this.random = random;
    }

    Expr next() {
        int depth = random.nextInt(5);
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.Listing(some(2, 3, () -> relation(depth)), Span.NONE);
            case 1 -> new Expr.Or(some(2, 3, () -> part(depth)), Span.NONE);
            default -> statement(depth);
        };
    }

    private Expr part(int depth) {
        return random.nextInt(3) == 0
                ? new Expr.Listing(some(2, 3, () -> relation(depth)), Span.NONE)
                : statement(depth);
    }

    private Expr statement(int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> new Expr.And(some(2, 3, () -> statement(depth - 1)), Span.NONE);
            case 1 -> new Expr.Or(some(2, 3, () -> statement(depth - 1)), Span.NONE);
            case 2 -> new Expr.Not(statement(depth - 1), Span.NONE);
            case 3, 4 -> relation(depth);
            case 5 -> set(depth);
            default -> value(depth);
        };
    }

    private Expr relation(int depth) {
        int signs = random.nextInt(4) == 0 ? 2 : 1;
        List<Expr> sides = new ArrayList<>();
        List<Sign> between = new ArrayList<>();
        for (int k = 0; k <= signs; k++) {
            boolean element = k > 0 && random.nextInt(6) == 0;
            sides.add(element ? set(depth - 1) : value(depth - 1));
            if (k > 0) {
                between.add(element ? Sign.ELEMENT : Sign.values()[random.nextInt(6)]);
            }
        }
        if (random.nextInt(6) == 0) {
            String name = pick("f", "g", "h", "F");
            int primes = random.nextInt(-1, 3);
            sides.set(0, new Expr.Application(name, primes, some(1, 2, () -> value(depth - 1)), Span.NONE));
            between.set(0, Sign.EQUAL);
        }
        return new Expr.Relation(sides, between, Span.NONE);
    }

    private Expr set(int depth) {
        if (depth <= 0) {
            return new Expr.Braces(some(0, 3, () -> value(0)), Span.NONE);
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Expr.Union(some(2, 3, () -> set(depth - 1)), Span.NONE);
            case 1 -> new Expr.Intersection(some(2, 3, () -> set(depth - 1)), Span.NONE);
            case 2 -> new Expr.Without(set(depth - 1), set(depth - 1), Span.NONE);
            case 3 -> Build.symbol(Constant.REALS);
            case 4 -> new Expr.Braces(some(0, 3, () -> statement(depth - 1)), Span.NONE);
            default -> bracketed(depth);
        };
    }

    private Expr bracketed(int depth) {
        Bracket left = Bracket.values()[random.nextInt(2)];
        Bracket right = Bracket.values()[random.nextInt(2)];
        boolean square = left == Bracket.SQUARE && right == Bracket.SQUARE;
        int most = left == right ? 3 : 2;
        List<Expr> items = random.nextInt(5) == 0
                ? some(2, most, () -> bracketed(depth - 1))
                : some(square && depth < 0 ? 1 : 2, most, () -> value(depth - 1));
        return new Expr.Bracketed(left, items, right, Span.NONE);
    }

    private Expr value(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        Supplier<Expr> part = () -> value(depth - 1 - random.nextInt(2));
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> new Expr.Sum(some(2, 4, part), Span.NONE);
            case 3, 4, 5, 6 -> new Expr.Product(some(2, 4, part), Span.NONE);
            case 7, 8 -> new Expr.Quotient(part.get(), part.get(), Span.NONE);
            case 9, 10 -> new Expr.Power(part.get(), part.get(), Span.NONE);
            case 11, 12 -> new Expr.Negation(part.get(), Span.NONE);
            case 13 -> new Expr.PlusMinus(part.get(), Span.NONE);
            case 14 -> new Expr.Suffixed(part.get(), Suffix.values()[random.nextInt(3)], Span.NONE);
            case 15, 16 -> new Expr.Call(pick(FUNCTIONS), List.of(part.get()), Span.NONE);
            case 17 -> new Expr.Call(pick(PAIRED), List.of(part.get(), part.get()), Span.NONE);
            case 18 ->
                new Expr.Application(pick("y", "f", "g", "u"), random.nextInt(1, 4), some(0, 1, part), Span.NONE);
            case 19 -> matrix(part);
            case 20 -> random.nextInt(4) == 0 ? statement(depth - 1) : bracketed(depth);
            default -> leaf();
        };
    }

    private Expr matrix(Supplier<Expr> part) {
        int columns = random.nextInt(1, 4);
        return new Expr.Matrix(List.of(some(columns, columns, part), some(columns, columns, part)), Span.NONE);
    }

    private Expr leaf() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> Build.whole(random.nextInt(30));
            case 3 -> new Expr.Decimal(new BigDecimal(pick("0.5", "1.250", "12.0", "0.001")), Span.NONE);
            case 4 -> mixed();
            case 5 -> Build.symbol(Constant.values()[random.nextInt(4)]);
            default -> Build.name(pick(NAMES).replaceAll("[{}]", ""));
        };
    }

    private Expr mixed() {
        int bottom = random.nextInt(2, 12);
        return new Expr.Mixed(
                BigInteger.valueOf(random.nextInt(1, 9)),
                BigInteger.valueOf(random.nextInt(1, bottom)),
                BigInteger.valueOf(bottom),
                Span.NONE);
    }

    private List<Expr> some(int least, int most, Supplier<Expr> part) {
        List<Expr> parts = new ArrayList<>();
        int count = random.nextInt(least, most + 1);
        for (int k = 0; k < count; k++) {
            parts.add(part.get());
        }
        return parts;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
