package org.stepwise.solver.rewriting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;

/** Known values of functions, and functions that undo each other. */
public final class FunctionRules {

    static final List<Rewrite> ALL =
            List.of(FunctionRules::size, FunctionRules::logarithm, FunctionRules::inverse, FunctionRules::angle);

    private FunctionRules() {}

    /** |e| and |1 - √2|. */
    private static @Nullable Move size(Expr place) {
        if (!Chalk.is(place, Chalk.ABSOLUTE) || !place.variables().isEmpty()) {
            return null;
        }
        Expr inside = place.children().getFirst();
        Integer sign = Constants.sign(inside).orElse(null);
        if (sign == null || Literals.isLiteral(inside)) {
            return null;
        }
        Expr result = sign < 0 ? Build.negation(inside) : inside;
        return Move.of(result, Rule.SIZE, place, result);
    }

    public static boolean isLogarithm(Expr expr) {
        return expr instanceof Expr.Call call
                && (call.function().equals("ln") || call.function().equals("log"));
    }

    public static Expr base(Expr logarithm) {
        Expr.Call call = (Expr.Call) logarithm;
        return call.function().equals("ln")
                ? Build.symbol(Constant.E)
                : call.arguments().size() == 2 ? call.arguments().getLast() : Build.whole(10);
    }

    public static Expr logarithm(Expr base, Expr of) {
        if (isE(base)) {
            return Build.call("ln", of);
        }
        return Literals.is(base, 10) ? Build.call("log", of) : Build.call("log", of, base);
    }

    public static boolean isE(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
    }

    /** log_2 8 is 3, ln 1 is 0. */
    private static @Nullable Move logarithm(Expr place) {
        if (!isLogarithm(place)) {
            return null;
        }
        Expr inside = place.children().getFirst();
        if (Literals.literal(inside) instanceof Rational number && number.signum() <= 0) {
            throw BeyondSchool.notReal();
        }
        Optional<Rational> value = isE(inside) && isE(base(place)) ? Optional.of(Rational.ONE) : Exact.value(place);
        return value.map(Build::number)
                .map(number -> Move.of(number, Rule.LOGARITHM_VALUE, place, number))
                .orElse(null);
    }

    /** ln(e^u), e^(ln u), 2^(log_2 u). */
    private static @Nullable Move inverse(Expr place) {
        if (isLogarithm(place)
                && place.children().getFirst() instanceof Expr.Power(Expr low, Expr exponent, Span _)
                && low.equals(base(place))) {
            return Move.of(exponent, Rule.INVERSE_FUNCTION, place, exponent);
        }
        if (place instanceof Expr.Power(Expr low, Expr exponent, Span _)
                && isLogarithm(exponent)
                && base(exponent).equals(low)) {
            Expr inside = exponent.children().getFirst();
            return Move.of(inside, Rule.INVERSE_FUNCTION, place, inside);
        }
        return null;
    }

    private static @Nullable Move angle(Expr place) {
        if (!(place instanceof Expr.Call(String function, List<Expr> arguments, Span _)) || arguments.size() != 1) {
            return null;
        }
        Expr inside = arguments.getFirst();
        if (function.startsWith("arc")) {
            Expr angle = Angles.of(function.substring(3), inside);
            return angle == null ? null : Move.of(angle, Rule.SPECIAL_VALUE, place, angle);
        }
        Expr value = Angles.value(function, inside);
        return value == null ? null : Move.of(value, Rule.SPECIAL_VALUE, place, value);
    }
}
