package org.stepwise.inference.sampling.grammar;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the values that are made for one schema could be valid by another, for {@code oneOf}. In doubt they could. */
final class Overlap {

    private static final int MAX_DEPTH = 8;

    private final Merging merging;

    Overlap(Merging merging) {
        this.merging = merging;
    }

    boolean possible(JsonNode made, JsonNode other, String at) {
        return !excluded(made, other, at, 0);
    }

    private boolean excluded(JsonNode madeSchema, JsonNode otherSchema, String at, int depth) {
        JsonNode made = merging.flat(madeSchema, at);
        JsonNode other = merging.flat(otherSchema, at);
        if (!made.isObject() || !other.isObject() || depth > MAX_DEPTH) {
            return other.isBoolean() && !other.booleanValue();
        }
        Set<JsonType> accepted = JsonType.declared(other, at);
        if (isList(made) || isList(other)) {
            return excludedValues(made, other, at);
        }
        for (JsonType type : JsonType.made(made, at)) {
            boolean accepts = accepted.isEmpty()
                    || accepted.contains(type)
                    || (type == JsonType.INTEGER && accepted.contains(JsonType.NUMBER))
                    || (type == JsonType.NUMBER && accepted.contains(JsonType.INTEGER));
            if (accepts && !(type == JsonType.OBJECT && excludedObjects(made, other, at, depth))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isList(JsonNode schema) {
        return schema.has("enum") || schema.has("const");
    }

    private static boolean excludedValues(JsonNode made, JsonNode other, String at) {
        List<JsonNode> values = EnumShape.values(isList(made) ? made : other, at);
        Set<JsonType> types = isList(made) ? JsonType.declared(other, at) : JsonType.made(made, at);
        List<JsonNode> others = isList(made) && isList(other) ? EnumShape.values(other, at) : List.of();
        return values.stream().allMatch(value -> {
            boolean ofType = types.isEmpty() || types.stream().anyMatch(type -> type.contains(value));
            return !ofType || (!others.isEmpty() && others.stream().noneMatch(same -> same(same, value)));
        });
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return a.equals(b)
                || (a.isNumber() && b.isNumber() && a.decimalValue().compareTo(b.decimalValue()) == 0)
                || (a.isContainer() && b.isContainer());
    }

    private boolean excludedObjects(JsonNode made, JsonNode other, String at, int depth) {
        JsonNode madeExtra = made.path("additionalProperties");
        boolean closed = (madeExtra.isBoolean() && !madeExtra.booleanValue())
                || (madeExtra.isMissingNode() && (made.has("properties") || made.has("required")));
        boolean otherClosed = other.path("additionalProperties").isBoolean()
                && !other.path("additionalProperties").booleanValue();
        for (JsonNode name : made.path("required")) {
            String key = name.asString("");
            JsonNode there = other.path("properties").path(key);
            if (there.isMissingNode() ? otherClosed : excludedProperty(made, there, key, at, depth)) {
                return true;
            }
        }
        for (JsonNode name : other.path("required")) {
            String key = name.asString("");
            boolean never = closed && !made.path("properties").has(key) && !requires(made, key);
            JsonNode there = other.path("properties").path(key);
            if (never || (!there.isMissingNode() && excludedProperty(made, there, key, at, depth))) {
                return true;
            }
        }
        return false;
    }

    private boolean excludedProperty(JsonNode made, JsonNode there, String key, String at, int depth) {
        JsonNode here = made.path("properties").path(key);
        return !here.isMissingNode() && excluded(here, there, at, depth + 1);
    }

    private static boolean requires(JsonNode schema, String key) {
        for (JsonNode name : schema.path("required")) {
            if (name.asString("").equals(key)) {
                return true;
            }
        }
        return false;
    }
}
