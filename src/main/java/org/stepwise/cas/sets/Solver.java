package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equations and inequalities in one variable, solved over the reals. */
final class Solver {

    private static final int MOST_SPLITS = 24;

    private final String variable;
    private int splits;

    Solver(String variable) {
        this.variable = variable;
    }

    RealSet solve(Expr left, Sign sign, Expr right) {
        if (isVariable(left) && right.variables().isEmpty()) {
            return simple(sign, Endpoint.of(right));
        }
        if (isVariable(right) && left.variables().isEmpty()) {
            return simple(sign.mirrored(), Endpoint.of(left));
        }
        return zero(Build.difference(left, right), sign);
    }

    private boolean isVariable(Expr expr) {
        return expr instanceof Expr.Name name && name.name().equals(variable);
    }

    static RealSet simple(Sign sign, Endpoint at) {
        List<Piece> pieces = new ArrayList<>();
        boolean with = sign == Sign.AT_MOST || sign == Sign.AT_LEAST;
        if (sign == Sign.EQUAL && at.infinite() == 0) {
            pieces.add(Piece.point(at));
        }
        if (sign == Sign.LESS || sign == Sign.AT_MOST || sign == Sign.UNEQUAL) {
            Piece.between(Endpoint.LEFT, false, at, with).ifPresent(pieces::add);
        }
        if (sign == Sign.GREATER || sign == Sign.AT_LEAST || sign == Sign.UNEQUAL) {
            Piece.between(at, with, Endpoint.RIGHT, false).ifPresent(pieces::add);
        }
        return RealSet.joined(pieces);
    }

    /** Where the expression stands to zero as the sign says. */
    RealSet zero(Expr difference, Sign sign) {
        if (++splits > MOST_SPLITS) {
            throw new BeyondReach("too many cases");
        }
        Expr bare = new Squares(variable).rooted(difference);
        Optional<Expr.Call> size = size(bare);
        if (size.isPresent()) {
            return cases(bare, size.get(), sign);
        }
        Optional<Expr> lower = lowered(bare).or(() -> new HighPower(variable).lowered(bare));
        if (lower.isPresent()) {
            return zero(lower.get(), sign).and(domain(difference));
        }
        if (ExponentialKernels.isAlgebraic(bare)) {
            return RealSet.joined(new Cells(bare, variable).where(sign));
        }
        return new Transcendental(this, variable).zero(bare, sign).and(domain(difference));
    }

    private RealSet domain(Expr expr) {
        RealSet domain = RealSet.REALS;
        for (Domain.Condition condition : Domain.of(expr, variable)) {
            domain = domain.and(new Solver(variable).zero(condition.part(), condition.sign()));
        }
        return domain;
    }

    /** A high power alone: a(x^200 - 2^200) has the sign of a(x² - 4), and a(x^201 - 2^201) that of a(x - 2). */
    private Optional<Expr> lowered(Expr difference) {
        if (!difference.variables().equals(Set.of(variable)) || !ExponentialKernels.isAlgebraic(difference)) {
            return Optional.empty();
        }
        Field field = new Field(List.of(variable));
        Fraction value;
        try {
            value = Normalizer.of(difference, field);
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
        List<Polynomial.Term> terms = value.numerator().terms();
        if (!field.isRational()
                || !value.isPolynomial()
                || terms.size() != 2
                || terms.getLast().degree() != 0
                || terms.getFirst().degree() <= Univariate.HIGHEST) {
            return Optional.empty();
        }
        Rational lead = terms.getFirst().coefficient();
        Rational target = terms.getLast().coefficient().negate().over(lead);
        int degree = terms.getFirst().degree();
        int low = degree % 2 == 0 ? 2 : 1;
        Expr power = Build.power(Build.name(variable), low);
        return Numbers.root(target.abs(), degree)
                .map(root -> root.power(low))
                .map(root -> target.signum() < 0 ? root.negate() : root)
                .map(root -> Build.product(Build.number(lead), Build.difference(power, Build.number(root))));
    }

    /** |g| is g where that is not negative and -g elsewhere. */
    private RealSet cases(Expr difference, Expr.Call size, Sign sign) {
        Expr inside = size.arguments().getFirst();
        if (inside.variables().isEmpty()) {
            return zero(replaced(difference, size, Places.sign(inside) < 0 ? Build.negation(inside) : inside), sign);
        }
        RealSet above = zero(inside, Sign.AT_LEAST).and(zero(replaced(difference, size, inside), sign));
        RealSet below = zero(inside, Sign.LESS).and(zero(replaced(difference, size, Build.negation(inside)), sign));
        return above.or(below);
    }

    static Expr replaced(Expr expr, Expr part, Expr by) {
        return expr.equals(part) ? by : Trees.map(expr, child -> replaced(child, part, by));
    }

    /** An absolute value with none inside. */
    private static Optional<Expr.Call> size(Expr expr) {
        for (Expr child : expr.children()) {
            Optional<Expr.Call> inner = size(child);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return expr instanceof Expr.Call call && call.function().equals("abs") ? Optional.of(call) : Optional.empty();
    }

    /** Where a value in the given set is taken: each of its ends is solved for. */
    RealSet preimage(Expr value, RealSet values) {
        RealSet all = RealSet.EMPTY;
        for (Piece piece : values.pieces()) {
            if (piece.isPoint()) {
                all = all.or(zero(less(value, piece.low()), Sign.EQUAL));
                continue;
            }
            RealSet part = RealSet.REALS;
            if (piece.low().infinite() == 0) {
                part = part.and(zero(less(value, piece.low()), piece.lowIn() ? Sign.AT_LEAST : Sign.GREATER));
            }
            if (piece.high().infinite() == 0) {
                part = part.and(zero(less(value, piece.high()), piece.highIn() ? Sign.AT_MOST : Sign.LESS));
            }
            if (part == RealSet.REALS) {
                part = zero(value, Sign.LESS).or(zero(value, Sign.AT_LEAST));
            }
            all = all.or(part);
        }
        return all;
    }

    private static Expr less(Expr value, Endpoint end) {
        Expr shown = end.shown().orElseThrow(() -> new BeyondReach("a number without a simple form"));
        return Build.difference(value, shown);
    }

    static Expr substituted(Expr expr, String variable, Expr value) {
        return expr.substitute(Map.of(variable, value));
    }

    static boolean isCall(Expr expr, String function) {
        return expr instanceof Expr.Call(String name, List<Expr> _, Span _) && name.equals(function);
    }
}
