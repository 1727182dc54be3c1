package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Equations of logarithms: one as the new variable, or a sum of whole multiples by the product of what is inside. */
final class Logarithms {

    private static final String LOGARITHM = " v";
    private static final int HIGHEST = 12;

    private final Solver solver;
    private final String variable;

    Logarithms(Solver solver, String variable) {
        this.solver = solver;
        this.variable = variable;
    }

    @Nullable
    RealSet zero(Expr difference, Set<Expr> kernels, Sign sign) {
        if (kernels.size() == 1) {
            Expr kernel = kernels.iterator().next();
            Expr replaced = Solver.replaced(difference, kernel, Build.name(LOGARITHM));
            if (!Statements.mentions(replaced, variable)) {
                RealSet values = new Solver(LOGARITHM).zero(replaced, sign);
                return pulled(inside(kernel), values);
            }
        }
        return product(difference, sign);
    }

    private static Expr inside(Expr logarithm) {
        return logarithm.children().getFirst();
    }

    /** Where ln(inside) lies in the set. */
    private RealSet pulled(Expr inside, RealSet values) {
        List<Piece> powers = new ArrayList<>();
        for (Piece piece : values.pieces()) {
            powers.add(new Piece(power(piece.low()), piece.lowIn(), power(piece.high()), piece.highIn()));
        }
        return solver.preimage(inside, RealSet.joined(powers));
    }

    private static Endpoint power(Endpoint value) {
        if (value.infinite() != 0) {
            return value.infinite() < 0 ? Endpoint.of(Rational.ZERO) : value;
        }
        Expr shown = value.shown().orElseThrow(() -> new BeyondReach("a number without a simple form"));
        return Endpoint.of(Places.simple(Build.power(Build.symbol(Constant.E), shown)));
    }

    private @Nullable RealSet product(Expr difference, Sign sign) {
        Map<Expr, Expr> multiples = new LinkedHashMap<>();
        List<Expr> constants = new ArrayList<>();
        if (!collect(difference, Build.whole(1), multiples, constants) || multiples.isEmpty()) {
            return null;
        }
        Expr unit = multiples.values().iterator().next();
        Map<Expr, Rational> ratios = new LinkedHashMap<>();
        BigInteger common = BigInteger.ONE;
        for (Map.Entry<Expr, Expr> entry : multiples.entrySet()) {
            Expr ratio = Places.simple(Build.quotient(entry.getValue(), unit));
            Rational exact = Exact.value(ratio).orElse(null);
            if (exact == null) {
                return null;
            }
            ratios.put(entry.getKey(), exact);
            common = common.multiply(exact.denominator()).divide(common.gcd(exact.denominator()));
        }
        RealSet domain = RealSet.REALS;
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Map.Entry<Expr, Rational> entry : ratios.entrySet()) {
            Expr inside = inside(entry.getKey());
            domain = domain.and(solver.zero(inside, Sign.GREATER));
            BigInteger power = entry.getValue().times(Rational.of(common)).numerator();
            if (power.abs().bitLength() > 4 || power.abs().intValueExact() > HIGHEST) {
                return null;
            }
            if (power.signum() != 0) {
                (power.signum() > 0 ? above : below).add(Build.power(inside, Build.whole(power.abs())));
            }
        }
        Expr rest = Build.quotient(Build.product(Build.whole(common), Build.sum(constants)), unit);
        Expr factor = Places.simple(Build.power(Build.symbol(Constant.E), rest));
        above.add(factor);
        Sign turned = Places.sign(unit) < 0 ? sign.mirrored() : sign;
        // Where every inside is positive the quotient compares with 1 as the products do with each other.
        return domain.and(solver.zero(Build.difference(Build.product(above), Build.product(below)), turned));
    }

    /** Adds up c ln p + ... + constant; false if the expression is of another shape. */
    private boolean collect(Expr expr, Expr factor, Map<Expr, Expr> multiples, List<Expr> constants) {
        if (!Statements.mentions(expr, variable)) {
            constants.add(Build.product(factor, expr));
            return true;
        }
        return switch (expr) {
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().allMatch(term -> collect(term, factor, multiples, constants));
            case Expr.Negation(Expr operand, Span _) -> collect(operand, Build.negation(factor), multiples, constants);
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when bottom.variables().isEmpty() -> collect(top, Build.quotient(factor, bottom), multiples, constants);
            case Expr.Product(List<Expr> factors, Span _) -> {
                List<Expr> numbers = new ArrayList<>();
                numbers.add(factor);
                Expr rest = null;
                boolean shaped = true;
                for (Expr part : factors) {
                    if (!Statements.mentions(part, variable)) {
                        numbers.add(part);
                    } else {
                        shaped &= rest == null;
                        rest = part;
                    }
                }
                yield shaped && rest != null && collect(rest, Build.product(numbers), multiples, constants);
            }
            default -> {
                if (!Solver.isCall(expr, "ln")) {
                    yield false;
                }
                Expr before = multiples.get(expr);
                multiples.put(expr, before == null ? factor : Build.sum(before, factor));
                yield true;
            }
        };
    }
}
