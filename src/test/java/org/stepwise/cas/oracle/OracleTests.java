package org.stepwise.cas.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.SetComparison;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/**
 * What pupils do to an expression or an equation, rightly and wrongly, judged by the engine and by substituting numbers: a
 * proof that substitution contradicts is none.
 */
@Execution(ExecutionMode.CONCURRENT)
class OracleTests {

    private static final int FIRST = Integer.getInteger("stepwise.oracle.first", 0);
    private static final int MANY = Integer.getInteger("stepwise.oracle.many", 300);

    @Test
    void equalExpressionsHaveEqualValues() {
        List<String> contradicted = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + MANY; seed++) {
            Moves moves = new Moves(new Random(seed));
            Expr expected = moves.expression(1 + seed % 3);
            Expr answer = moves.rewritten(expected, 1 + seed % 3);
            String pair = seed + ": " + PlainText.of(expected) + "  against  " + PlainText.of(answer);
            switch (Equality.compare(expected, answer)) {
                case Comparison.Equal _ -> {
                    List<Map<String, Double>> points = contradiction(expected, answer, seed);
                    if (!points.isEmpty()) {
                        contradicted.add(pair + " EQUAL " + points.getFirst());
                    }
                }
                case Comparison.Different(var at) -> {
                    if (!differ(expected, answer, at)) {
                        contradicted.add(pair + " DIFFERENT " + at);
                    }
                }
                case Comparison.Unknown _ -> {}
            }
        }
        assertThat(contradicted).isEmpty();
    }

    /** Places where, and around which, the expected expression has a value and the answer another one or none. */
    private static List<Map<String, Double>> contradiction(Expr expected, Expr answer, int seed) {
        return Places.of(Build.sum(expected, answer), seed).stream()
                .filter(point -> Places.beside(point).stream().allMatch(near -> apart(expected, answer, near)))
                .toList();
    }

    private static boolean apart(Expr expected, Expr answer, Map<String, Double> point) {
        Doubles values = new Doubles(point);
        double wanted = values.of(expected);
        double given = values.of(answer);
        double scale = 1 + values.noise(expected) + (Double.isNaN(given) ? 0 : values.noise(answer));
        // Constants may be complex on the way.
        boolean nowhere = Double.isNaN(given) && !answer.variables().isEmpty();
        return Double.isFinite(scale) && (nowhere || Math.abs(wanted - given) > 1e-6 * scale);
    }

    private static boolean differ(Expr expected, Expr answer, Map<String, Rational> at) {
        if (at.isEmpty()) {
            return true;
        }
        Map<String, Double> point = new TreeMap<>();
        at.forEach((name, value) -> point.put(
                name,
                new java.math.BigDecimal(value.numerator())
                        .divide(new java.math.BigDecimal(value.denominator()), java.math.MathContext.DECIMAL64)
                        .doubleValue()));
        double wanted = new Doubles(point).of(expected);
        double given = new Doubles(point).of(answer);
        double scale = 1 + new Doubles(point).noise(expected) + new Doubles(point).noise(answer);
        boolean tiny = Math.abs(wanted) < 1e-100 && Math.abs(given) < 1e-100;
        return tiny || Double.isNaN(given) || Double.isNaN(wanted) || !(Math.abs(wanted - given) < 1e-13 * scale);
    }

    @Test
    void setsLieAsSubstitutionTells() {
        List<String> contradicted = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + MANY; seed++) {
            Moves moves = new Moves(new Random(seed));
            Expr before = moves.statement();
            Expr after = moves.transformed(before, 1 + seed % 2);
            Set<String> letters = new TreeSet<>(before.variables());
            letters.addAll(after.variables());
            SetComparison found = Solutions.compare(before, after, letters, false);
            for (Map<String, Double> point : Places.of(new Expr.And(List.of(before, after), Span.NONE), seed)) {
                int one = Places.truth(before, point);
                int two = Places.truth(after, point);
                boolean within = found.relation() == SetRelation.EQUAL || found.relation() == SetRelation.SUBSET;
                boolean around = found.relation() == SetRelation.EQUAL || found.relation() == SetRelation.SUPERSET;
                if (within && one > 0 && two < 0 || around && one < 0 && two > 0) {
                    contradicted.add(seed + ": " + PlainText.of(before) + "  then  " + PlainText.of(after) + " "
                            + found.relation() + " " + point);
                    break;
                }
            }
        }
        assertThat(contradicted).isEmpty();
    }
}
