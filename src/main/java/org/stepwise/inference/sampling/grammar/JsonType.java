package org.stepwise.inference.sampling.grammar;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The types of JSON Schema, with the keywords that say something about values of that type only. */
enum JsonType {
    NULL(Set.of()),
    BOOLEAN(Set.of()),
    INTEGER(Set.of()),
    NUMBER(Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
    STRING(Set.of("minLength", "maxLength", "pattern", "format")),
    OBJECT(Set.of("properties", "required", "additionalProperties", "minProperties", "maxProperties")),
    ARRAY(Set.of("items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems"));

    private final Set<String> keywords;

    JsonType(Set<String> keywords) {
        this.keywords = keywords;
    }

    Set<String> keywords() {
        return keywords;
    }

    boolean contains(JsonNode value) {
        return switch (this) {
            case NULL -> value.isNull();
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> value.isNumber() && isWhole(value.decimalValue());
            case NUMBER -> value.isNumber();
            case STRING -> value.isString();
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** What the schema names; empty if it has no such keyword. */
    static Set<JsonType> declared(JsonNode schema, String at) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(named(type, at));
        } else if (type.isArray() && !type.isEmpty()) {
            type.forEach(name -> types.add(named(name, at)));
        } else if (!type.isMissingNode()) {
            throw new SchemaRefused(at + "/type", "type is neither a name nor a list of names");
        }
        return types;
    }

    private static JsonType named(JsonNode name, String at) {
        for (JsonType type : values()) {
            if (name.isString() && type.name().toLowerCase(Locale.ROOT).equals(name.asString())) {
                return type;
            }
        }
        throw new SchemaRefused(at + "/type", "there is no type " + name);
    }

    /**
     * The types of the values that are made. A schema without {@code type} but with keywords for some types means those:
     * that is less than it permits, and what its author has in mind.
     */
    static Set<JsonType> made(JsonNode schema, String at) {
        Set<JsonType> types = declared(schema, at);
        if (!types.isEmpty()) {
            return types;
        }
        for (JsonType type : values()) {
            if (type.keywords.stream().anyMatch(schema::has)) {
                types.add(type);
            }
        }
        return types.isEmpty() ? EnumSet.complementOf(EnumSet.of(INTEGER)) : types;
    }
}
