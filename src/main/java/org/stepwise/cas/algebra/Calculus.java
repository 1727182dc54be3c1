package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Derivatives by the rules of school. */
final class Calculus {

    private final String variable;

    private Calculus(String variable) {
        this.variable = variable;
    }

    static Expr derivative(Expr expr, String variable) {
        return Tidy.tidy(new Calculus(variable).of(expr));
    }

    private boolean constant(Expr expr) {
        return !expr.variables().contains(variable);
    }

    private Expr of(Expr expr) {
        Fuel.spend(1);
        if (constant(expr)) {
            return Build.whole(0);
        }
        return switch (expr) {
            case Expr.Name _ -> Build.whole(1);
            case Expr.Sum(List<Expr> terms, Span _) ->
                Build.sum(terms.stream().map(this::of).toList());
            case Expr.Negation(Expr operand, Span _) -> Build.negation(of(operand));
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> quotient(top, bottom);
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(expr, base, exponent);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(function, arguments);
            default -> throw new BeyondReach("no derivative");
        };
    }

    private Expr product(List<Expr> factors) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            if (!constant(factors.get(i))) {
                List<Expr> term = new ArrayList<>(factors);
                term.set(i, of(factors.get(i)));
                terms.add(Build.product(term));
            }
        }
        return Build.sum(terms);
    }

    private Expr quotient(Expr top, Expr bottom) {
        if (constant(bottom)) {
            return Build.quotient(of(top), bottom);
        }
        Expr change = Build.difference(Build.product(of(top), bottom), Build.product(top, of(bottom)));
        return Build.quotient(change, Build.power(bottom, 2));
    }

    private Expr power(Expr whole, Expr base, Expr exponent) {
        if (constant(exponent)) {
            Expr lower = Tidy.tidy(Build.difference(exponent, Build.whole(1)));
            return Build.product(exponent, Build.power(base, lower), of(base));
        }
        Expr inner = base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E
                ? of(exponent)
                : of(Build.product(exponent, Build.call("ln", base)));
        return Build.product(whole, inner);
    }

    private Expr call(String function, List<Expr> arguments) {
        Expr u = arguments.getFirst();
        Expr square = Build.power(u, 2);
        return switch (function) {
            case "sin" -> Build.product(Build.call("cos", u), of(u));
            case "cos" -> Build.negation(Build.product(Build.call("sin", u), of(u)));
            case "tan" -> Build.quotient(of(u), Build.power(Build.call("cos", u), 2));
            case "sec", "csc", "cot", "sech", "csch", "coth" -> of(reciprocal(function, u));
            case "sinh" -> Build.product(Build.call("cosh", u), of(u));
            case "cosh" -> Build.product(Build.call("sinh", u), of(u));
            case "tanh" -> Build.quotient(of(u), Build.power(Build.call("cosh", u), 2));
            case "exp" -> Build.product(Build.call("exp", u), of(u));
            case "ln" -> {
                // The slope of ln |v| is v'/v on both sides of 0.
                Expr inside = u instanceof Expr.Call size && size.function().equals("abs")
                        ? size.arguments().getFirst()
                        : u;
                yield Build.quotient(of(inside), inside);
            }
            case "log" -> {
                Expr base = arguments.size() == 2 ? arguments.getLast() : Build.whole(10);
                yield of(Build.quotient(Build.call("ln", u), Build.call("ln", base)));
            }
            case "sqrt" -> Build.quotient(of(u), Build.product(Build.whole(2), Build.call("sqrt", u)));
            case "root" -> of(Build.power(arguments.getLast(), Build.quotient(Build.whole(1), u)));
            case "arcsin" -> Build.quotient(of(u), Build.call("sqrt", Build.difference(Build.whole(1), square)));
            case "arccos" ->
                Build.negation(Build.quotient(of(u), Build.call("sqrt", Build.difference(Build.whole(1), square))));
            case "arctan" -> Build.quotient(of(u), Build.sum(Build.whole(1), square));
            case "arccot" -> Build.negation(Build.quotient(of(u), Build.sum(Build.whole(1), square)));
            case "arcsec" -> of(Build.call("arccos", Build.quotient(Build.whole(1), u)));
            case "arccsc" -> of(Build.call("arcsin", Build.quotient(Build.whole(1), u)));
            case "arsinh" -> Build.quotient(of(u), Build.call("sqrt", Build.sum(square, Build.whole(1))));
            case "arcosh" -> Build.quotient(of(u), Build.call("sqrt", Build.difference(square, Build.whole(1))));
            case "artanh" -> Build.quotient(of(u), Build.difference(Build.whole(1), square));
            case "sign" -> Build.whole(0);
            case "abs" -> Build.product(Build.quotient(Build.call("abs", u), u), of(u));
            default -> throw new BeyondReach("no derivative of " + function);
        };
    }

    private static Expr reciprocal(String function, Expr u) {
        return switch (function) {
            case "sec" -> Build.quotient(Build.whole(1), Build.call("cos", u));
            case "csc" -> Build.quotient(Build.whole(1), Build.call("sin", u));
            case "sech" -> Build.quotient(Build.whole(1), Build.call("cosh", u));
            case "csch" -> Build.quotient(Build.whole(1), Build.call("sinh", u));
            case "coth" -> Build.quotient(Build.call("cosh", u), Build.call("sinh", u));
            default -> Build.quotient(Build.call("cos", u), Build.call("sin", u));
        };
    }
}
