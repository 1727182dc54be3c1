package org.stepwise.inference.sampling.grammar;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas from the tables, and what a validator says about a text. */
final class Schemas {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    record Named(String name, JsonNode schema) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Schemas() {}

    static Stream<Named> table(String file) {
        return read(file).properties().stream().map(entry -> new Named(entry.getKey(), entry.getValue()));
    }

    static JsonNode read(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream("/inference/grammar/" + file)) {
            return JSON.readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Schema validator(JsonNode schema) {
        SpecificationVersion version = schema.path("$schema").asString("").contains("draft-07")
                ? SpecificationVersion.DRAFT_7
                : SpecificationVersion.DRAFT_2020_12;
        return SchemaRegistry.withDefaultDialect(version).getSchema(schema);
    }

    static String errors(Schema validator, String text) {
        JsonNode value = JSON.readTree(text);
        return String.join(
                "; ",
                validator
                        .validate(
                                value,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Object::toString)
                        .toList());
    }
}
