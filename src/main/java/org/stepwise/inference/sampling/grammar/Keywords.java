package org.stepwise.inference.sampling.grammar;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which keywords assert something. All that are neither here nor enforced elsewhere are annotations, as the standard has it. */
final class Keywords {

    private static final Set<String> NOT_ENFORCED = Set.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "minContains",
            "maxContains",
            "patternProperties",
            "propertyNames",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties",
            "$dynamicRef",
            "$recursiveRef",
            "extends",
            "disallow",
            "divisibleBy");

    private static final Set<String> COMBINING =
            Set.of("type", "enum", "const", "nullable", "anyOf", "oneOf", "allOf", "$ref");

    private Keywords() {}

    static void check(JsonNode schema, String at) {
        for (String keyword : schema.propertyNames()) {
            if (NOT_ENFORCED.contains(keyword)) {
                throw new SchemaRefused(
                        at + "/" + escaped(keyword),
                        "the keyword " + keyword + " cannot be enforced while the text is written");
            }
        }
    }

    /** Whether the schema excludes any value, apart from what the ignored keywords say. */
    static boolean asserts(JsonNode schema, Set<String> ignored) {
        return schema.propertyNames().stream()
                .anyMatch(keyword -> !ignored.contains(keyword)
                        && (COMBINING.contains(keyword) || NOT_ENFORCED.contains(keyword) || isOfType(keyword)));
    }

    private static boolean isOfType(String keyword) {
        for (JsonType type : JsonType.values()) {
            if (type.keywords().contains(keyword)) {
                return true;
            }
        }
        return false;
    }

    static ObjectNode without(JsonNode schema, String... keywords) {
        ObjectNode copy = ((ObjectNode) schema).objectNode();
        copy.setAll((ObjectNode) schema);
        for (String keyword : keywords) {
            copy.remove(keyword);
        }
        return copy;
    }

    /** A number of things, or the given one where the keyword is absent. */
    static int count(JsonNode schema, String keyword, int absent, String at) {
        JsonNode value = schema.path(keyword);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!JsonType.INTEGER.contains(value) || value.decimalValue().signum() < 0) {
            throw new SchemaRefused(at + "/" + keyword, keyword + " is not a number of things");
        }
        return (int) Math.min(Integer.MAX_VALUE, value.doubleValue());
    }

    /** A name in a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
