package org.stepwise.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a request; one of the wrong type is refused by its name, one that is null counts as absent. */
record Fields(JsonNode object) {

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    JsonNode node(String name) {
        return has(name) ? object.get(name) : object.path("absent field");
    }

    /** An object; an empty one if it is absent. */
    JsonNode object(String name) {
        if (has(name) && !node(name).isObject()) {
            throw wrong(name, "an object");
        }
        return node(name);
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!node(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node(name).asBoolean();
    }

    @Nullable
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node(name).isString()) {
            throw wrong(name, "a string");
        }
        return node(name).asString();
    }

    OptionalDouble number(String name) {
        if (!has(name)) {
            return OptionalDouble.empty();
        }
        if (!node(name).isNumber()) {
            throw wrong(name, "a number");
        }
        return OptionalDouble.of(node(name).asDouble());
    }

    OptionalLong whole(String name, long least, long most) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        JsonNode value = node(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        return OptionalLong.of(value.asLong());
    }

    /** One string or a list of them. */
    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node(name);
        if (value.isString()) {
            texts.add(value.asString());
        } else if (has(name) && !value.isArray()) {
            throw wrong(name, "a string or a list of strings");
        } else {
            value.forEach(each -> {
                if (!each.isString()) {
                    throw wrong(name, "a string or a list of strings");
                }
                texts.add(each.asString());
            });
        }
        if (texts.size() > most || texts.contains("")) {
            throw wrong(name, "at most " + most + " strings, none of them empty");
        }
        return texts;
    }

    static ApiException wrong(String name, String wanted) {
        return ApiException.invalid(name + " must be " + wanted + ".", name);
    }
}
