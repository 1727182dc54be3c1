package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomModelTests {

    private static final int SEEDS = 200;
    private static final Vocabulary BYTES = Vocabularies.bytes();
    private static final Vocabulary PIECES = Vocabularies.pieces(2_000, 1);
    private static final Grammars OF_BYTES = new Grammars(BYTES);
    private static final Grammars OF_PIECES = new Grammars(PIECES);

    static Stream<Schemas.Named> schemas() {
        return Schemas.table("schemas.json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void outputIsValidByItsSchema(Schemas.Named named) {
        Schema validator = Schemas.validator(named.schema());
        for (int seed = 0; seed < SEEDS; seed++) {
            int limit = 10 + seed / 2;
            String ofBytes = new RandomModel(BYTES, seed).write(OF_BYTES.schema(named.schema()), limit);
            assertThat(Schemas.errors(validator, ofBytes)).as(ofBytes).isEmpty();
            String ofPieces = new RandomModel(PIECES, seed).write(OF_PIECES.schema(named.schema()), limit);
            assertThat(Schemas.errors(validator, ofPieces)).as(ofPieces).isEmpty();
        }
    }

    @Test
    void jsonModeWritesAnObject() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String ofBytes = new RandomModel(BYTES, seed).write(OF_BYTES.json(), 10 + 2 * seed);
            assertThat(Schemas.JSON.readTree(ofBytes).isObject()).as(ofBytes).isTrue();
            String ofPieces = new RandomModel(PIECES, seed).write(OF_PIECES.json(), 10 + 2 * seed);
            assertThat(Schemas.JSON.readTree(ofPieces).isObject()).as(ofPieces).isTrue();
        }
    }
}
