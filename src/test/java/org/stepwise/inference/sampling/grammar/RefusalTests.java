package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RefusalTests {

    private static final Grammars GRAMMARS = new Grammars(Vocabularies.bytes());

    static Stream<Schemas.Named> refused() {
        return Schemas.table("refused.json");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void schemaIsRefusedInOneSentenceThatNamesThePlace(Schemas.Named row) {
        JsonNode schema = row.schema().path("schema");

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> GRAMMARS.schema(schema))
                        .isInstanceOfSatisfying(SchemaRefused.class, refused -> {
                            assertThat(refused.pointer())
                                    .isEqualTo(row.schema().path("at").asString());
                            assertThat(refused)
                                    .hasMessageContaining(
                                            row.schema().path("says").asString())
                                    .hasMessageStartingWith("The schema is refused at #")
                                    .hasMessageEndingWith(".");
                        }));
    }

    static Stream<Schemas.Named> hostile() {
        String manyOptional = properties(10_000, "");
        String many = properties(4_500, "");
        String names = IntStream.range(0, 4_500).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));
        return Stream.of(
                schema("10,000 properties", "{\"type\":\"object\",\"properties\":{" + manyOptional + "}}"),
                schema("4,500 optional properties", "{\"type\":\"object\",\"properties\":{" + many + "}}"),
                schema(
                        "4,500 properties and others",
                        "{\"type\":\"object\",\"properties\":{" + many + "},\"additionalProperties\":true}"),
                schema(
                        "4,500 required properties",
                        "{\"type\":\"object\",\"properties\":{" + many + "},\"required\":[" + names + "]}"),
                schema("depth 250", "{\"type\":\"array\",\"items\":".repeat(250) + "{}" + "}".repeat(250)),
                schema("1 MB of enum", "{\"enum\":[" + numbers(100_000) + "]}"),
                schema("30,000 values", "{\"enum\":[" + numbers(30_000) + "]}"),
                schema("1 MB of pattern", "{\"pattern\":\"" + "a".repeat(1_000_000) + "\"}"),
                schema("long pattern", "{\"pattern\":\"^" + "[a-z]?".repeat(1_500) + "$\"}"),
                schema("nested groups", "{\"pattern\":\"" + "(".repeat(4_000) + "\"}"),
                schema(
                        "many branches",
                        "{\"anyOf\":[" + ("{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"}}},").repeat(150)
                                + "{}]}"),
                schema(
                        "branches multiplied",
                        "{\"allOf\":["
                                + ("{\"anyOf\":[" + "{\"minLength\":1},{\"maxLength\":9},{\"type\":\"string\"}" + "]},")
                                        .repeat(12)
                                + "{}]}"),
                schema("branches in branches", nestedBranches(14)),
                schema(
                        "great arrays",
                        "{\"type\":\"array\",\"maxItems\":5000,\"items\":{\"type\":\"array\",\"minItems\":5000,\"items\":{\"type\":\"null\"}}}"),
                schema("long strings", "{\"type\":\"string\",\"minLength\":9000,\"maxLength\":2000000000}"),
                schema("doubling references", doubling(40)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileSchemaIsRefusedOrWorksSoon(Schemas.Named row) {
        assertTimeout(Duration.ofSeconds(30), () -> {
            Constraint constraint;
            try {
                constraint = GRAMMARS.schema(row.schema());
            } catch (SchemaRefused refused) {
                assertThat(refused).hasMessageEndingWith(".");
                return;
            }
            new RandomModel(Vocabularies.bytes(), 1).write(constraint, 300);
        });
    }

    @Test
    void schemaOfDepth1000IsRefused() {
        JsonNode schema = Schemas.JSON.readTree("{}");
        for (int i = 0; i < 1000; i++) {
            JsonNode inner = schema;
            schema = Schemas.JSON.createObjectNode().set("items", inner);
        }
        JsonNode deep = schema;

        assertThatThrownBy(() -> GRAMMARS.schema(deep))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("deep");
    }

    @Test
    void vocabularyWithoutAByteIsRefused() {
        byte[][] tokens = Vocabularies.bytes().tokens();
        byte[][] others = Arrays.copyOfRange(tokens, 'a' + 1, tokens.length);

        assertThatThrownBy(() -> new Vocabulary(others, new int[0]))
                .hasMessageContaining("no token for the single byte");
    }

    private static String properties(int count, String more) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":{\"type\":\"null\"" + more + "}")
                .collect(Collectors.joining(","));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
    }

    private static String nestedBranches(int depth) {
        String inner = "{\"type\":\"null\"}";
        for (int i = 0; i < depth; i++) {
            inner = "{\"anyOf\":[{\"type\":\"array\",\"items\":" + inner + "},{\"type\":\"array\",\"minItems\":" + i
                    + ",\"items\":" + (i > 9 ? "{}" : inner) + "}]}";
        }
        return inner;
    }

    private static String doubling(int count) {
        List<String> definitions = IntStream.range(0, count)
                .mapToObj(i -> "\"d" + i + "\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/d"
                        + (i + 1) + "\"},\"b\":{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}},\"required\":[\"a\",\"b\"]}")
                .toList();
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + String.join(",", definitions) + ",\"d" + count
                + "\":{\"type\":\"null\"}}}";
    }

    private static Schemas.Named schema(String name, String json) {
        return new Schemas.Named(name, Schemas.JSON.readTree(json));
    }
}
