package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Everything of a normal form that is not a rational function of the names. */
final class Kernels {

    private static final Set<String> OPAQUE = Set.of("floor", "ceil", "min", "max", "mod", "gcd", "lcm", "round");

    private final Field field;
    private final Normalizer normalizer;
    private final Roots roots;
    private final Exponentials exponentials;
    private final Trigonometry trigonometry;

    Kernels(Field field, Normalizer normalizer) {
        this.field = field;
        this.normalizer = normalizer;
        this.roots = new Roots(field, normalizer);
        this.exponentials = new Exponentials(field, normalizer, roots);
        this.trigonometry = new Trigonometry(field, normalizer, roots);
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

    private static Fraction variable(int index) {
        return Fraction.of(Polynomial.variable(index));
    }

    /** A power whose exponent is no whole number. */
    Fraction power(Expr base, Fraction exponent) {
        boolean e = base instanceof Expr.Symbol symbol && symbol.constant() == Constant.E;
        if (e) {
            return exponentials.exp(exponent);
        }
        Fraction low = normalizer.of(base);
        return exponent.isConstant()
                ? roots.power(low, exponent.constantValue())
                : exponentials.exp(normalizer.times(exponent, exponentials.lnOfBase(low)));
    }

    Fraction call(String function, List<Fraction> arguments) {
        Fraction first = arguments.getFirst();
        return switch (function) {
            case "sqrt" -> roots.root(first, 2);
            case "root" -> roots.root(arguments.getLast(), index(first));
            case "abs" -> roots.absolute(first);
            case "exp" -> exponentials.exp(first);
            case "ln" -> exponentials.ln(first);
            case "log" -> {
                Fraction base = arguments.size() == 2 ? arguments.getLast() : Fraction.of(Rational.of(10));
                yield normalizer.over(exponentials.ln(first), exponentials.ln(base));
            }
            case "sin" -> trigonometry.of(first).sine();
            case "cos" -> trigonometry.of(first).cosine();
            case "tan", "cot", "sec", "csc" -> quotient(function, trigonometry.of(first));
            case "arcsin", "arctan" -> trigonometry.inverse(function, function.equals("arctan"), first);
            case "arccos" ->
                normalizer.plus(
                        normalizer.times(constant(Constant.PI), Fraction.of(Rational.of(1, 2))),
                        trigonometry.inverse("arcsin", false, first).negate());
            case "sinh", "cosh", "tanh" -> hyperbolic(function, first);
            default -> opaque(function, arguments);
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
        Fraction up = exponentials.exp(argument);
        Fraction down = exponentials.exp(argument.negate());
        Fraction sum = normalizer.plus(up, down);
        Fraction difference = normalizer.plus(up, down.negate());
        Fraction half = Fraction.of(Rational.of(1, 2));
        return switch (function) {
            case "sinh" -> normalizer.times(difference, half);
            case "cosh" -> normalizer.times(sum, half);
            default -> normalizer.over(difference, sum);
        };
    }

    /** Known only as a function: equal arguments give equal values. */
    private Fraction opaque(String function, List<Fraction> arguments) {
        if (!OPAQUE.contains(function)) {
            throw new BeyondReach("not a function of numbers: " + function);
        }
        Display display = new Display(field);
        Expr shown = Build.call(function, arguments.stream().map(display::of).toArray(Expr[]::new));
        return variable(field.kernel(function + arguments, shown));
    }
}
