package org.stepwise.cas.sets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Values of expressions in a situation: sizes and roots are resolved by the signs there, and so is what has no value. */
final class Valued {

    private static final int HIGHEST = 64;
    private static final Set<String> TOTAL = Set.of("sin", "cos", "arctan");

    private final Situation situation;
    private final Glossary glossary;

    /** The expression has no real value in this situation. */
    static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoValue() {
            super(null, null, false, false);
        }
    }

    Valued(Situation situation) {
        this.situation = situation;
        this.glossary = situation.glossary();
    }

    int sign(Fraction value) {
        int top = situation.sign(value.numerator());
        return top == 0 ? 0 : top * situation.sign(value.denominator());
    }

    /** A polynomial of the sign of the expression. */
    Polynomial signed(Expr expr) {
        Fraction value = of(expr);
        return value.denominator().isConstant()
                ? value.numerator()
                : situation.sign(value.denominator()) > 0
                        ? value.numerator()
                        : value.numerator().negate();
    }

    Fraction of(Expr expr) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> {
                Expr value = situation.given().get(name);
                yield value == null ? Fraction.of(Polynomial.variable(glossary.letter(name))) : of(value);
            }
            case Expr.Symbol(Constant constant, Span _) when constant == Constant.E -> exponential(expr, Fraction.ONE);
            case Expr.Symbol(Constant constant, Span _) when constant == Constant.PI -> number(Build.symbol(constant));
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(this::of).reduce(Fraction.ZERO, (a, b) -> lowered(a.plus(b)));
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().map(this::of).reduce(Fraction.ONE, (a, b) -> lowered(a.times(b)));
            case Expr.Negation(Expr operand, Span _) -> of(operand).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> over(of(top), of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, exponent);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT -> of(operand).times(Fraction.of(Rational.of(1, 100)));
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(expr, function, arguments);
            default -> Fraction.of(Exact.value(expr).orElseThrow(() -> new BeyondReach("no matter of signs")));
        };
    }

    private Fraction call(Expr expr, String function, List<Expr> arguments) {
        Expr last = arguments.getLast();
        return switch (function) {
            case "abs" -> {
                Fraction value = of(last);
                yield sign(value) < 0 ? value.negate() : value;
            }
            case "sqrt" -> root(of(last), 2);
            case "cbrt" -> root(of(last), 3);
            case "root" ->
                root(
                        of(last),
                        Exact.value(arguments.getFirst())
                                .flatMap(value -> Numbers.small(value, 12))
                                .filter(value -> value > 0)
                                .orElseThrow(() -> new BeyondReach("an odd kind of root")));
            case "exp" -> exponential(Build.symbol(Constant.E), of(last));
            case "ln" -> logarithm(last);
            case "log" ->
                over(logarithm(arguments.getFirst()), logarithm(arguments.size() == 2 ? last : Build.whole(10)));
            case "sinh" -> hyperbolic(last, -1).times(Fraction.of(Rational.of(1, 2)));
            case "cosh" -> hyperbolic(last, 1).times(Fraction.of(Rational.of(1, 2)));
            case "tanh" -> over(hyperbolic(last, -1), hyperbolic(last, 1));
            case "arsinh" ->
                logarithm(Build.sum(last, Build.call("sqrt", Build.sum(Build.power(last, 2), Build.whole(1)))));
            default -> {
                Optional<Rational> exact = Exact.value(expr);
                if (exact.isPresent()) {
                    yield Fraction.of(exact.get());
                }
                if (Set.of("arcsin", "arccos").contains(function)) {
                    Fraction inside = of(last);
                    if (sign(Fraction.ONE.minus(inside.times(inside))) < 0) {
                        throw new NoValue();
                    }
                } else if (!TOTAL.contains(function)) {
                    throw new BeyondReach("a function that is not followed here");
                }
                Expr shown = Build.call(function, shown(of(last)));
                yield shown.variables().isEmpty()
                        ? number(shown)
                        : Fraction.of(glossary.variable(new Kernel.Opaque(shown)));
            }
        };
    }

    private Fraction hyperbolic(Expr argument, int sign) {
        Fraction up = exponential(Build.symbol(Constant.E), of(argument));
        Fraction down = over(Fraction.ONE, up);
        return sign > 0 ? up.plus(down) : up.minus(down);
    }

    private Expr shown(Fraction value) {
        Expr top = glossary.shown(value.numerator());
        return value.isPolynomial() ? top : Build.quotient(top, glossary.shown(value.denominator()));
    }

    private Fraction number(Expr shown) {
        return Fraction.of(glossary.number(shown));
    }

    private Fraction over(Fraction top, Fraction bottom) {
        if (sign(bottom) == 0) {
            throw new NoValue();
        }
        return lowered(top.over(bottom));
    }

    private Fraction power(Expr base, Expr exponent) {
        Optional<Rational> raised = Exact.value(exponent);
        if (raised.isEmpty()) {
            return exponential(base, of(exponent));
        }
        if (raised.get().abs().compareTo(Rational.of(HIGHEST)) > 0
                || raised.get().denominator().bitLength() > 4) {
            throw new BeyondReach("a high power");
        }
        Fraction inside = of(base);
        if (base instanceof Expr.Symbol(Constant constant, Span _) && constant == Constant.E) {
            return exponential(base, Fraction.of(raised.get()));
        }
        Fraction low = root(inside, raised.get().denominator().intValueExact());
        int times = raised.get().numerator().intValueExact();
        Fraction result = Fraction.ONE;
        for (int i = 0; i < Math.abs(times); i++) {
            result = lowered(result.times(low));
        }
        // 0^0 has no value here, as anywhere else in the comparison of solutions.
        return times > 0 ? result : over(Fraction.ONE, times == 0 && sign(low) == 0 ? Fraction.ZERO : result);
    }

    /** √(a/b) is √(ab)/|b|, and square factors come out as sizes. */
    private Fraction root(Fraction value, int degree) {
        if (degree == 1) {
            return value;
        }
        int sign = sign(value);
        if (sign == 0) {
            return Fraction.ZERO;
        }
        if (sign < 0 && degree % 2 == 0) {
            throw new NoValue();
        }
        Polynomial below = value.denominator();
        Polynomial radicand = value.numerator().times(below.power(degree - 1));
        Polynomial.Factors factors = radicand.factors();
        Polynomial outside = Polynomial.ONE;
        Polynomial inside = Polynomial.constant(factors.unit());
        for (int i = 0; i < factors.bases().size(); i++) {
            Polynomial base = factors.bases().get(i);
            int exponent = factors.exponents().get(i);
            int whole = exponent / degree;
            if (whole > 0) {
                boolean turned = degree % 2 == 0 && whole % 2 != 0 && situation.sign(base) < 0;
                outside = outside.times(base.power(whole)).times(Rational.of(turned ? -1 : 1));
            }
            inside = inside.times(base.power(exponent % degree));
        }
        Fraction root = Fraction.of(outside).times(rootOf(inside, degree));
        boolean turned = degree % 2 == 0 && situation.sign(below) < 0;
        return lowered(root.over(Fraction.of(turned ? below.negate() : below)));
    }

    private Fraction rootOf(Polynomial inside, int degree) {
        if (inside.isConstant()) {
            Optional<Rational> exact = Numbers.root(inside.constantValue(), degree);
            if (exact.isPresent()) {
                return Fraction.of(exact.get());
            }
        }
        Expr under = glossary.shown(inside);
        Expr shown = degree == 2 ? Build.call("sqrt", under) : Build.call("root", Build.whole(degree), under);
        return Fraction.of(glossary.variable(new Kernel.Root(degree, inside, shown)));
    }

    private Fraction exponential(Expr base, Fraction exponent) {
        return new Exponents(situation).of(base, exponent);
    }

    private Fraction logarithm(Expr argument) {
        Fraction value = of(argument);
        if (sign(value) <= 0) {
            throw new NoValue();
        }
        if (value.equals(Fraction.ONE)) {
            return Fraction.ZERO;
        }
        Expr shown = Build.call("ln", shown(value));
        if (value.isConstant() || shown.variables().isEmpty()) {
            return number(shown);
        }
        return Fraction.of(glossary.variable(new Kernel.Logarithm(value, shown)));
    }

    /** Powers of roots from their degree on as powers of what stands under them. */
    private Fraction lowered(Fraction value) {
        Polynomial top = lowered(value.numerator());
        Polynomial bottom = lowered(value.denominator());
        return top == value.numerator() && bottom == value.denominator() ? value : Fraction.reduced(top, bottom);
    }

    private Polynomial lowered(Polynomial polynomial) {
        Polynomial result = polynomial;
        for (int index : glossary.all()) {
            if (glossary.kernel(index) instanceof Kernel.Root root && result.degree(index) >= root.degree()) {
                List<Polynomial> parts = result.coefficients(index);
                result = Polynomial.ZERO;
                for (int i = 0; i < parts.size(); i++) {
                    Polynomial power = root.radicand()
                            .power(i / root.degree())
                            .times(Polynomial.variable(index).power(i % root.degree()));
                    result = result.plus(parts.get(i).times(power));
                }
            }
        }
        return result;
    }
}
