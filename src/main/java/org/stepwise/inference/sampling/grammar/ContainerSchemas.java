package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keywords of objects and arrays. */
final class ContainerSchemas {

    private static final int MAX_PROPERTIES = 5_000;

    private final SchemaCompiler schemas;
    private final Graph graph;
    private final JsonTerminals json;

    ContainerSchemas(SchemaCompiler schemas, Graph graph, JsonTerminals json) {
        this.schemas = schemas;
        this.graph = graph;
        this.json = json;
    }

    /**
     * Where {@code additionalProperties} is absent, only the named properties are made: others would be valid, but are
     * not what is asked for. Only a schema that names none at all means any object.
     */
    @Nullable
    Symbol object(JsonNode schema, String at) {
        JsonNode named = schema.path("properties");
        Set<String> required = required(schema, at);
        if (named.size() > MAX_PROPERTIES) {
            throw new SchemaRefused(at + "/properties", "there are more than " + MAX_PROPERTIES + " properties");
        }
        JsonNode additional = schema.path("additionalProperties");
        boolean open = additional.isMissingNode() && named.isEmpty() && required.isEmpty();
        Symbol others = open ? schemas.anyValue() : null;
        if (!additional.isMissingNode()) {
            others = schemas.compile(additional, at + "/additionalProperties");
        }
        List<ObjectShape.Property> properties = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        for (var property : named.properties()) {
            String name = property.getKey();
            Symbol value = schemas.compile(property.getValue(), at + "/properties/" + Keywords.escaped(name));
            if (value != null) {
                properties.add(new ObjectShape.Property(name, value, required.remove(name)));
            } else if (required.contains(name)) {
                return null;
            } else {
                forbidden.add(name);
            }
        }
        for (String name : required) {
            Symbol value = additional.isMissingNode() ? schemas.anyValue() : others;
            if (value == null) {
                return null;
            }
            properties.add(new ObjectShape.Property(name, value, true));
        }
        boolean nonEmpty = checkCounts(schema, properties, others != null, at);
        if (nonEmpty && properties.isEmpty() && others == null) {
            return null;
        }
        return ObjectShape.add(graph, json, properties, forbidden, others, nonEmpty, at);
    }

    private static Set<String> required(JsonNode schema, String at) {
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode name : schema.path("required")) {
            if (!name.isString()) {
                throw new SchemaRefused(at + "/required", "required is not a list of names");
            }
            required.add(name.asString());
        }
        return required;
    }

    /** @return whether there has to be at least one property */
    private static boolean checkCounts(
            JsonNode schema, List<ObjectShape.Property> properties, boolean open, String at) {
        int least = Keywords.count(schema, "minProperties", 0, at);
        int most = Keywords.count(schema, "maxProperties", Integer.MAX_VALUE, at);
        long always = properties.stream().filter(ObjectShape.Property::required).count();
        if (least > Math.max(1, always)) {
            throw new SchemaRefused(
                    at + "/minProperties",
                    "minProperties can only be enforced up to 1 and up to the number of required ones");
        }
        if (most < (open ? Integer.MAX_VALUE : properties.size())) {
            throw new SchemaRefused(
                    at + "/maxProperties",
                    "maxProperties can only be enforced where all properties are named and fit into it");
        }
        return least > always;
    }

    @Nullable
    Symbol array(JsonNode schema, String at) {
        int least = Keywords.count(schema, "minItems", 0, at);
        int most = Keywords.count(schema, "maxItems", Integer.MAX_VALUE, at);
        if (least > ArrayShape.MAX_ITEMS) {
            throw new SchemaRefused(at + "/minItems", "minItems is more than " + ArrayShape.MAX_ITEMS);
        }
        boolean older = schema.path("items").isArray();
        JsonNode prefix = older ? schema.path("items") : schema.path("prefixItems");
        String restKeyword = older ? "additionalItems" : "items";
        JsonNode rest = schema.path(restKeyword);
        if (schema.path("uniqueItems").booleanValue(false) && most > 1) {
            return prefix.isEmpty() ? distinct(rest, least, most, at) : refuseUnique(at);
        }
        List<Symbol> first = new ArrayList<>();
        for (int i = 0; i < prefix.size() && i < most; i++) {
            String place = at + (older ? "/items/" : "/prefixItems/") + i;
            Symbol item = schemas.compile(prefix.get(i), place);
            if (item == null) {
                most = i;
                break;
            }
            first.add(item);
        }
        Symbol others = rest.isMissingNode() ? schemas.anyValue() : schemas.compile(rest, at + "/" + restKeyword);
        if (least > most || (others == null && least > first.size())) {
            return null;
        }
        return new ArrayShape(graph, json).add(first, others, least, most, at);
    }

    private @Nullable Symbol distinct(JsonNode schema, int least, int most, String at) {
        JsonNode items = schemas.flat(schema, at + "/items");
        if (!items.isObject() || items.path("enum").size() > ArrayShape.MAX_DISTINCT || !items.has("enum")) {
            return refuseUnique(at);
        }
        List<Terminal> values =
                schemas.texts(items, at + "/items").stream().map(graph::literal).toList();
        return least > Math.min(most, values.size())
                ? null
                : new ArrayShape(graph, json).distinct(values, least, most, at);
    }

    private static Symbol refuseUnique(String at) {
        throw new SchemaRefused(
                at + "/uniqueItems",
                "uniqueItems can only be enforced for an enum of up to " + ArrayShape.MAX_DISTINCT + " values");
    }
}
