package org.stepwise.solver.rewriting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;

/** Known values of functions, and functions that undo each other. */
public final class FunctionRules {

    static final List<Rewrite> ALL = Stream.concat(
                    LogarithmRules.ALL.stream(), Stream.<Rewrite>of(FunctionRules::size, FunctionRules::angle))
            .toList();

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

    private static @Nullable Move angle(Expr place) {
        if (!(place instanceof Expr.Call(String function, List<Expr> arguments, Span _)) || arguments.size() != 1) {
            return null;
        }
        Expr inside = arguments.getFirst();
        if (function.startsWith("arc")) {
            Expr angle = Angles.of(function.substring(3), inside);
            return angle == null ? null : Move.of(angle, Rule.SPECIAL_VALUE, place, angle);
        }
        Expr written = place.variables().isEmpty() ? written(function, inside) : null;
        if (written != null) {
            return Move.of(written, Rule.RECIPROCAL_FUNCTION, place, written);
        }
        Expr value = Angles.value(function, inside);
        return value == null ? null : Move.of(value, Rule.SPECIAL_VALUE, place, value);
    }

    /** Secant, cosecant and cotangent by sine and cosine; null for all others. */
    public static @Nullable Expr written(String function, Expr angle) {
        Expr sine = Build.call("sin", angle);
        Expr cosine = Build.call("cos", angle);
        return switch (function) {
            case "sec" -> Build.quotient(Build.whole(1), cosine);
            case "csc" -> Build.quotient(Build.whole(1), sine);
            case "cot" -> Build.quotient(cosine, sine);
            default -> null;
        };
    }
}
