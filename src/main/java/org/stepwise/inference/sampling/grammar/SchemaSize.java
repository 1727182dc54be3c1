package org.stepwise.inference.sampling.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;

/** Bounds on a schema that are checked before anything is read in it. */
final class SchemaSize {

    private static final int MAX_NODES = 100_000;
    private static final int MAX_DEPTH = 300;
    private static final long MAX_CHARACTERS = 500_000;

    private record Level(JsonNode node, int depth) {}

    private SchemaSize() {}

    static void check(JsonNode schema) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(schema, 0));
        int nodes = 0;
        long characters = 0;
        while (!open.isEmpty()) {
            Level level = open.pop();
            nodes++;
            characters += level.node().isString() ? level.node().stringValue().length() : 0;
            for (String name : level.node().propertyNames()) {
                characters += name.length();
            }
            if (nodes > MAX_NODES || characters > MAX_CHARACTERS) {
                throw new SchemaRefused("#", "the schema is too large");
            }
            if (level.depth() > MAX_DEPTH) {
                throw new SchemaRefused("#", "the schema is nested more than " + MAX_DEPTH + " deep");
            }
            level.node().forEach(child -> open.push(new Level(child, level.depth() + 1)));
        }
    }
}
