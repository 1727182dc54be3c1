package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/**
 * Expressions of letters and roots as fractions of polynomials, each root a variable of its own, and the roots taken out
 * again by multiplying with all conjugates: what is left vanishes wherever the expression does. π and e stand as letters.
 */
final class Eliminant {

    private static final int HIGHEST_POWER = 64;
    private static final int HIGHEST_ROOT = 5;

    private record Root(int index, int degree, Polynomial radicand) {}

    private final Map<String, Integer> letters = new LinkedHashMap<>();
    private final Map<String, Root> roots = new LinkedHashMap<>();
    private final List<Polynomial> divisors = new ArrayList<>();
    private final List<Polynomial> radicands = new ArrayList<>();
    private int used;

    /** BeyondReach where there are too many. */
    Eliminant(Iterable<String> names) {
        names.forEach(name -> letters.put(name, used++));
        if (used > Polynomial.VARIABLES) {
            throw new BeyondReach("too many letters");
        }
    }

    Map<String, Integer> letters() {
        return letters;
    }

    /** What was divided by, without roots. */
    List<Polynomial> divisors() {
        return divisors;
    }

    /** What must not be negative, without roots. */
    List<Polynomial> radicands() {
        return radicands;
    }

    boolean rootless() {
        return roots.isEmpty();
    }

    Fraction of(Expr expr) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> Fraction.of(Polynomial.variable(letter(name)));
            case Expr.Symbol(Constant constant, Span _)
            when constant == Constant.PI || constant == Constant.E ->
                Fraction.of(Polynomial.variable(letter(constant.plain())));
            case Expr.Sum(List<Expr> terms, Span _) -> {
                Fraction total = Fraction.ZERO;
                for (Expr term : terms) {
                    total = total.plus(of(term));
                }
                yield lowered(total);
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                Fraction total = Fraction.ONE;
                for (Expr factor : factors) {
                    total = lowered(total.times(of(factor)));
                }
                yield total;
            }
            case Expr.Negation(Expr operand, Span _) -> of(operand).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> over(of(top), of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base, exponent);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT -> of(operand).times(Fraction.of(Rational.of(1, 100)));
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("sqrt") -> root(of(arguments.getFirst()), 2);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("cbrt") -> root(of(arguments.getFirst()), 3);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("root") -> root(of(arguments.getLast()), small(arguments.getFirst()));
            default -> Fraction.of(Exact.value(expr).orElseThrow(() -> new BeyondReach("not algebraic")));
        };
    }

    private int letter(String name) {
        Integer known = letters.get(name);
        return known != null ? known : added(letters, name);
    }

    private int added(Map<String, Integer> map, String name) {
        map.put(name, next());
        return used - 1;
    }

    private int next() {
        if (used == Polynomial.VARIABLES) {
            throw new BeyondReach("too many letters and roots");
        }
        return used++;
    }

    private static int small(Expr index) {
        return Exact.value(index)
                .flatMap(value -> Numbers.small(value, 24))
                .filter(value -> value > 0)
                .orElseThrow(() -> new BeyondReach("an odd kind of root"));
    }

    private Fraction over(Fraction top, Fraction bottom) {
        if (bottom.isZero()) {
            throw new ArithmeticException("A fraction over zero");
        }
        if (!bottom.numerator().isConstant()) {
            divisors.add(rootless(bottom.numerator()));
        }
        return lowered(top.over(bottom));
    }

    private Fraction power(Expr base, Expr exponent) {
        Rational raised = Exact.value(exponent).orElseThrow(() -> new BeyondReach("a letter in the exponent"));
        if (raised.abs().compareTo(Rational.of(HIGHEST_POWER)) > 0
                || raised.denominator().bitLength() > 5) {
            throw new BeyondReach("a high power");
        }
        Fraction low = root(of(base), raised.denominator().intValueExact());
        int times = raised.numerator().intValueExact();
        Fraction result = Fraction.ONE;
        for (int i = 0; i < Math.abs(times); i++) {
            result = lowered(new Fraction(
                    result.numerator().times(low.numerator()),
                    result.denominator().times(low.denominator())));
        }
        if (times <= 0 && !low.numerator().isConstant()) {
            divisors.add(rootless(low.numerator()));
        }
        return times < 0 ? over(Fraction.ONE, result) : result;
    }

    /** The n-th root of a/b is the n-th root of a b^(n-1), over b, up to a sign that the conjugates cover. */
    private Fraction root(Fraction value, int degree) {
        if (degree == 1 || value.isZero()) {
            return value;
        }
        if (value.isConstant()) {
            java.util.Optional<Rational> exact = Numbers.root(value.constantValue(), degree);
            if (exact.isPresent()) {
                return Fraction.of(exact.get());
            }
        }
        Polynomial radicand = value.numerator().times(value.denominator().power(degree - 1));
        if (degree % 2 == 0) {
            radicands.add(rootless(value.numerator()));
            if (!value.denominator().isConstant()) {
                radicands.add(rootless(value.denominator()));
            }
        }
        // √(xy) and √(x/y)·y have one square and not always one sign: each is a root of its own.
        String key = degree + " " + value.numerator() + " / " + value.denominator();
        Root root = roots.get(key);
        if (root == null) {
            root = new Root(next(), degree, radicand);
            roots.put(key, root);
        }
        return Fraction.reduced(Polynomial.variable(root.index), value.denominator());
    }

    private Fraction lowered(Fraction fraction) {
        if (roots.isEmpty()) {
            return fraction;
        }
        Polynomial top = lowered(fraction.numerator());
        Polynomial bottom = lowered(fraction.denominator());
        return top == fraction.numerator() && bottom == fraction.denominator()
                ? fraction
                : Fraction.reduced(top, bottom);
    }

    private Polynomial lowered(Polynomial polynomial) {
        Polynomial result = polynomial;
        for (Root root : roots.values().stream().toList().reversed()) {
            if (result.degree(root.index) >= root.degree) {
                List<Polynomial> parts = parts(result, root);
                Polynomial sum = Polynomial.ZERO;
                for (int i = 0; i < root.degree; i++) {
                    sum = sum.plus(
                            parts.get(i).times(Polynomial.variable(root.index).power(i)));
                }
                result = sum;
            }
        }
        return result;
    }

    /** Coefficients of the powers of a root, which stay below its degree. */
    private static List<Polynomial> parts(Polynomial polynomial, Root root) {
        List<Polynomial> parts = new ArrayList<>();
        for (int i = 0; i < root.degree; i++) {
            parts.add(Polynomial.ZERO);
        }
        List<Polynomial> coefficients = polynomial.coefficients(root.index);
        for (int i = 0; i < coefficients.size(); i++) {
            int place = i % root.degree;
            parts.set(place, parts.get(place).plus(coefficients.get(i).times(root.radicand.power(i / root.degree))));
        }
        return parts;
    }

    /** A polynomial in the letters alone that vanishes wherever this one does. */
    Polynomial rootless(Polynomial polynomial) {
        Polynomial result = polynomial;
        for (Root root : roots.values().stream().toList().reversed()) {
            if (result.uses(root.index)) {
                result = norm(parts(result, root), root);
            }
        }
        return result;
    }

    /** The determinant of multiplying by a polynomial of the root. */
    private static Polynomial norm(List<Polynomial> parts, Root root) {
        int size = root.degree;
        if (size > HIGHEST_ROOT) {
            throw new BeyondReach("a high root");
        }
        List<List<Polynomial>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Polynomial> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                int place = Math.floorMod(j - i, size);
                row.add(j < i ? parts.get(place).times(root.radicand) : parts.get(place));
            }
            rows.add(row);
        }
        return determinant(rows);
    }

    static Polynomial determinant(List<List<Polynomial>> rows) {
        if (rows.size() == 1) {
            return rows.getFirst().getFirst();
        }
        Polynomial sum = Polynomial.ZERO;
        for (int column = 0; column < rows.size(); column++) {
            Polynomial entry = rows.getFirst().get(column);
            if (entry.isZero()) {
                continue;
            }
            List<List<Polynomial>> minor = new ArrayList<>();
            for (List<Polynomial> row : rows.subList(1, rows.size())) {
                List<Polynomial> rest = new ArrayList<>(row);
                rest.remove(column);
                minor.add(rest);
            }
            Polynomial term = entry.times(determinant(minor));
            sum = column % 2 == 0 ? sum.plus(term) : sum.minus(term);
        }
        return sum;
    }
}
