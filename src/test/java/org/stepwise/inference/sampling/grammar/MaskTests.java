package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class MaskTests {

    private static final Vocabulary PIECES = Vocabularies.pieces(600, 2);
    private static final Grammars GRAMMARS = new Grammars(PIECES);

    static Stream<Schemas.Named> schemas() {
        return Schemas.table("schemas.json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void allowedIsWhatIsAcceptedAndLeadsToTheEndInTime(Schemas.Named named) {
        Random random = new Random(7);
        long[] bits = new long[PIECES.words()];
        for (int run = 0; run < 2; run++) {
            Constraint constraint = GRAMMARS.schema(named.schema());
            int remaining = constraint.distance() + 2 + 10 * run;
            while (constraint.distance() > 0) {
                constraint.allowed(bits, remaining);
                int chosen = -1;
                int seen = 0;
                for (int token = 0; token < PIECES.size(); token++) {
                    boolean allowed = (bits[token >> 6] & 1L << token) != 0;
                    if (allowed != fits(constraint, token, remaining - 1)) {
                        throw new AssertionError(
                                (allowed ? "Allowed but does not fit: " : "Fits but is not allowed: ") + token);
                    }
                    if (allowed && random.nextInt(++seen) == 0) {
                        chosen = token;
                    }
                }
                assertThat(chosen).isNotNegative();
                constraint.accept(chosen);
                remaining--;
            }
        }
    }

    private static boolean fits(Constraint constraint, int token, int remaining) {
        Constraint copy = constraint.copy();
        try {
            copy.accept(token);
            return copy.distance() <= remaining;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void thereIsAlwaysATokenThatLeadsOneStepNearerToTheEnd() {
        schemas().forEach(named -> {
            Constraint constraint = GRAMMARS.schema(named.schema());
            long[] bits = new long[PIECES.words()];
            int before = constraint.distance() + 1;
            while (constraint.distance() > 0) {
                assertThat(constraint.distance()).as(named.name()).isLessThan(before);
                before = constraint.distance();
                constraint.allowed(bits, 0);
                int token = 0;
                while ((bits[token >> 6] & 1L << token) == 0) {
                    token++;
                }
                constraint.accept(token);
            }
            assertThat(constraint.finished()).isTrue();
            assertThat(constraint.distance()).isZero();
        });
    }

    @Test
    void finishedOutputAllowsOnlyTheEnd() {
        Constraint constraint = GRAMMARS.schema(Schemas.JSON.readTree("{\"const\": 5}"));
        long[] bits = new long[PIECES.words()];
        constraint.accept('5');
        constraint.allowed(bits);

        assertThat(constraint.finished()).isTrue();
        assertThat(BitSet.valueOf(bits).stream()).containsExactly(256, 258);
        constraint.accept(256);
        constraint.allowed(bits);
        assertThat(BitSet.valueOf(bits).stream()).isEmpty();
    }

    @Test
    void numberMayEndOrGoOn() {
        Constraint constraint = GRAMMARS.schema(Schemas.JSON.readTree("{\"type\": \"integer\"}"));
        constraint.accept('5');

        assertThat(constraint.complete()).isTrue();
        assertThat(constraint.finished()).isFalse();
    }
}
