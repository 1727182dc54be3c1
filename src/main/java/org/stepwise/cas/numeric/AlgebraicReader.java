package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Reads a constant expression as an algebraic number; BeyondReach if it is none, or not certainly one. */
final class AlgebraicReader {

    private static final int HIGHEST_INDEX = 60;
    private static final int HIGHEST_POWER = 2_000;
    private static final Rational HALF = Rational.of(1, 2);

    final AlgebraicNumbers numbers = new AlgebraicNumbers();
    private final Angles angles = new Angles(this);
    private final Map<String, ? extends RealRoot> point;

    AlgebraicReader() {
        this(Map.of());
    }

    /** @param point what the names stand for */
    AlgebraicReader(Map<String, ? extends RealRoot> point) {
        this.point = point;
    }

    /** The value over π where the constant is a fraction of π. */
    Optional<Rational> overPi(Expr expr) {
        return angles.turns(expr);
    }

    int of(Expr expr) {
        Optional<Rational> exact = Exact.value(expr);
        if (exact.isPresent()) {
            return fraction(exact.get());
        }
        return switch (expr) {
            case Expr.Name(String name, Span _) when point.get(name) instanceof RealRoot root -> place(root);
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(this::of).reduce(this::plus).orElseThrow();
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().map(this::of).reduce(this::times).orElseThrow();
            case Expr.Negation(Expr operand, Span _) -> negate(of(operand));
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> over(of(top), of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                power(
                        of(base),
                        Exact.value(exponent).orElseThrow(() -> new BeyondReach("a power that is not algebraic")));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT -> over(of(operand), fraction(Rational.of(100)));
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(function, arguments);
            default -> throw new BeyondReach("not algebraic");
        };
    }

    private int call(String function, List<Expr> arguments) {
        Expr first = arguments.getFirst();
        return switch (function) {
            case "sqrt" -> root(of(first), 2);
            case "cbrt" -> root(of(first), 3);
            case "root" ->
                root(
                        of(arguments.getLast()),
                        Exact.value(first)
                                .flatMap(value -> Numbers.small(value, HIGHEST_INDEX))
                                .filter(value -> value > 0)
                                .orElseThrow(() -> new BeyondReach("an odd kind of root")));
            case "abs" -> {
                int value = of(first);
                yield numbers.sign(value) < 0 ? negate(value) : value;
            }
            case "sign" -> fraction(Rational.of(numbers.sign(of(first))));
            case "min", "max" -> {
                boolean most = function.equals("max");
                yield arguments.stream()
                        .map(this::of)
                        .reduce((a, b) -> numbers.sign(plus(a, negate(b))) > 0 == most ? a : b)
                        .orElseThrow();
            }
            case "floor" -> fraction(Rational.of(floor(of(first))));
            case "ceil" -> fraction(Rational.of(floor(negate(of(first))).negate()));
            case "sin", "cos", "tan", "cot", "sec", "csc" -> wave(function, first);
            default -> throw new BeyondReach("not algebraic");
        };
    }

    private int wave(String function, Expr first) {
        if (first instanceof Expr.Call arc && ArcFunctions.isArc(arc)) {
            return of(ArcFunctions.without(function, arc));
        }
        return switch (function) {
            case "cos" -> cosine(turns(first));
            case "sin" -> cosine(HALF.minus(turns(first)));
            case "tan" -> over(cosine(HALF.minus(turns(first))), cosine(turns(first)));
            case "cot" -> over(cosine(turns(first)), cosine(HALF.minus(turns(first))));
            case "sec" -> over(fraction(Rational.ONE), cosine(turns(first)));
            default -> over(fraction(Rational.ONE), cosine(HALF.minus(turns(first))));
        };
    }

    private Rational turns(Expr angle) {
        return angles.turns(angle).orElseThrow(() -> new BeyondReach("an angle that is no fraction of the turn"));
    }

    /** The angle brought to between 0 and a right angle, as cos(2πn ± a) = cos a = -cos(π - a). */
    int cosine(Rational turns) {
        Rational two = Rational.of(2);
        Rational rest = turns.minus(two.times(turns.over(two).round(0))).abs();
        if (rest.compareTo(HALF) > 0) {
            return negate(cosine(Rational.ONE.minus(rest)));
        }
        if (rest.isZero() || rest.equals(HALF) || rest.equals(Rational.of(1, 3))) {
            return fraction(rest.isZero() ? Rational.ONE : rest.equals(HALF) ? Rational.ZERO : HALF);
        }
        if (rest.denominator().bitLength() > 12) {
            throw new BeyondReach("a fine fraction of the turn");
        }
        return numbers.number(new AlgebraicShape.Cosine(rest));
    }

    private BigInteger floor(int value) {
        Precise ball = numbers.ball(value, 256);
        BigInteger high = ball.high().toRational().floor();
        BigInteger low = ball.low().toRational().floor();
        if (high.equals(low)) {
            return low;
        }
        if (!high.equals(low.add(BigInteger.ONE))) {
            throw new BeyondReach("a whole part that is not clear");
        }
        return numbers.sign(plus(value, fraction(Rational.of(high.negate())))) >= 0 ? high : low;
    }

    private int place(RealRoot root) {
        return root.low().equals(root.high()) ? fraction(root.low()) : numbers.number(new AlgebraicShape.Place(root));
    }

    private int fraction(Rational value) {
        return numbers.number(new AlgebraicShape.Fraction(value));
    }

    private Optional<Rational> exact(int number) {
        return numbers.shape(number) instanceof AlgebraicShape.Fraction(Rational value) && value.bits() < 6_000
                ? Optional.of(value)
                : Optional.empty();
    }

    int plus(int a, int b) {
        if (exact(a).isPresent() && exact(b).isPresent()) {
            return fraction(exact(a).get().plus(exact(b).get()));
        }
        return isZero(a) ? b : isZero(b) ? a : numbers.number(new AlgebraicShape.Sum(a, b));
    }

    int negate(int a) {
        return times(fraction(Rational.of(-1)), a);
    }

    private int times(int a, int b) {
        if (exact(a).isPresent() && exact(b).isPresent()) {
            return fraction(exact(a).get().times(exact(b).get()));
        }
        return isZero(a) || isZero(b)
                ? fraction(Rational.ZERO)
                : isOne(a) ? b : isOne(b) ? a : numbers.number(new AlgebraicShape.Product(a, b));
    }

    int over(int a, int b) {
        if (numbers.sign(b) == 0) {
            throw new Evaluation.Undefined(false);
        }
        if (exact(b).isPresent()) {
            return times(fraction(Rational.ONE.over(exact(b).get())), a);
        }
        return isZero(a) ? a : numbers.number(new AlgebraicShape.Quotient(a, b));
    }

    private int power(int base, Rational exponent) {
        int index = Numbers.small(Rational.of(exponent.denominator()), HIGHEST_INDEX)
                .orElseThrow(() -> new BeyondReach("a high root"));
        int times = Numbers.small(Rational.of(exponent.numerator()), HIGHEST_POWER)
                .orElseThrow(() -> new BeyondReach("a high power"));
        if (times <= 0 && numbers.sign(base) == 0) {
            throw new Evaluation.Undefined(false);
        }
        if (times == 0) {
            return fraction(Rational.ONE);
        }
        int root = root(base, index);
        int raised = Math.abs(times) == 1 ? root : numbers.number(new AlgebraicShape.Power(root, Math.abs(times)));
        return times < 0 ? over(fraction(Rational.ONE), raised) : raised;
    }

    private int root(int radicand, int index) {
        int sign = numbers.sign(radicand);
        if (sign < 0 && index % 2 == 0) {
            throw new Evaluation.Undefined(true);
        }
        if (sign == 0 || index == 1) {
            return sign == 0 ? fraction(Rational.ZERO) : radicand;
        }
        if (sign < 0) {
            return negate(root(negate(radicand), index));
        }
        return exact(radicand)
                .flatMap(value -> Numbers.root(value, index))
                .map(this::fraction)
                .orElseGet(() -> numbers.number(new AlgebraicShape.Root(index, radicand)));
    }

    private boolean isZero(int number) {
        return exact(number).filter(Rational::isZero).isPresent();
    }

    private boolean isOne(int number) {
        return exact(number).filter(Rational.ONE::equals).isPresent();
    }
}
