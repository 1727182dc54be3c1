package org.stepwise.inference.sampling.grammar;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two schemas as one that permits what both permit. */
final class Merging {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String INTEGER = "integer";
    private static final int MAX_DEPTH = 40;
    private static final int MAX_BRANCHES = 200;

    private final References references;

    Merging(References references) {
        this.references = references;
    }

    References references() {
        return references;
    }

    /** The schema without {@code $ref} and {@code allOf} at its top. */
    JsonNode flat(JsonNode schema, String at) {
        return flat(schema, at, 0);
    }

    private JsonNode flat(JsonNode schema, String at, int depth) {
        if (depth > MAX_DEPTH) {
            throw new SchemaRefused(at, "it refers to itself without an object or an array in between");
        }
        if (!schema.isObject() || !(schema.has("$ref") || schema.has("allOf"))) {
            return schema;
        }
        JsonNode flat = Keywords.without(schema, "$ref", "allOf");
        if (schema.has("$ref")) {
            flat = both(flat, flat(references.target(schema.path("$ref"), at), at, depth + 1), at);
        }
        for (JsonNode part : schema.path("allOf")) {
            flat = both(flat, flat(part, at, depth + 1), at + "/allOf");
        }
        return flat;
    }

    JsonNode both(JsonNode a, JsonNode b, String at) {
        for (JsonNode part : new JsonNode[] {a, b}) {
            if (!part.isObject() && !part.isBoolean()) {
                throw new SchemaRefused(at, "a schema is an object, true or false");
            }
            if (part.isBoolean()) {
                return !part.booleanValue() ? part : part == a ? b : a;
            }
        }
        if (!Keywords.asserts(a, Set.of())) {
            return b;
        }
        Keywords.check(a, at);
        Keywords.check(b, at);
        ObjectNode merged = Keywords.without(a);
        properties(merged, a, b);
        for (String keyword : b.propertyNames()) {
            if (!merged.has(keyword)) {
                merged.set(keyword, b.get(keyword));
            } else if (!keyword.equals("properties") && !a.path(keyword).equals(b.get(keyword)) && a.has(keyword)) {
                JsonNode value = keyword(keyword, a.get(keyword), b.get(keyword), at);
                if (value.isMissingNode()) {
                    return BooleanNode.FALSE;
                }
                merged.set(keyword, value);
            }
        }
        if (merged.has("prefixItems")
                && (a.has("items") != b.has("items") || a.has("prefixItems") != b.has("prefixItems"))) {
            throw new SchemaRefused(at, "prefixItems and items of several parts cannot be merged");
        }
        return merged;
    }

    /** Properties of one part have to keep to what the other part says of those that it does not name. */
    private static void properties(ObjectNode merged, JsonNode a, JsonNode b) {
        if (!b.has("properties") && !(b.has("additionalProperties") && a.has("properties"))) {
            return;
        }
        ObjectNode all = JSON.objectNode();
        for (var property : a.path("properties").properties()) {
            JsonNode other = b.path("properties").path(property.getKey());
            all.set(
                    property.getKey(),
                    all(property.getValue(), other.isMissingNode() ? b.path("additionalProperties") : other));
        }
        for (var property : b.path("properties").properties()) {
            if (!all.has(property.getKey())) {
                all.set(property.getKey(), all(a.path("additionalProperties"), property.getValue()));
            }
        }
        merged.set("properties", all);
    }

    private static JsonNode all(JsonNode a, JsonNode b) {
        if (a.isMissingNode() || a.equals(b)) {
            return b;
        }
        if (b.isMissingNode()) {
            return a;
        }
        ObjectNode all = JSON.objectNode();
        all.putArray("allOf").add(a).add(b);
        return all;
    }

    /** @return a missing node if nothing satisfies both */
    private static JsonNode keyword(String keyword, JsonNode a, JsonNode b, String at) {
        return switch (keyword) {
            case "type" -> types(a, b);
            case "required" -> union(a, b);
            case "additionalProperties", "items", "additionalItems" -> all(a, b);
            case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
                a.decimalValue().compareTo(b.decimalValue()) > 0 ? a : b;
            case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
                a.decimalValue().compareTo(b.decimalValue()) < 0 ? a : b;
            case "enum" -> common(a, b);
            case "const" -> JSON.missingNode();
            case "anyOf" -> product(a, b, at);
            case "uniqueItems", "nullable" -> BooleanNode.valueOf(keyword.equals("uniqueItems"));
            case "pattern", "format", "multipleOf", "prefixItems", "oneOf" ->
                throw new SchemaRefused(at + "/" + keyword, "two different " + keyword + " cannot be merged");
            default -> a;
        };
    }

    private static JsonNode types(JsonNode a, JsonNode b) {
        Set<String> left = names(a);
        Set<String> right = names(b);
        ArrayNode both = JSON.arrayNode();
        for (String name : left) {
            if (right.contains(name) || (name.equals(INTEGER) && right.contains("number"))) {
                both.add(name);
            } else if (name.equals("number") && right.contains(INTEGER)) {
                both.add(INTEGER);
            }
        }
        return both.isEmpty() ? JSON.missingNode() : both;
    }

    private static Set<String> names(JsonNode type) {
        Set<String> names = new LinkedHashSet<>();
        if (type.isArray()) {
            type.forEach(name -> names.add(name.asString("")));
        } else {
            names.add(type.asString(""));
        }
        return names;
    }

    private static JsonNode union(JsonNode a, JsonNode b) {
        Set<JsonNode> all = new LinkedHashSet<>();
        a.forEach(all::add);
        b.forEach(all::add);
        return JSON.arrayNode().addAll(all);
    }

    private static JsonNode common(JsonNode a, JsonNode b) {
        Set<JsonNode> right = new LinkedHashSet<>();
        b.forEach(right::add);
        ArrayNode both = JSON.arrayNode();
        a.forEach(value -> {
            if (right.contains(value)) {
                both.add(value);
            }
        });
        return both.isEmpty() ? JSON.missingNode() : both;
    }

    private static JsonNode product(JsonNode a, JsonNode b, String at) {
        if ((long) a.size() * b.size() > MAX_BRANCHES) {
            throw new SchemaRefused(at + "/anyOf", "the branches of several anyOf are too many together");
        }
        ArrayNode branches = JSON.arrayNode();
        a.forEach(left -> b.forEach(right -> branches.add(all(left, right))));
        return branches;
    }
}
