package org.stepwise.solver.rewriting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** The angles whose sine, cosine and tangent a class knows by heart. */
public final class Angles {

    /** Sines of the angles of the first quarter, by the fraction of π. */
    private static final Map<Rational, Expr> SINES = new LinkedHashMap<>();

    private static final Map<Rational, Expr> TANGENTS = new LinkedHashMap<>();

    static {
        List.of("0:0", "1/6:1/2", "1/4:sqrt(2)/2", "1/3:sqrt(3)/2", "1/2:1").forEach(pair -> put(SINES, pair));
        List.of("0:0", "1/6:sqrt(3)/3", "1/4:1", "1/3:sqrt(3)").forEach(pair -> put(TANGENTS, pair));
    }

    private Angles() {}

    private static void put(Map<Rational, Expr> table, String pair) {
        String[] parts = pair.split(":");
        table.put(Literals.value(Syntax.parse(parts[0])).orElseThrow(), Syntax.parse(parts[1]));
    }

    /** The fraction of π that the angle is; degrees too. Null for all others. */
    static @Nullable Rational turns(Expr angle) {
        if (angle instanceof Expr.Suffixed(Expr operand, Suffix suffix, Span _) && suffix == Suffix.DEGREES) {
            return Literals.value(operand)
                    .map(degrees -> degrees.over(Rational.of(180)))
                    .orElse(null);
        }
        if (angle instanceof Expr.Negation(Expr operand, Span _)) {
            Rational inner = turns(operand);
            return inner == null ? null : inner.negate();
        }
        Term term = Term.of(angle);
        if (term == null) {
            return null;
        }
        return term.number().isZero() || term.powers().equals(Map.of(Build.symbol(Constant.PI), Rational.ONE))
                ? term.number()
                : null;
    }

    static @Nullable Expr value(String function, Expr angle) {
        Rational turns = turns(angle);
        if (turns == null) {
            return null;
        }
        return switch (function) {
            case "sin" -> sine(turns);
            case "cos" -> sine(turns.plus(Rational.of(1, 2)));
            case "tan" -> tangent(turns);
            default -> null;
        };
    }

    private static @Nullable Expr sine(Rational turns) {
        Rational two = Rational.of(2);
        Rational within = turns.minus(two.times(Rational.of(turns.over(two).floor())));
        boolean below = within.compareTo(Rational.ONE) > 0;
        Rational half = below ? within.minus(Rational.ONE) : within;
        Rational quarter = half.compareTo(Rational.of(1, 2)) > 0 ? Rational.ONE.minus(half) : half;
        Expr size = SINES.get(quarter);
        return size == null || !below || Literals.isZero(size) ? size : Build.negation(size);
    }

    private static @Nullable Expr tangent(Rational turns) {
        Rational within = turns.minus(Rational.of(turns.floor()));
        if (within.equals(Rational.of(1, 2))) {
            throw BeyondSchool.divisionByZero();
        }
        boolean back = within.compareTo(Rational.of(1, 2)) > 0;
        Expr size = TANGENTS.get(back ? Rational.ONE.minus(within) : within);
        return size == null || !back ? size : Build.negation(size);
    }

    /** The principal angle with this value; null if it is none of the known ones. */
    public static @Nullable Expr of(String function, Expr value) {
        boolean negative = Constants.sign(value).orElse(0) < 0;
        Expr size = negative ? BracketRules.negated(value) : value;
        Map<Rational, Expr> table = function.equals("tan") ? TANGENTS : SINES;
        for (Map.Entry<Rational, Expr> entry : table.entrySet()) {
            if (value.variables().isEmpty() && Equality.equal(entry.getValue(), size)) {
                Rational angle = entry.getKey();
                Rational turned = switch (function) {
                    case "cos" ->
                        negative
                                ? Rational.of(1, 2).plus(angle)
                                : Rational.of(1, 2).minus(angle);
                    case "sin", "tan" -> negative ? angle.negate() : angle;
                    default -> null;
                };
                return turned == null ? null : pi(turned);
            }
        }
        return null;
    }

    static Expr pi(Rational turns) {
        return new Term(turns, Map.of(Build.symbol(Constant.PI), Rational.ONE)).expr();
    }
}
