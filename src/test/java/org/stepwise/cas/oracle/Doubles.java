package org.stepwise.cas.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Values in floating point, NaN where there is none: another opinion than the engine's, good enough to catch a false proof. */
final class Doubles {

    private static final double UNCLEAR = 1e300;

    private final Map<String, Double> point;

    Doubles(Map<String, Double> point) {
        this.point = point;
    }

    double of(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> whole.value().doubleValue();
            case Expr.Decimal decimal -> decimal.value().doubleValue();
            case Expr.Name(String name, Span _) -> point.getOrDefault(name, Double.NaN);
            case Expr.Symbol(Constant constant, Span _) ->
                constant == Constant.PI ? Math.PI : constant == Constant.E ? Math.E : Double.NaN;
            case Expr.Sum(List<Expr> terms, Span _) -> {
                double sum = 0;
                for (Expr term : terms) {
                    sum += of(term);
                }
                yield sum;
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                double product = 1;
                for (Expr factor : factors) {
                    product *= of(factor);
                }
                yield product;
            }
            case Expr.Negation(Expr operand, Span _) -> -of(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                double below = of(bottom);
                yield below == 0 ? Double.NaN : of(top) / below;
            }
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(of(base), of(exponent));
            case Expr.Call(String function, List<Expr> arguments, Span _) ->
                call(function, of(arguments.getLast()), arguments.size() > 1 ? of(arguments.getFirst()) : Double.NaN);
            default -> Double.NaN;
        };
    }

    /** x^(1/3) is a real number for negative x too. */
    private static boolean isOddRoot(double exponent) {
        for (int below = 3; below < 16; below += 2) {
            if (Math.abs(exponent * below - Math.rint(exponent * below)) < 1e-12) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOdd(double exponent) {
        for (int below = 3; below < 16; below += 2) {
            if (Math.abs(exponent * below - Math.rint(exponent * below)) < 1e-12) {
                return Math.rint(exponent * below) % 2 != 0;
            }
        }
        return true;
    }

    private static double power(double base, double exponent) {
        double whole = Math.rint(exponent);
        double raised = Math.abs(exponent - whole) < 1e-12 ? whole : exponent;
        if (base == 0 && raised <= 0) {
            return Double.NaN;
        }
        if (base < 0 && raised != whole && isOddRoot(raised)) {
            return (isOdd(raised) ? -1 : 1) * Math.pow(-base, raised);
        }
        return Math.pow(base, raised);
    }

    private static double call(String function, double value, double first) {
        return switch (function) {
            // Rounding may have pushed a 0 below, or a difference out of sight: unclear.
            case "sqrt" -> value < 0 && value > -1e-9 ? UNCLEAR : Math.sqrt(value);
            case "root" ->
                Math.rint(first) % 2 == 1 && value < 0 ? -Math.pow(-value, 1 / first) : Math.pow(value, 1 / first);
            case "abs" -> Math.abs(value);
            case "exp" -> value < -30 ? UNCLEAR : Math.exp(value);
            case "ln" -> value > 0 ? Math.log(value) : Double.NaN;
            case "sin" -> Math.sin(value);
            case "cos" -> Math.cos(value);
            case "tan" -> Math.tan(value);
            case "arctan" -> Math.atan(value);
            default -> Double.NaN;
        };
    }

    /** How large the parts are that a value is made of: its last digits are noise of that size. */
    double noise(Expr expr) {
        double most = Math.abs(of(expr));
        for (Expr child : expr.children()) {
            most = Math.max(most, noise(child));
        }
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
    }

    /** 1 for certainly true, -1 for certainly not true, 0 where rounding could hide it. */
    int truth(Expr statement) {
        return switch (statement) {
            case Expr.And(List<Expr> parts, Span _) ->
                parts.stream().mapToInt(this::truth).min().orElse(1);
            case Expr.Or(List<Expr> parts, Span _) ->
                parts.stream().mapToInt(this::truth).max().orElse(-1);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.size() == 1 -> truth(sides.getFirst(), signs.getFirst(), sides.getLast());
            default -> throw new IllegalArgumentException("no statement");
        };
    }

    private int truth(Expr left, Sign sign, Expr right) {
        double one = of(left);
        double two = of(right);
        if (Double.isNaN(one) || Double.isNaN(two)) {
            return -1;
        }
        double scale = 1 + Math.max(noise(left), noise(right));
        if (scale > 1e8) {
            return 0;
        }
        double gap = Math.abs(one - two);
        if (gap < 1e-11 * scale) {
            return sign.accepts(0) && (gap == 0 || crosses(left, right)) ? 1 : 0;
        }
        if (gap < 1e-5 * scale) {
            return 0;
        }
        return sign.accepts(one > two ? 1 : -1) ? 1 : -1;
    }

    /** Whether a little aside the two are clearly apart, so that small here means equal and not flat. */
    private boolean crosses(Expr left, Expr right) {
        return point.keySet().stream().anyMatch(name -> {
            Map<String, Double> aside = new TreeMap<>(point);
            aside.merge(name, 1e-4, Double::sum);
            return Math.abs(new Doubles(aside).of(left) - new Doubles(aside).of(right)) > 1e-6;
        });
    }
}
