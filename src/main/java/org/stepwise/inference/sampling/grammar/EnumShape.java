package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Given values, as compact JSON. */
final class EnumShape {

    private EnumShape() {}

    /** What {@code enum} and {@code const} of a schema leave, by its {@code type}. */
    static List<JsonNode> values(JsonNode schema, String at) {
        List<JsonNode> values = new ArrayList<>();
        if (schema.has("enum")) {
            if (!schema.get("enum").isArray()) {
                throw new SchemaRefused(at + "/enum", "enum is not a list");
            }
            schema.get("enum").forEach(values::add);
            if (schema.has("const")) {
                values.retainAll(List.of(schema.get("const")));
            }
        } else {
            values.add(schema.get("const"));
        }
        Set<JsonType> types = JsonType.declared(schema, at);
        return values.stream()
                .filter(value -> types.isEmpty() || types.stream().anyMatch(type -> type.contains(value)))
                .toList();
    }

    static String text(JsonNode value) {
        if (value.isString()) {
            return JsonCharacters.text(value.asString());
        }
        StringBuilder text = new StringBuilder();
        if (value.isObject()) {
            value.properties()
                    .forEach(property -> text.append(text.isEmpty() ? "" : ",")
                            .append(JsonCharacters.text(property.getKey()))
                            .append(':')
                            .append(text(property.getValue())));
            return "{" + text + "}";
        }
        if (value.isArray()) {
            value.forEach(item -> text.append(text.isEmpty() ? "" : ",").append(text(item)));
            return "[" + text + "]";
        }
        return value.toString();
    }
}
