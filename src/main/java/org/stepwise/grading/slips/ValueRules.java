package org.stepwise.grading.slips;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/**
 * What a slip at the very end makes of the expected value: its sign, its size, its place. Among small whole numbers nearly
 * everything is twice or half of something, so those slips are told for other values only.
 */
final class ValueRules {

    private static final Slip SIGN = Slip.near("sign");
    private static final Slip TERM_SIGN = Slip.near("term-sign");
    private static final Slip MISSING_TERM = Slip.near("missing-term");
    private static final Slip OF_CONSTANT = Slip.near("integral-of-constant");
    private static final Slip MIRRORED = Slip.near("mirrored");
    private static final Slip RECIPROCAL = Slip.rule("reciprocal");
    private static final Slip ROUNDED = Slip.near("rounded");
    private static final Slip CUT_OFF = Slip.near("cut-off");
    private static final Slip LAST_DIGIT = Slip.near("last-digit");
    private static final Slip DECIMAL_POINT = Slip.near("decimal-point");
    private static final Slip PERCENT = Slip.near("percent");
    private static final Slip DEGREES = Slip.near("degrees");
    private static final Slip DOUBLED = Slip.near("doubled");
    private static final Slip HALVED = Slip.near("halved");

    static final List<Slip> ALL = List.of(
            SIGN,
            TERM_SIGN,
            MISSING_TERM,
            OF_CONSTANT,
            MIRRORED,
            RECIPROCAL,
            ROUNDED,
            CUT_OFF,
            LAST_DIGIT,
            PERCENT,
            DECIMAL_POINT,
            DEGREES,
            DOUBLED,
            HALVED);

    private static final int MOST_PLACES = 8;
    private static final int MOST_TERMS = 12;
    private static final BigInteger SMALLEST_TELLING = BigInteger.valueOf(3);
    private static final Rational TEN = Rational.of(10);

    private ValueRules() {}

    /** @param answer whose decimal places a rounded value is to have; null for two */
    static List<Candidate> of(Task task, @Nullable Expr answer) {
        Expr expected = task.expected();
        List<Candidate> results = new ArrayList<>();
        results.add(new Candidate(SIGN, Build.negation(expected)));
        if (expected instanceof Expr.Product || expected instanceof Expr.Power) {
            mirrored(expected, results);
        }
        terms(task, NodeRules.expanded(expected), results);
        Optional<Rational> value = Exact.value(expected);
        if (value.isEmpty() || tells(value.get())) {
            results.add(new Candidate(RECIPROCAL, Build.quotient(Build.whole(1), expected)));
        }
        if (expected.variables().isEmpty()) {
            rounded(task, answer, results);
            value.filter(_ -> !(answer instanceof Expr.Quotient)).ifPresent(number -> shifted(number, results));
        }
        if (value.isEmpty()) {
            Expr turn = Build.quotient(Build.whole(180), Build.symbol(Constant.PI));
            if (expected.variables().isEmpty() && hasPi(expected)) {
                results.add(new Candidate(DEGREES, Build.product(expected, turn)));
            }
            results.add(new Candidate(DOUBLED, Build.product(Build.whole(2), expected)));
            results.add(new Candidate(HALVED, Build.quotient(expected, Build.whole(2))));
        }
        return results;
    }

    private static void mirrored(Expr expected, List<Candidate> results) {
        if (expected.variables().size() == 1) {
            String name = expected.variables().iterator().next();
            Map<String, Expr> turned = Map.of(name, Build.negation(Build.name(name)));
            Expr mirror = expected.substitute(turned);
            results.add(new Candidate(MIRRORED, mirror));
            results.add(new Candidate(MIRRORED, Build.negation(mirror)));
        }
    }

    private static boolean tells(Rational value) {
        return value.numerator().abs().max(value.denominator()).compareTo(SMALLEST_TELLING) >= 0;
    }

    private static void terms(Task task, Expr expanded, List<Candidate> results) {
        if (!(expanded instanceof Expr.Sum(List<Expr> terms, Span _)) || terms.size() > MOST_TERMS) {
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> turned = new ArrayList<>(terms);
            turned.set(i, Build.negation(terms.get(i)));
            results.add(new Candidate(TERM_SIGN, Build.sum(turned)));
            List<Expr> rest = new ArrayList<>(terms);
            rest.remove(i);
            if (Exact.value(Build.sum(rest)).isEmpty()) {
                boolean ofConstant = task.goal() == Goal.INTEGRAL
                        && Derivative.of(terms.get(i), task.variable())
                                .filter(slope -> !slope.variables().contains(task.variable()))
                                .isPresent();
                results.add(new Candidate(ofConstant ? OF_CONSTANT : MISSING_TERM, Build.sum(rest)));
            }
        }
    }

    /** 8 and 80 are told apart by more than a point: only values of two or more digits, written as decimals. */
    private static void shifted(Rational value, List<Candidate> results) {
        if (digits(value) < 2) {
            return;
        }
        for (int shift : new int[] {1, -1, 2, -2, 3, -3}) {
            Rational moved = value.times(TEN.power(shift));
            boolean part =
                    value.abs().compareTo(Rational.ONE) < 0 || moved.abs().compareTo(Rational.ONE) < 0;
            int places = places(moved);
            results.add(new Candidate(
                    Math.abs(shift) == 2 && part ? PERCENT : DECIMAL_POINT,
                    places > 0 && places < MOST_PLACES ? decimal(moved, places) : Build.number(moved)));
        }
    }

    /** How many digits the value has but for zeros at its ends; many for 1/3. */
    private static int digits(Rational value) {
        int places = places(value);
        return places == MOST_PLACES
                ? MOST_PLACES
                : value.abs()
                        .times(TEN.power(places))
                        .numerator()
                        .toString()
                        .replaceAll("0+$", "")
                        .length();
    }

    private static int places(Rational value) {
        int places = 0;
        for (Rational rest = value; places < MOST_PLACES && !rest.isInteger(); places++) {
            rest = rest.times(TEN);
        }
        return places;
    }

    private static void rounded(Task task, @Nullable Expr answer, List<Candidate> results) {
        Expr digits = answer instanceof Expr.Negation(Expr operand, Span _) ? operand : answer;
        int places = digits == null ? 2 : Nearness.places(digits);
        if (places == 0 || places > MOST_PLACES) {
            return;
        }
        if (task.goal() != Goal.ROUNDED) {
            Nearness.rounded(task.expected(), places)
                    .ifPresent(value -> results.add(new Candidate(ROUNDED, decimal(value, places))));
        }
        Optional<Rational> nearest = Nearness.rounded(task.expected(), places);
        Rational half = Rational.of(1, 2).over(TEN.power(places));
        boolean negative = nearest.filter(value -> value.signum() < 0).isPresent();
        Optional<Rational> cut =
                Nearness.rounded(Build.sum(task.expected(), Build.number(negative ? half : half.negate())), places);
        // Where both are the same nothing was cut off.
        cut.filter(value -> !cut.equals(nearest))
                .ifPresent(value -> results.add(
                        new Candidate(task.goal() == Goal.ROUNDED ? CUT_OFF : ROUNDED, decimal(value, places))));
        if (task.goal() == Goal.ROUNDED) {
            Rational step = half.plus(half);
            nearest.ifPresent(value -> {
                results.add(new Candidate(LAST_DIGIT, decimal(value.plus(step), places)));
                results.add(new Candidate(LAST_DIGIT, decimal(value.minus(step), places)));
            });
        }
    }

    private static Expr decimal(Rational value, int places) {
        BigInteger digits = value.abs().times(TEN.power(places)).numerator();
        Expr number = new Expr.Decimal(new BigDecimal(digits, places), Span.NONE);
        return value.signum() < 0 ? Build.negation(number) : number;
    }

    static boolean hasPi(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.PI
                || expr.children().stream().anyMatch(ValueRules::hasPi);
    }
}
