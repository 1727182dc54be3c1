package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Functions given by others: arcosh by logarithms, min by sizes, binomials by factorials. */
final class DerivedFunctions {

    private static final Set<String> OPAQUE = Set.of("mod", "gcd", "lcm", "round");
    private static final int FARTHEST_SHIFT = 30;

    private final Field field;
    private final Normalizer normalizer;
    private final Kernels kernels;
    private final ComplexParts complex;

    DerivedFunctions(Field field, Normalizer normalizer, Kernels kernels, ComplexParts complex) {
        this.field = field;
        this.normalizer = normalizer;
        this.kernels = kernels;
        this.complex = complex;
    }

    Fraction call(String function, List<Fraction> arguments) {
        Fraction u = arguments.getFirst();
        return switch (function) {
            case "arcsec" -> kernels.call("arccos", List.of(normalizer.over(Fraction.ONE, u)));
            case "arccsc" -> kernels.call("arcsin", List.of(normalizer.over(Fraction.ONE, u)));
            case "arsinh" -> ln(plus(u, sqrt(plus(times(u, u), Fraction.ONE))));
            case "arcosh" -> {
                positive(minus(u, Fraction.ONE));
                yield ln(plus(u, sqrt(minus(times(u, u), Fraction.ONE))));
            }
            case "artanh" -> half(minus(ln(plus(Fraction.ONE, u)), ln(minus(Fraction.ONE, u))));
            case "sign" -> normalizer.over(kernels.call("abs", arguments), u);
            case "min" ->
                arguments.stream().reduce((a, b) -> extreme(a, b, true)).orElse(u);
            case "max" ->
                arguments.stream().reduce((a, b) -> extreme(a, b, false)).orElse(u);
            case "floor", "ceil" -> steps(function, u);
            case "factorial" -> factorial(u);
            case "binomial" -> {
                Fraction k = arguments.getLast();
                yield binomial(u, k);
            }
            case "conj" -> minus(complex.part(u, 0), times(complex.part(u, 1), kernels.imaginary()));
            case "re" -> complex.part(u, 0);
            case "im" -> complex.part(u, 1);
            case "arg" -> complex.angle(u);
            default -> opaque(function, arguments);
        };
    }

    private Fraction plus(Fraction a, Fraction b) {
        return normalizer.plus(a, b);
    }

    private Fraction minus(Fraction a, Fraction b) {
        return normalizer.plus(a, b.negate());
    }

    private Fraction times(Fraction a, Fraction b) {
        return normalizer.times(a, b);
    }

    private Fraction half(Fraction a) {
        return times(a, Fraction.of(Rational.of(1, 2)));
    }

    private Fraction sqrt(Fraction a) {
        return kernels.call("sqrt", List.of(a));
    }

    private Fraction ln(Fraction a) {
        return kernels.call("ln", List.of(a));
    }

    private Fraction extreme(Fraction a, Fraction b, boolean least) {
        Fraction distance = kernels.call("abs", List.of(minus(a, b)));
        return half(plus(plus(a, b), least ? distance.negate() : distance));
    }

    /** Refuses the case in which this is negative. */
    private void positive(Fraction value) {
        if (field.signs() instanceof Assumptions signs && !value.isZero() && signs.of(value, field) < 0) {
            throw new Assumptions.NotReal();
        }
    }

    private Fraction steps(String function, Fraction u) {
        Rational shift = u.isPolynomial() ? u.numerator().constantTerm() : Rational.ZERO;
        Fraction whole = Fraction.of(Rational.of(shift.floor()));
        return plus(opaque(function, List.of(minus(u, whole))), whole);
    }

    /** n! and (n + 2)! share a kernel: (n + 2)! is (n + 2)(n + 1) n!. Its letters are whole numbers. */
    private Fraction factorial(Fraction u) {
        if (u.isConstant()) {
            return Numbers.factorial(u.constantValue())
                    .map(Fraction::of)
                    .orElseThrow(() -> new BeyondReach("a factorial"));
        }
        Rational shift = u.isPolynomial() ? u.numerator().constantTerm() : Rational.ZERO;
        int steps = Numbers.small(Rational.of(shift.floor()), FARTHEST_SHIFT)
                .orElseThrow(() -> new BeyondReach("factorials far apart"));
        Fraction least = minus(u, Fraction.of(Rational.of(steps)));
        Fraction result = opaque("factorial", List.of(least));
        for (int i = 1; i <= Math.abs(steps); i++) {
            result = steps > 0
                    ? times(result, plus(least, Fraction.of(Rational.of(i))))
                    : normalizer.over(result, plus(least, Fraction.of(Rational.of(1 - i))));
        }
        return result;
    }

    private Fraction binomial(Fraction n, Fraction k) {
        if (k.isConstant()) {
            int below = Numbers.small(k.constantValue(), FARTHEST_SHIFT)
                    .orElseThrow(() -> new BeyondReach("a large binomial"));
            Fraction result = below < 0 ? Fraction.ZERO : Fraction.ONE;
            for (int i = 0; i < below; i++) {
                result =
                        times(result, times(minus(n, Fraction.of(Rational.of(i))), Fraction.of(Rational.of(1, i + 1))));
            }
            return result;
        }
        return normalizer.over(factorial(n), times(factorial(k), factorial(minus(n, k))));
    }

    /** Known only as a function: equal arguments give equal values. */
    private Fraction opaque(String function, List<Fraction> arguments) {
        if (!OPAQUE.contains(function) && !Set.of("floor", "ceil", "factorial").contains(function)) {
            throw new BeyondReach("not a function of numbers: " + function);
        }
        Display display = new Display(field);
        Expr[] shown = arguments.stream().map(display::of).toArray(Expr[]::new);
        Expr whole = function.equals("factorial") ? Build.factorial(shown[0]) : Build.call(function, shown);
        return Fraction.of(Polynomial.variable(field.kernel(function + arguments, whole)));
    }
}
