package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Everything of a normal form that is not a rational function of the names. */
final class Kernels {

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;
    private final Logarithms logarithms;
    private final Exponentials exponentials;
    private final Trigonometry trigonometry;
    private final DerivedFunctions derived;
    private final ComplexParts complex;

    Kernels(Field field, Normalizer normalizer) {
        this.field = field;
        this.normalizer = normalizer;
        this.roots = new Roots(field, normalizer);
        this.logarithms = new Logarithms(field, normalizer, roots);
        this.exponentials = new Exponentials(field, normalizer, roots, logarithms);
        this.trigonometry = new Trigonometry(field, normalizer, roots, exponentials);
        this.complex = new ComplexParts(field, normalizer, this);
        this.derived = new DerivedFunctions(field, normalizer, this, complex);
    }

    Fraction constant(Constant constant) {
        return switch (constant) {
            case PI -> variable(trigonometry.pi());
            case E -> exponentials.exp(Fraction.ONE);
            case I ->
                variable(field.kernel("i", Build.symbol(constant), 2, Polynomial.constant(Rational.of(-1)), true));
            case INFINITY, REALS -> throw new BeyondReach("not a number");
        };
    }

    /** e^(a + bi) is e^a (cos b + i sin b). */
    private Fraction exp(Fraction exponent) {
        Optional<Fraction> turn = complex.imaginary(exponent);
        if (turn.isEmpty()) {
            return exponentials.exp(exponent);
        }
        Trigonometry.Pair pair = trigonometry.of(turn.get());
        Fraction direction = normalizer.plus(pair.cosine(), normalizer.times(pair.sine(), imaginary()));
        return normalizer.times(exponentials.exp(complex.part(exponent, 0)), direction);
    }

    /** The sine or cosine of a complex number, by e^(iz) and e^(-iz). */
    private Fraction turned(Fraction angle, boolean sine) {
        Fraction times = normalizer.times(imaginary(), angle);
        Fraction up = exp(times);
        Fraction down = exp(times.negate());
        Fraction two = Fraction.of(Rational.of(2));
        return sine
                ? normalizer.over(normalizer.plus(up, down.negate()), normalizer.times(two, imaginary()))
                : normalizer.over(normalizer.plus(up, down), two);
    }

    /** The principal power of a + bi with rational a and b, b not 0. */
    private Optional<Fraction> complexPower(Fraction base, Fraction exponent) {
        if (complex.imaginary(base).isEmpty()) {
            return Optional.empty();
        }
        Fraction a = complex.part(base, 0);
        Fraction b = complex.part(base, 1);
        if (!a.isConstant() || !b.isConstant()) {
            return Optional.empty();
        }
        Fraction half = Fraction.of(Rational.of(1, 2));
        Fraction size = normalizer.plus(normalizer.times(a, a), normalizer.times(b, b));
        int side = b.constantValue().signum();
        Fraction quarter = normalizer.times(constant(Constant.PI), Fraction.of(Rational.of(side, 2)));
        // The angle of a + bi is a quarter turn less that of b + ai.
        Fraction angle = normalizer.plus(
                quarter,
                trigonometry.inverse("arctan", true, normalizer.over(a, b)).negate());
        Fraction logarithm =
                normalizer.plus(normalizer.times(half, logarithms.of(size)), normalizer.times(imaginary(), angle));
        return Optional.of(exp(normalizer.times(exponent, logarithm)));
    }

    Fraction imaginary() {
        return constant(Constant.I);
    }

    private static Fraction variable(int index) {
        return Fraction.of(Polynomial.variable(index));
    }

    /** Not multiplied out: its factors to their powers, (x - a)^6000 and (a - x)^6000 being the same. */
    Fraction highPower(Fraction base, BigInteger exponent) {
        if (new Display(field).of(base).variables().isEmpty()) {
            return normalizer.squared(base, exponent);
        }
        Polynomial.Factors above = base.numerator().factors();
        Polynomial.Factors below = base.denominator().factors();
        Rational unit = above.unit().over(below.unit());
        if (!unit.abs().equals(Rational.ONE)) {
            throw new BeyondReach("a high power of a number");
        }
        Fraction result = Fraction.of(unit.signum() < 0 && exponent.testBit(0) ? unit : Rational.ONE);
        for (int i = 0; i < above.bases().size(); i++) {
            result = normalizer.times(
                    result, raised(above.bases().get(i), above.exponents().get(i), exponent));
        }
        for (int i = 0; i < below.bases().size(); i++) {
            result = normalizer.over(
                    result, raised(below.bases().get(i), below.exponents().get(i), exponent));
        }
        return result;
    }

    private Fraction raised(Polynomial base, int power, BigInteger exponent) {
        BigInteger times = exponent.multiply(BigInteger.valueOf(power));
        Expr shown = Build.power(new Display(field).of(base), Build.whole(times));
        return variable(field.kernel("power " + times + " of " + base, shown));
    }

    /** A power whose exponent is no whole number. */
    Fraction power(Expr base, Fraction exponent) {
        boolean e = base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
        if (e) {
            return exp(exponent);
        }
        Fraction low = normalizer.of(base);
        if (!exponent.isConstant()) {
            return complexPower(low, exponent).orElseGet(() -> exponentials.power(low, exponent));
        }
        Rational value = exponent.constantValue();
        Optional<Fraction> root = value.denominator().equals(BigInteger.TWO) ? complex.root(low) : Optional.empty();
        return root.isPresent()
                ? normalizer.squared(root.get(), value.numerator())
                : complexPower(low, exponent).orElseGet(() -> roots.power(low, value));
    }

    Fraction call(String function, List<Fraction> arguments) {
        Fraction first = arguments.getFirst();
        return switch (function) {
            case "sqrt" -> complex.root(first).orElseGet(() -> roots.root(first, 2));
            case "root" -> roots.root(arguments.getLast(), index(first));
            case "abs" -> complex.size(first).orElseGet(() -> roots.absolute(first));
            case "exp" -> exp(first);
            case "ln" -> logarithms.of(first);
            case "log" -> {
                Fraction base = arguments.size() == 2 ? arguments.getLast() : Fraction.of(Rational.of(10));
                yield normalizer.over(logarithms.of(first), logarithms.of(base));
            }
            case "sin" ->
                complex.imaginary(first).isPresent()
                        ? turned(first, true)
                        : trigonometry.of(first).sine();
            case "cos" ->
                complex.imaginary(first).isPresent()
                        ? turned(first, false)
                        : trigonometry.of(first).cosine();
            case "tan", "cot", "sec", "csc" -> quotient(function, trigonometry.of(first));
            case "arcsin", "arctan" -> trigonometry.inverse(function, function.equals("arctan"), first);
            case "arccot" ->
                normalizer.plus(
                        normalizer.times(constant(Constant.PI), Fraction.of(Rational.of(1, 2))),
                        trigonometry.inverse("arctan", true, first).negate());
            case "arccos" ->
                normalizer.plus(
                        normalizer.times(constant(Constant.PI), Fraction.of(Rational.of(1, 2))),
                        trigonometry.inverse("arcsin", false, first).negate());
            case "sinh", "cosh", "tanh", "sech", "csch", "coth" -> hyperbolic(function, first);
            default -> derived.call(function, arguments);
        };
    }

    private static int index(Fraction index) {
        if (!index.isConstant()) {
            throw new BeyondReach("a root with a letter");
        }
        return Numbers.small(index.constantValue(), 24).orElseThrow(() -> new BeyondReach("an odd kind of root"));
    }

    private Fraction quotient(String function, Trigonometry.Pair pair) {
        return switch (function) {
            case "tan" -> normalizer.over(pair.sine(), pair.cosine());
            case "cot" -> normalizer.over(pair.cosine(), pair.sine());
            case "sec" -> normalizer.over(Fraction.ONE, pair.cosine());
            default -> normalizer.over(Fraction.ONE, pair.sine());
        };
    }

    private Fraction hyperbolic(String function, Fraction argument) {
        Fraction up = exp(argument);
        Fraction down = exp(argument.negate());
        Fraction sum = normalizer.plus(up, down);
        Fraction difference = normalizer.plus(up, down.negate());
        Fraction two = Fraction.of(Rational.of(2));
        return switch (function) {
            case "sinh" -> normalizer.over(difference, two);
            case "cosh" -> normalizer.over(sum, two);
            case "tanh" -> normalizer.over(difference, sum);
            case "sech" -> normalizer.over(two, sum);
            case "csch" -> normalizer.over(two, difference);
            default -> normalizer.over(sum, difference);
        };
    }
}
