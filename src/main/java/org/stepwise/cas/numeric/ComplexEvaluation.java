package org.stepwise.cas.numeric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Encloses the complex value of an expression; roots and logarithms are the principal ones. */
final class ComplexEvaluation {

    private final Map<String, Rational> point;
    private final int bits;

    ComplexEvaluation(Map<String, Rational> point, int bits) {
        this.point = point;
        this.bits = bits;
    }

    Rectangle of(Expr expr) {
        Fuel.spend(4);
        return switch (expr) {
            case Expr.Symbol(Constant constant, Span _)
            when constant == Constant.I -> real(Rational.ONE).turned();
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(this::of).reduce(Rectangle::plus).orElseThrow();
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().map(this::of).reduce(Rectangle::times).orElseThrow();
            case Expr.Negation(Expr operand, Span _) -> of(operand).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> of(top).over(of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, of(exponent));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT -> of(operand).scaled(Rational.of(1, 100));
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(expr, function, arguments);
            default -> Rectangle.real(new PreciseEvaluation(point, bits).of(expr));
        };
    }

    private Rectangle real(Rational value) {
        return Rectangle.real(Known.of(value, bits));
    }

    private Rectangle power(Expr base, Rectangle exponent) {
        if (base instanceof Expr.Symbol(Constant constant, Span _) && constant == Constant.E) {
            return exponent.exp();
        }
        Rectangle value = of(base);
        Rational raised = exponent.isReal() ? exponent.re().exact() : null;
        if (raised != null && raised.isInteger()) {
            if (value.isReal()) {
                return Rectangle.real(PrecisePowers.power(value.re(), exponent.re()));
            }
            return raised.signum() < 0
                    ? real(Rational.ONE).over(value.power(raised.numerator().negate()))
                    : value.power(raised.numerator());
        }
        boolean positive = value.isReal() && value.re().ball().low().signum() > 0;
        if (positive && exponent.isReal()) {
            return Rectangle.real(PrecisePowers.power(value.re(), exponent.re()));
        }
        if (value.isReal()) {
            return negative(value, raised);
        }
        return ln(value).times(exponent).exp();
    }

    /** An odd root of a negative number is the real one in school and another one later: undecided. */
    private Rectangle negative(Rectangle value, @Nullable Rational raised) {
        if (value.re().ball().containsZero() && !value.re().isZero()) {
            throw new TooWide();
        }
        if (raised == null || raised.denominator().testBit(0)) {
            throw new BeyondReach("a power of a negative number");
        }
        return root(value, raised);
    }

    /** The principal value, for an exponent that is a fraction. */
    private Rectangle root(Rectangle value, Rational exponent) {
        Known raised = Known.of(exponent, bits);
        if (value.isReal() && value.re().isZero()) {
            return Rectangle.real(PrecisePowers.power(value.re(), raised));
        }
        Known size = PrecisePowers.power(value.abs(), raised);
        return Rectangle.polar(size, value.argument().times(raised));
    }

    private Rectangle ln(Rectangle value) {
        return new Rectangle(new PreciseFunctions(bits).of("ln", List.of(value.abs())), value.argument());
    }

    private Rectangle call(Expr call, String function, List<Expr> arguments) {
        Rectangle z = of(arguments.getFirst());
        return switch (function) {
            case "conj" -> z.conjugate();
            case "re" -> Rectangle.real(z.re());
            case "im" -> Rectangle.real(z.im());
            case "abs" -> Rectangle.real(z.abs());
            case "arg" -> Rectangle.real(z.argument());
            case "exp" -> z.exp();
            case "sqrt" -> sqrt(z);
            case "ln" -> ln(z);
            case "root" -> rooted(call, z, of(arguments.getLast()));
            case "sin" -> z.isReal() ? reals(call) : odd(z.turned()).turned().negate();
            case "cos" -> z.isReal() ? reals(call) : even(z.turned());
            case "sinh" -> z.isReal() ? reals(call) : odd(z);
            case "cosh" -> z.isReal() ? reals(call) : even(z);
            default -> reals(call);
        };
    }

    private Rectangle sqrt(Rectangle z) {
        if (!z.isReal()) {
            return root(z, Rational.of(1, 2));
        }
        return z.re().ball().high().signum() < 0
                ? Rectangle.real(PrecisePowers.root(z.re().negate(), 2)).turned()
                : Rectangle.real(PrecisePowers.root(z.re(), 2));
    }

    private Rectangle rooted(Expr call, Rectangle index, Rectangle radicand) {
        if (radicand.isReal() && radicand.re().ball().low().signum() >= 0) {
            return reals(call);
        }
        int count = Optional.ofNullable(index.re().exact())
                .filter(value -> index.isReal())
                .flatMap(value -> Numbers.small(value, 60))
                .filter(value -> value > 0)
                .orElseThrow(() -> new BeyondReach("an odd kind of root"));
        return radicand.isReal() ? negative(radicand, Rational.of(1, count)) : root(radicand, Rational.of(1, count));
    }

    /** sinh z */
    private static Rectangle odd(Rectangle z) {
        return z.exp().plus(z.negate().exp().negate()).scaled(Rational.of(1, 2));
    }

    /** cosh z */
    private static Rectangle even(Rectangle z) {
        return z.exp().plus(z.negate().exp()).scaled(Rational.of(1, 2));
    }

    private Rectangle reals(Expr call) {
        return Rectangle.real(new PreciseEvaluation(point, bits).of(call));
    }
}
