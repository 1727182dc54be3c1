package org.stepwise.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.working.Given;

/** What is known of a line that is neither proved nor refuted: it helps the teacher who decides. */
record Open(AnswerKey key, Given given, String text) {

    private static final int DIGITS = 6;
    private static final List<Rational> PLACES = List.of(Rational.of(7, 5), Rational.of(5, 3), Rational.of(9, 4));

    Optional<Evidence> evidence() {
        Optional<Expr> line = Point.parse(text);
        return line.flatMap(this::near).or(() -> line.flatMap(this::checked));
    }

    private Optional<Evidence> near(Expr line) {
        Optional<Expr> key = Point.parse(key().expected());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Expr now = Point.bare(line, Map.of());
        Expr wanted = Point.bare(key.get(), Map.of());
        TreeSet<String> letters = new TreeSet<>(now.variables());
        letters.addAll(wanted.variables());
        if (letters.size() > PLACES.size()) {
            return Optional.empty();
        }
        Map<String, Expr> values = new java.util.LinkedHashMap<>();
        letters.forEach(name -> values.put(name, Build.number(PLACES.get(values.size()))));
        Optional<String> mine = decimal(now.substitute(values));
        Optional<String> theirs = decimal(wanted.substitute(values));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        List<String> both = List.of(mine.get(), theirs.get());
        return Optional.of(new Evidence(
                Evidence.Kind.NEAR,
                letters.isEmpty() ? both : List.of(new Point(values).tex(), both.getFirst(), both.getLast())));
    }

    private static Optional<String> decimal(Expr value) {
        try {
            return value instanceof Expr.Relation
                    ? Optional.empty()
                    : Nearness.rounded(value, DIGITS).map(Open::written);
        } catch (BeyondReach | ArithmeticException noNumber) {
            return Optional.empty();
        }
    }

    private static String written(Rational value) {
        return new java.math.BigDecimal(value.numerator())
                .divide(new java.math.BigDecimal(value.denominator()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Optional<Evidence> checked(Expr line) {
        return Point.parse(given.statement())
                .filter(Expr.Relation.class::isInstance)
                .map(start -> NamedValues.checked(NamedValues.letter(key), start, line))
                .filter(facts -> !facts.isEmpty())
                .map(facts -> new Evidence(Evidence.Kind.CHECKED, facts));
    }
}
