package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TextTests {

    private static final Grammars GRAMMARS = new Grammars(Vocabularies.bytes());
    private static final JsonNode SCHEMAS = Schemas.read("schemas.json");

    static Stream<JsonNode> texts() {
        return Schemas.read("texts.json").valueStream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsAcceptedIfItIsOneThatTheSchemaMeans(JsonNode row) {
        JsonNode schema = row.get(0).isString() ? SCHEMAS.path(row.get(0).asString()) : row.get(0);

        assertThat(accepts(GRAMMARS.schema(schema), row.get(1).asString()))
                .isEqualTo(row.get(2).asBoolean());
    }

    @Test
    void textIsReadSoonHoweverManyWaysThereAreToReadIt() {
        String text = "{\"op\": \"+\", \"args\": [1, ".repeat(30) + "2" + "]}".repeat(30);

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(accepts(GRAMMARS.schema(SCHEMAS.path("expression")), text))
                        .isTrue());
    }

    @Test
    void valuesNestOnlySoDeep() {
        String deepest = "[".repeat(Frame.MAX_NESTING) + "]".repeat(Frame.MAX_NESTING);

        assertThat(accepts(GRAMMARS.schema(SCHEMAS.path("anything")), deepest)).isTrue();
        assertThat(accepts(GRAMMARS.schema(SCHEMAS.path("anything")), "[" + deepest + "]"))
                .isFalse();
    }

    @Test
    void tokenThatIsNotAllowedLeavesTheStateAsItWas() {
        Constraint constraint = GRAMMARS.json();
        constraint.accept('{');

        assertThatThrownBy(() -> constraint.accept('x')).isInstanceOf(IllegalArgumentException.class);
        constraint.accept('}');
        assertThat(constraint.finished()).isTrue();
    }

    private static boolean accepts(Constraint constraint, String text) {
        try {
            for (byte octet : JsonCharacters.utf8(text)) {
                constraint.accept(octet & 255);
            }
            return constraint.complete();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
