package org.stepwise.inference.sampling.grammar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What {@code $ref} means: only places in the same schema. */
final class References {

    private final JsonNode root;

    References(JsonNode root) {
        this.root = root;
    }

    JsonNode target(JsonNode reference, String at) {
        String text = reference.asString("");
        if (!reference.isString() || !(text.equals("#") || text.startsWith("#/"))) {
            throw new SchemaRefused(
                    at + "/$ref", "only references to places in the same schema, as #/$defs/name, are followed");
        }
        JsonNode target;
        try {
            String pointer = URLDecoder.decode(text.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            target = root.at(JsonPointer.compile(pointer));
        } catch (IllegalArgumentException e) {
            throw new SchemaRefused(at + "/$ref", "the reference is not a JSON pointer");
        }
        if (target.isMissingNode()) {
            throw new SchemaRefused(at + "/$ref", "there is no schema at the place that it refers to");
        }
        return target;
    }
}
