package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** Roots of numbers, and powers with fractions as exponents. */
public final class RootRules {

    static final List<Rewrite> ALL = List.of(
            RootRules::value,
            RootRules::quotient,
            RootRules::ofFraction,
            RootRules::squared,
            RootRules::ofSquare,
            RootRules::ofPerfectSquare,
            RootRules::simplified,
            RootRules::takenOut,
            RootRules::product,
            RootRules::fractionExponent);

    private RootRules() {}

    public static boolean isRoot(Expr expr) {
        return expr instanceof Expr.Call call
                && (call.function().equals("sqrt") || call.function().equals("root"));
    }

    public static Expr radicand(Expr root) {
        return root.children().getLast();
    }

    /** Zero for an index that is no small whole number. */
    public static int index(Expr root) {
        return root.children().size() == 1
                ? 2
                : Literals.small(root.children().getFirst(), 60)
                        .filter(n -> n > 1)
                        .orElse(0);
    }

    public static Expr root(int index, Expr radicand) {
        return index == 2 ? Build.call("sqrt", radicand) : Build.call("root", Build.whole(index), radicand);
    }

    private static @Nullable Move value(Expr place) {
        if (!isRoot(place) || index(place) == 0 || !(Literals.literal(radicand(place)) instanceof Rational inside)) {
            return null;
        }
        if (inside.signum() < 0 && index(place) % 2 == 0) {
            throw BeyondSchool.notReal();
        }
        return Numbers.root(inside, index(place))
                .map(Build::number)
                .map(root -> Move.of(root, Rule.ROOT_VALUE, place, root))
                .orElse(null);
    }

    /** √18/√2 is √9. */
    private static @Nullable Move quotient(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !isRoot(top)
                || !isRoot(bottom)
                || index(top) != index(bottom)
                || !(Literals.literal(radicand(top)) instanceof Rational above)
                || !(Literals.literal(radicand(bottom)) instanceof Rational below)
                || below.isZero()
                || !above.over(below).isInteger()) {
            return null;
        }
        Expr result = root(index(top), Build.number(above.over(below)));
        return Move.of(result, Rule.DIVIDE_ROOTS, place, result);
    }

    private static @Nullable Move ofFraction(Expr place) {
        if (!isRoot(place) || !(radicand(place) instanceof Expr.Quotient(Expr top, Expr bottom, Span _))) {
            return null;
        }
        boolean positive = Literals.isLiteral(radicand(place));
        int index = index(place);
        return positive && index > 0
                ? Move.of(
                        Build.quotient(Literals.is(top, 1) ? top : root(index, top), root(index, bottom)),
                        Rule.ROOT_OF_FRACTION)
                : null;
    }

    /** (√a)² is a, (√3)⁴ is 3², (√2)³ is 2√2. */
    private static @Nullable Move squared(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !isRoot(base)
                || index(base) == 0
                || !(Literals.small(exponent, 1_000).orElse(0) instanceof Integer high)
                || high < index(base)) {
            return null;
        }
        Expr whole = Term.raised(radicand(base), Rational.of(high / index(base)));
        int rest = high % index(base);
        Expr result = rest == 0 ? whole : Build.product(whole, Term.raised(base, Rational.of(rest)));
        return Move.of(result, Rule.SQUARE_OF_ROOT, place, result);
    }

    /** √(x²), √(9x²) */
    private static @Nullable Move ofSquare(Expr place) {
        if (!isRoot(place)
                || Literals.isLiteral(radicand(place))
                || !(Term.of(radicand(place)) instanceof Term inside)) {
            return null;
        }
        int index = index(place);
        if (index == 0
                || inside.powers().isEmpty()
                || inside.number().signum() < 0
                || inside.powers().values().stream()
                        .anyMatch(e -> !e.over(Rational.of(index)).isInteger())) {
            return null;
        }
        Rational number = Numbers.root(inside.number(), index).orElse(null);
        if (number == null) {
            return null;
        }
        List<Expr> factors = new ArrayList<>();
        if (!number.equals(Rational.ONE)) {
            factors.add(Build.number(number));
        }
        for (Map.Entry<Expr, Rational> power : inside.powers().entrySet()) {
            Rational exponent = power.getValue().over(Rational.of(index));
            Expr raised = Term.raised(power.getKey(), exponent);
            boolean even = !exponent.numerator().testBit(0);
            boolean positive = even || power.getKey() instanceof Expr.Symbol;
            factors.add(index % 2 == 0 && !positive ? Build.call("abs", raised) : raised);
        }
        Expr result = Build.product(factors);
        return Move.of(result, Rule.ROOT_OF_SQUARE, place, result);
    }

    /** √(x² + 2x + 1) is √((x + 1)²). */
    private static @Nullable Move ofPerfectSquare(Expr place) {
        if (!isRoot(place)
                || index(place) != 2
                || !(radicand(place) instanceof Expr.Sum sum)
                || sum.terms().size() != 3
                || sum.variables().isEmpty()
                || Terms.of(sum).isEmpty()) {
            return null;
        }
        Expr square = Factors.known(sum);
        boolean perfect = square instanceof Expr.Power(Expr _, Expr exponent, Span _) && Literals.is(exponent, 2);
        return perfect ? Move.of(root(2, square), Rule.PERFECT_SQUARE) : null;
    }

    /** √12 is 2√3, ∛16 is 2∛2. */
    private static @Nullable Move simplified(Expr place) {
        if (!isRoot(place)
                || !(Literals.literal(radicand(place)) instanceof Rational inside)
                || !inside.isInteger()
                || inside.numerator().bitLength() > 60) {
            return null;
        }
        int index = index(place);
        BigInteger out = BigInteger.ONE;
        for (Map.Entry<BigInteger, Integer> prime :
                Primes.of(inside.numerator().abs()).entrySet()) {
            out = out.multiply(prime.getKey().pow(prime.getValue() / Math.max(1, index)));
        }
        if (index == 0 || out.equals(BigInteger.ONE) && inside.signum() > 0) {
            return null;
        }
        Expr rest = root(index, Build.whole(inside.numerator().abs().divide(out.pow(index))));
        Expr size = out.equals(BigInteger.ONE) ? rest : Build.product(Build.whole(out), rest);
        Expr result = inside.signum() < 0 ? Build.negation(size) : size;
        return Move.of(result, Rule.SIMPLIFY_ROOT, place, result);
    }

    /** √(18x³) is √(9x²) √(2x). */
    private static @Nullable Move takenOut(Expr place) {
        if (!isRoot(place)
                || place.variables().isEmpty()
                || radicand(place) instanceof Expr.Sum
                || !(Term.of(radicand(place)) instanceof Term inside)
                || index(place) == 0
                || inside.number().signum() < 0
                || !inside.number().isInteger()
                || inside.powers().values().stream().anyMatch(e -> !e.isInteger() || e.signum() < 0)) {
            return null;
        }
        int index = index(place);
        Map<Expr, Rational> out = new LinkedHashMap<>();
        inside.powers().forEach((base, exponent) -> {
            BigInteger whole =
                    exponent.numerator().divide(BigInteger.valueOf(index)).multiply(BigInteger.valueOf(index));
            if (whole.signum() > 0) {
                out.put(base, Rational.of(whole));
            }
        });
        BigInteger number = power(inside.number().numerator(), index);
        Term taken = new Term(Rational.of(number), out);
        Term rest = inside.over(taken);
        if (taken.equals(Term.ONE) || rest.equals(Term.ONE)) {
            return null;
        }
        Expr result = Build.product(root(index, taken.expr()), root(index, rest.expr()));
        return Move.of(result, Rule.SPLIT_ROOT, place, result);
    }

    /** The largest power with this exponent that divides the number. */
    private static BigInteger power(BigInteger number, int index) {
        BigInteger out = BigInteger.ONE;
        if (number.bitLength() <= 60) {
            for (Map.Entry<BigInteger, Integer> prime : Primes.of(number).entrySet()) {
                out = out.multiply(prime.getKey().pow(prime.getValue() / index * index));
            }
        }
        return out;
    }

    private static @Nullable Move product(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        for (int i = 0; i < factors.size(); i++) {
            for (int j = i + 1; j < factors.size(); j++) {
                Expr one = factors.get(i);
                Expr other = factors.get(j);
                if (isRoot(one)
                        && isRoot(other)
                        && index(one) == index(other)
                        && index(one) > 0
                        && place.variables().isEmpty()) {
                    boolean square = one.equals(other) && index(one) == 2;
                    Expr both =
                            square ? radicand(one) : root(index(one), Build.product(radicand(one), radicand(other)));
                    List<Expr> rest = new ArrayList<>(factors);
                    rest.remove(j);
                    rest.set(i, both);
                    Rule rule = square ? Rule.SQUARE_OF_ROOT : Rule.MULTIPLY_ROOTS;
                    return Move.of(Build.product(rest), rule, Build.product(one, other), both);
                }
            }
        }
        return null;
    }

    /** 8^(2/3) is (∛8)². */
    private static @Nullable Move fractionExponent(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !Literals.isLiteral(base)
                || !(Literals.literal(exponent) instanceof Rational high)
                || high.isInteger()) {
            return null;
        }
        if (high.signum() < 0) {
            Expr turned = Build.quotient(Build.whole(1), Build.power(base, Build.number(high.negate())));
            return Move.of(turned, Rule.NEGATIVE_EXPONENT, place, turned);
        }
        int index = Literals.small(Build.whole(high.denominator()), 60)
                .orElseThrow(() -> new BeyondSchool("The root is of too high a degree."));
        Expr root = root(index, base);
        Expr result = Term.raised(root, Rational.of(high.numerator()));
        return Move.of(result, Rule.FRACTION_EXPONENT, place, result);
    }
}
