package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** One function that is one-to-one, as in arcsin x = π/6: taken off by its inverse, after its values are solved for. */
final class InverseFunctions {

    private static final String VALUE = " f";
    private static final Expr HALF_TURN = Build.quotient(Build.symbol(Constant.PI), Build.whole(2));
    private static final Expr ONE = Build.whole(1);

    /** A monotone function by its values and what undoes it; where the values end without end, so do the arguments. */
    private record Monotone(RealSet values, String inverse, boolean rising, boolean endless) {}

    private static final Set<String> KNOWN =
            Set.of("arcsin", "arccos", "arctan", "sinh", "tanh", "cosh", "arsinh", "arcosh", "artanh");

    /** Made when it is asked for: a check that is given up must not leave the class without it. */
    private static Monotone known(String function) {
        return switch (function) {
            case "arcsin" -> new Monotone(closed(Build.negation(HALF_TURN), HALF_TURN), "sin", true, false);
            case "arccos" -> new Monotone(closed(Build.whole(0), Build.symbol(Constant.PI)), "cos", false, false);
            case "arctan" -> new Monotone(open(Build.negation(HALF_TURN), HALF_TURN), "tan", true, true);
            case "sinh" -> new Monotone(RealSet.REALS, "arsinh", true, false);
            case "tanh" -> new Monotone(open(Build.negation(ONE), ONE), "artanh", true, true);
            case "cosh" -> new Monotone(from(ONE), "arcosh", true, false);
            case "arsinh" -> new Monotone(RealSet.REALS, "sinh", true, false);
            case "arcosh" -> new Monotone(from(Build.whole(0)), "cosh", true, false);
            case "artanh" -> new Monotone(RealSet.REALS, "tanh", true, false);
            default -> throw new BeyondReach("a function that is not one-to-one");
        };
    }

    private final Solver solver;
    private final String variable;

    InverseFunctions(Solver solver, String variable) {
        this.solver = solver;
        this.variable = variable;
    }

    private static RealSet closed(Expr low, Expr high) {
        return RealSet.between(Endpoint.of(low), true, Endpoint.of(high), true);
    }

    private static RealSet open(Expr low, Expr high) {
        return RealSet.between(Endpoint.of(low), false, Endpoint.of(high), false);
    }

    private static RealSet from(Expr low) {
        return RealSet.between(Endpoint.of(low), true, Endpoint.RIGHT, false);
    }

    /** Null where the letter stands elsewhere as well, or in another function. */
    @Nullable
    RealSet zero(Expr difference, Sign sign) {
        Set<Expr.Call> calls = new LinkedHashSet<>();
        collect(difference, calls);
        if (calls.size() != 1) {
            return null;
        }
        Expr.Call call = calls.iterator().next();
        Expr named = Solver.replaced(difference, call, Build.name(VALUE));
        if (Statements.mentions(named, variable)) {
            return null;
        }
        RealSet values = new Solver(VALUE).zero(named, sign);
        Expr inside = call.arguments().getFirst();
        if (call.function().equals("sin") || call.function().equals("cos")) {
            return everyOrNone(inside, values);
        }
        return KNOWN.contains(call.function()) ? pulled(inside, values, known(call.function()), call.function()) : null;
    }

    private void collect(Expr expr, Set<Expr.Call> calls) {
        if (expr instanceof Expr.Call call
                && call.arguments().size() == 1
                && Statements.mentions(call, variable)
                && (KNOWN.contains(call.function()) || Set.of("sin", "cos").contains(call.function()))) {
            calls.add(call);
        } else {
            expr.children().forEach(child -> collect(child, calls));
        }
    }

    /** sin u > 1 holds nowhere, sin u <= 1 wherever u has a value. */
    private RealSet everyOrNone(Expr inside, RealSet values) {
        RealSet range = closed(Build.negation(ONE), ONE);
        if (values.and(range).isEmpty()) {
            return RealSet.EMPTY;
        }
        if (!range.and(values.not()).isEmpty()) {
            throw new BeyondReach("angles that return");
        }
        return solver.zero(inside, Sign.LESS).or(solver.zero(inside, Sign.AT_LEAST));
    }

    private RealSet pulled(Expr inside, RealSet values, Monotone function, String name) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : values.and(function.values).pieces()) {
            Endpoint low = undone(piece.low(), function);
            Endpoint high = undone(piece.high(), function);
            pieces.add(
                    function.rising
                            ? new Piece(low, piece.lowIn(), high, piece.highIn())
                            : new Piece(high, piece.highIn(), low, piece.lowIn()));
        }
        RealSet arguments = RealSet.joined(pieces);
        RealSet found = solver.preimage(inside, arguments);
        return name.equals("cosh") ? found.or(solver.preimage(Build.negation(inside), arguments)) : found;
    }

    private static Endpoint undone(Endpoint value, Monotone function) {
        if (value.infinite() != 0) {
            return value;
        }
        if (function.endless) {
            Piece all = function.values.pieces().getFirst();
            if (value.order(all.low()) == 0) {
                return Endpoint.LEFT;
            }
            if (value.order(all.high()) == 0) {
                return Endpoint.RIGHT;
            }
        }
        Expr shown = value.shown().orElseThrow(() -> new BeyondReach("a number without a simple form"));
        boolean zero = value.order(Endpoint.of(Rational.ZERO)) == 0;
        boolean origin = zero && !function.inverse.contains("cos");
        boolean start = function.inverse.equals("arcosh") && value.order(Endpoint.of(Rational.ONE)) == 0;
        return origin || start
                ? Endpoint.of(Rational.ZERO)
                : Endpoint.of(Places.simple(Build.call(function.inverse, shown)));
    }

    /** e^(ln u) is u where that is positive, and so for other bases; each such u is added to the list. */
    static Expr undone(Expr expr, List<Expr> positive) {
        Expr inner = expr;
        List<Expr> children = expr.children();
        if (!children.isEmpty()) {
            inner = expr.with(
                    children.stream().map(child -> undone(child, positive)).toList());
        }
        if (inner instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && !exponent.variables().isEmpty()
                && logarithm(exponent, base) instanceof Expr inside) {
            positive.add(inside);
            return inside;
        }
        return inner;
    }

    /** What the exponent is the logarithm of, to this base. */
    private static @Nullable Expr logarithm(Expr exponent, Expr base) {
        if (Solver.isCall(exponent, "ln") && base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E) {
            return exponent.children().getFirst();
        }
        return exponent instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && base.variables().isEmpty()
                        && Places.sign(base) > 0
                        && Places.sign(Build.difference(base, ONE)) != 0
                        && Solver.isCall(top, "ln")
                        && Solver.isCall(bottom, "ln")
                        && bottom.children().getFirst().equals(base)
                ? top.children().getFirst()
                : null;
    }
}
