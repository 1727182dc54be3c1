package org.stepwise.cas.oracle;

import static org.stepwise.cas.tree.Build.call;
import static org.stepwise.cas.tree.Build.difference;
import static org.stepwise.cas.tree.Build.equation;
import static org.stepwise.cas.tree.Build.negation;
import static org.stepwise.cas.tree.Build.power;
import static org.stepwise.cas.tree.Build.product;
import static org.stepwise.cas.tree.Build.quotient;
import static org.stepwise.cas.tree.Build.sum;
import static org.stepwise.cas.tree.Build.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Expressions and equations as in school, and what pupils do with them: most of it is right for some numbers only. */
final class Moves {

    private static final List<Sign> ORDERS = List.of(Sign.LESS, Sign.AT_MOST, Sign.GREATER, Sign.AT_LEAST);

    private final Random random;

    Moves(Random random) {
        this.random = random;
    }

    Expr expression(int depth) {
        if (depth == 0) {
            return atom();
        }
        Expr one = expression(depth - 1);
        return switch (random.nextInt(16)) {
            case 0, 1 -> sum(one, atom());
            case 2 -> difference(one, expression(depth - 1));
            case 3, 4 -> product(one, expression(depth - 1));
            case 5 -> quotient(one, atom());
            case 6 -> quotient(atom(), one);
            case 7 -> power(one, random.nextInt(2, 5));
            case 8, 9 -> call("sqrt", one);
            case 10 -> call("sqrt", power(one, 2));
            case 11 -> call("abs", one);
            case 12 -> call("ln", one);
            case 13 -> call(List.of("sin", "cos", "tan", "exp").get(random.nextInt(4)), one);
            case 14 -> call("root", whole(3), one);
            default -> negation(one);
        };
    }

    private Expr atom() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> Build.name("x");
            case 2 -> Build.name("y");
            case 3 -> whole(random.nextInt(-4, 6));
            default -> linear();
        };
    }

    private Expr linear() {
        return sum(product(whole(random.nextInt(1, 4)), Build.name("x")), whole(random.nextInt(-5, 6)));
    }

    Expr rewritten(Expr expr, int times) {
        Expr result = expr;
        for (int i = 0; i < times; i++) {
            result = somewhere(result);
        }
        return result;
    }

    private Expr somewhere(Expr expr) {
        List<Expr> children = expr.children();
        if (children.isEmpty() || random.nextInt(3) == 0) {
            return move(expr);
        }
        int at = random.nextInt(children.size());
        List<Expr> changed = new ArrayList<>(children);
        changed.set(at, somewhere(children.get(at)));
        return expr.with(changed);
    }

    /** One rule of school, kept or broken. */
    private Expr move(Expr expr) {
        boolean which = random.nextBoolean();
        return switch (expr) {
            case Expr.Call(String function, List<Expr> arguments, Span _) ->
                ofCall(function, arguments.getLast(), expr, which);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when base instanceof Expr.Call(String f, List<Expr> a, Span _)
                    && f.equals("sqrt")
                    && exponent.equals(whole(2)) -> a.getFirst();
            case Expr.Power(Expr base, Expr exponent, Span _)
            when base instanceof Expr.Power(Expr b, Expr e, Span _) -> power(b, product(e, exponent));
            case Expr.Power(Expr base, Expr exponent, Span _)
            when base instanceof Expr.Sum(List<Expr> terms, Span _) && terms.size() == 2 && exponent.equals(whole(2)) ->
                sum(
                        power(terms.getFirst(), 2),
                        product(whole(which ? 2 : 0), terms.getFirst(), terms.getLast()),
                        power(terms.getLast(), 2));
            case Expr.Product(List<Expr> factors, Span _)
            when factors.size() == 2
                    && factors.getFirst() instanceof Expr.Call(String f, List<Expr> a, Span _)
                    && factors.getLast() instanceof Expr.Call(String g, List<Expr> b, Span _)
                    && f.equals(g)
                    && (f.equals("sqrt") || f.equals("abs")) -> call(f, product(a.getFirst(), b.getFirst()));
            case Expr.Product(List<Expr> factors, Span _)
            when which && factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _) ->
                Build.sum(terms.stream()
                        .map(term -> product(Build.product(factors.subList(0, factors.size() - 1)), term))
                        .toList());
            case Expr.Quotient(Expr top, Expr bottom, Span _) when which -> product(top, power(bottom, -1));
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                quotient(product(top, linear()), product(bottom, linear()));
            default -> any(expr);
        };
    }

    private Expr ofCall(String function, Expr argument, Expr whole, boolean which) {
        return switch (function) {
            case "sqrt" ->
                switch (argument) {
                    case Expr.Product(List<Expr> factors, Span _)
                    when which ->
                        Build.product(factors.stream()
                                .map(factor -> call("sqrt", factor))
                                .toList());
                    case Expr.Quotient(Expr top, Expr bottom, Span _)
                    when which -> quotient(call("sqrt", top), call("sqrt", bottom));
                    case Expr.Power(Expr base, Expr exponent, Span _)
                    when exponent.equals(whole(2)) -> which ? base : call("abs", base);
                    case Expr.Power(Expr base, Expr exponent, Span _) when exponent.equals(whole(4)) -> power(base, 2);
                    default -> which ? power(argument, quotient(whole(1), whole(2))) : quotient(argument, whole);
                };
            case "abs" ->
                switch (argument) {
                    case Expr.Product(List<Expr> factors, Span _)
                    when which ->
                        Build.product(factors.stream()
                                .map(factor -> call("abs", factor))
                                .toList());
                    case Expr.Sum(List<Expr> terms, Span _)
                    when random.nextInt(3) == 0 ->
                        Build.sum(terms.stream().map(term -> call("abs", term)).toList());
                    default ->
                        which ? call("sqrt", power(argument, 2)) : random.nextBoolean() ? argument : negation(argument);
                };
            case "ln" ->
                switch (argument) {
                    case Expr.Product(List<Expr> factors, Span _) ->
                        Build.sum(factors.stream()
                                .map(factor -> call("ln", factor))
                                .toList());
                    case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                        difference(call("ln", top), call("ln", bottom));
                    case Expr.Power(Expr base, Expr exponent, Span _) ->
                        product(exponent, call("ln", which ? base : call("abs", base)));
                    default ->
                        which ? call("ln", call("abs", argument)) : quotient(call("ln", power(argument, 2)), whole(2));
                };
            case "sin" ->
                which
                        ? call("sqrt", difference(whole(1), power(call("cos", argument), 2)))
                        : product(call("tan", argument), call("cos", argument));
            case "cos" ->
                which
                        ? call("sqrt", difference(whole(1), power(call("sin", argument), 2)))
                        : quotient(call("sin", argument), call("tan", argument));
            case "tan" -> quotient(call("sin", argument), call("cos", argument));
            case "exp" -> which ? power(call("exp", quotient(argument, whole(2))), 2) : whole;
            case "root" -> power(argument, quotient(whole(1), whole(3)));
            default -> whole;
        };
    }

    private Expr any(Expr expr) {
        return switch (random.nextInt(9)) {
            case 0 -> call("exp", call("ln", expr));
            case 1 -> power(call("sqrt", expr), 2);
            case 2 -> call("root", whole(3), power(expr, 3));
            case 3 -> {
                Expr factor = linear();
                yield quotient(product(expr, factor), factor);
            }
            case 4 -> quotient(product(whole(3), expr), whole(3));
            case 5 -> call("abs", expr);
            case 6 -> negation(expr);
            case 7 -> {
                Expr factor = call("sqrt", linear());
                yield quotient(product(expr, factor), factor);
            }
            default -> quotient(power(expr, 2), expr);
        };
    }

    Expr statement() {
        Expr x = Build.name("x");
        Expr factored = product(linear(), random.nextBoolean() ? linear() : x);
        Expr squared = product(power(linear(), 2), linear());
        Expr y = Build.name("y");
        return switch (random.nextInt(20)) {
            case 0 -> relation(factored, whole(0));
            case 1 -> relation(call("sqrt", random.nextBoolean() ? factored : linear()), linear());
            case 2 -> relation(call("abs", linear()), linear());
            case 3 -> relation(quotient(linear(), linear()), whole(random.nextInt(-2, 3)));
            case 4 -> relation(sum(call("ln", linear()), call("ln", linear())), call("ln", linear()));
            case 5 -> relation(call("sqrt", squared), random.nextBoolean() ? whole(0) : x);
            case 6 -> relation(power(linear(), 2), power(linear(), 2));
            case 7 -> relation(product(call("exp", x), factored), whole(0));
            case 8 -> equation(product(call("sin", x), linear()), whole(0));
            case 9 -> relation(sum(call("sqrt", linear()), call("sqrt", linear())), whole(random.nextInt(0, 5)));
            case 10 -> relation(quotient(factored, linear()), whole(0));
            case 11 -> equation(y, expression(1));
            case 12 -> relation(y, expression(1));
            case 13 -> relation(sum(power(x, 2), power(y, 2)), whole(random.nextInt(-1, 5)));
            case 14 -> relation(random.nextBoolean() ? call("abs", x) : power(x, 2), power(y, random.nextInt(1, 4)));
            case 15 -> relation(product(x, y), random.nextBoolean() ? whole(random.nextInt(-1, 2)) : x);
            case 16 ->
                relation(
                        call(List.of("sin", "cos").get(random.nextInt(2)), x),
                        quotient(whole(random.nextInt(-3, 4)), whole(2)));
            case 17 -> relation(power(y, random.nextInt(2, 4)), power(x, random.nextInt(2, 4)));
            case 18 -> relation(call("sqrt", product(x, y)), random.nextBoolean() ? x : y);
            default -> relation(quotient(linear(), x), quotient(whole(random.nextInt(1, 5)), linear()));
        };
    }

    private Expr relation(Expr left, Expr right) {
        return random.nextInt(3) > 0
                ? equation(left, right)
                : Build.relation(left, ORDERS.get(random.nextInt(ORDERS.size())), right);
    }

    Expr transformed(Expr statement, int times) {
        Expr result = statement;
        for (int i = 0; i < times && result instanceof Expr.Relation; i++) {
            result = transformed((Expr.Relation) result);
        }
        return result;
    }

    private Expr transformed(Expr.Relation relation) {
        Expr left = relation.sides().getFirst();
        Expr right = relation.sides().getLast();
        Sign sign = relation.signs().getFirst();
        Expr x = Build.name("x");
        return switch (random.nextInt(14)) {
            case 0 -> Build.relation(power(left, 2), sign, power(right, 2));
            case 1 -> Build.relation(product(left, x), sign, product(right, x));
            case 2 -> {
                Expr factor = linear();
                yield Build.relation(product(left, factor), sign, product(right, factor));
            }
            case 3 -> Build.relation(difference(left, right), sign, whole(0));
            case 4 -> Build.relation(call("sqrt", left), sign, call("sqrt", right));
            case 5 -> Build.relation(rewritten(left, 1), sign, right);
            case 6 -> Build.relation(left, sign, rewritten(right, 1));
            case 7 ->
                left instanceof Expr.Product(List<Expr> factors, Span _) && right.equals(whole(0))
                        ? new Expr.Or(
                                factors.stream()
                                        .map(factor -> Build.relation(factor, sign, whole(0)))
                                        .toList(),
                                Span.NONE)
                        : Build.relation(negation(left), sign, negation(right));
            case 8 ->
                left instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        ? Build.relation(top, sign, product(right, bottom))
                        : Build.relation(call("exp", left), sign, call("exp", right));
            case 9 ->
                left instanceof Expr.Product(List<Expr> factors, Span _)
                        ? Build.relation(factors.getLast(), sign, quotient(right, factors.getFirst()))
                        : Build.relation(right, sign, left);
            case 10 ->
                left instanceof Expr.Call(String f, List<Expr> a, Span _) && f.equals("sqrt")
                        ? Build.relation(a.getFirst(), sign, power(right, 2))
                        : left instanceof Expr.Call(String g, List<Expr> b, Span _) && g.equals("abs")
                                ? new Expr.Or(
                                        List.of(
                                                Build.relation(b.getFirst(), sign, right),
                                                Build.relation(b.getFirst(), sign, negation(right))),
                                        Span.NONE)
                                : Build.relation(power(left, 3), sign, power(right, 3));
            default ->
                new Expr.And(
                        List.of(
                                relation,
                                Build.relation(x, ORDERS.get(random.nextInt(4)), whole(random.nextInt(-3, 4)))),
                        Span.NONE);
        };
    }
}
