package org.stepwise.cas.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

class RealSetTests {

    private static final int STATEMENTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSolvedStatementHoldsExactlyInItsSet(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STATEMENTS; i++) {
            Expr.Relation statement = (Expr.Relation) Syntax.parse(
                    sum(random, 1) + List.of(" = ", " < ", " >= ", " != ").get(random.nextInt(4)) + sum(random, 0));
            RealSet.of(statement, "x").ifPresent(set -> agrees(statement, set));
        }
    }

    private static void agrees(Expr.Relation statement, RealSet set) {
        Expr difference =
                Build.difference(statement.sides().getFirst(), statement.sides().getLast());
        for (int i = -40; i <= 40; i++) {
            Rational at = Rational.of(i, 4);
            Optional<Boolean> truth = switch (Enclosure.at(difference, Map.of("x", at))) {
                case Enclosure.Value value ->
                    value.sign().map(sign -> statement.signs().getFirst().accepts(sign));
                case Enclosure.Hole _, Enclosure.Outside _ -> Optional.of(false);
                case Enclosure.Unclear _ -> Optional.empty();
            };
            truth.ifPresent(holds -> assertThat(set.contains(at))
                    .as(PlainText.of(statement) + " at " + at)
                    .contains(holds));
        }
    }

    private static String sum(Random random, int depth) {
        return part(random, depth) + (random.nextBoolean() ? " + " : " - ") + part(random, depth);
    }

    private static String part(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 3)) {
            case 0 -> "x";
            case 1 -> Integer.toString(random.nextInt(6));
            case 2 -> "(x - " + random.nextInt(5) + ")";
            case 3 -> "|" + sum(random, depth - 1) + "|";
            case 4 -> "sqrt(" + sum(random, depth - 1) + ")";
            case 5 -> "(" + sum(random, depth - 1) + ")^2";
            case 6 -> "(" + sum(random, depth - 1) + ")/(" + sum(random, depth - 1) + ")";
            default -> "root(3, " + sum(random, depth - 1) + ")";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x < 1 or x > 2;1 <= x <= 2",
                "x = 3;x < 3 or x > 3",
                "x^5 - x - 1 > 0;x^5 - x - 1 <= 0",
                "x = x;x != x",
                "0 <= x < 1 or x = 2;x < 0 or 1 <= x < 2 or x > 2"
            })
    void theComplementIsWhatIsLeft(String set, String rest) {
        RealSet one = set(set);
        RealSet other = set(rest);
        assertThat(one.complement().flatMap(other::same)).contains(true);
        assertThat(one.intersection(other))
                .hasValueSatisfying(common -> assertThat(common.isEmpty()).isTrue());
        assertThat(one.union(other).flatMap(RealSet.REALS::same)).contains(true);
        assertThat(one.minus(one))
                .hasValueSatisfying(none -> assertThat(none.isEmpty()).isTrue());
    }

    private static RealSet set(String text) {
        return RealSet.of(Syntax.parse(text), "x").orElseThrow();
    }

    @Test
    void endsTellWhetherSetsDifferOnlyThere() {
        assertThat(set("1 < x <= 2").sameButForEnds(set("1 <= x < 2"))).contains(true);
        assertThat(set("1 < x <= 2").same(set("1 <= x < 2"))).contains(false);
    }
}
