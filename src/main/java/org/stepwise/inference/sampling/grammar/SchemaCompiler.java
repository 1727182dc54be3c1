package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a schema to a grammar. Where a value has no way at all, the symbol is null. */
final class SchemaCompiler {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_SCHEMAS = 50_000;
    private static final int MAX_BRANCHES = 200;

    private final Graph graph;
    private final JsonTerminals json;
    private final JsonNode root;
    private final Merging merging;
    private final Overlap overlap;
    private final ContainerSchemas containers;
    private final Map<JsonNode, Rule> shared = new HashMap<>();
    private @Nullable Rule any;
    private int depth;
    private int schemas;

    SchemaCompiler(Graph graph, JsonTerminals json, JsonNode root) {
        this.graph = graph;
        this.json = json;
        this.root = root;
        this.merging = new Merging(new References(root));
        this.overlap = new Overlap(merging);
        this.containers = new ContainerSchemas(this, graph, json);
    }

    Symbol compileRoot() {
        return compileRoot(root);
    }

    Symbol compileRoot(JsonNode schema) {
        Symbol symbol = compile(schema, "#");
        if (symbol == null) {
            throw new SchemaRefused("#", "no value satisfies it");
        }
        return symbol;
    }

    @Nullable
    Symbol compile(JsonNode schema, String at) {
        if (++schemas > MAX_SCHEMAS) {
            throw new SchemaRefused(at, "the schema is too large");
        }
        if (depth >= MAX_DEPTH) {
            throw new SchemaRefused(at, "schemas are nested more than " + MAX_DEPTH + " deep");
        }
        depth++;
        try {
            if (schema.isBoolean()) {
                return schema.booleanValue() ? anyValue() : null;
            }
            if (!schema.isObject()) {
                throw new SchemaRefused(at, "a schema is an object, true or false");
            }
            Keywords.check(schema, at);
            return schema.has("$ref") || schema.has("allOf") ? compileShared(schema, at) : compileFlat(schema, at);
        } finally {
            depth--;
        }
    }

    /** One rule for all places where the same stands: it may contain itself. */
    private Symbol compileShared(JsonNode schema, String at) {
        Rule known = shared.get(schema);
        if (known == null) {
            known = graph.rule(false, at);
            shared.put(schema, known);
            JsonNode target = schema.path("$ref");
            Symbol symbol = schema.has("$ref") && !Keywords.asserts(schema, Set.of("$ref"))
                    ? compile(merging.references().target(target, at), target.asString())
                    : compile(merging.flat(schema, at), at);
            if (symbol == null) {
                throw new SchemaRefused(at, "no value satisfies it");
            }
            known.start().edge(symbol, graph.end());
        }
        return known;
    }

    private @Nullable Symbol compileFlat(JsonNode schema, String at) {
        if (schema.has("enum") || schema.has("const")) {
            return compileValues(schema, at);
        }
        if (schema.has("anyOf")) {
            return compileBranches(schema, "anyOf", at);
        }
        if (schema.has("oneOf")) {
            return compileBranches(schema, "oneOf", at);
        }
        if (!Keywords.asserts(schema, Set.of())) {
            return anyValue();
        }
        Set<JsonType> types = EnumSet.copyOf(JsonType.made(schema, at));
        if (schema.path("nullable").booleanValue(false)) {
            types.add(JsonType.NULL);
        }
        if (types.contains(JsonType.NUMBER)) {
            types.remove(JsonType.INTEGER);
        }
        List<Symbol> options = new ArrayList<>();
        for (JsonType type : types) {
            switch (type) {
                case NULL -> options.add(json.none);
                case BOOLEAN -> options.addAll(List.of(json.yes, json.no));
                case INTEGER, NUMBER -> add(options, NumberShape.of(schema, type == JsonType.INTEGER, graph, json, at));
                case STRING -> add(options, StringShape.of(schema, graph, json, at));
                case OBJECT -> add(options, containers.object(schema, at));
                case ARRAY -> add(options, containers.array(schema, at));
            }
        }
        return options.isEmpty() ? null : options.size() == 1 ? options.getFirst() : graph.any(options, at);
    }

    private static void add(List<Symbol> options, @Nullable Symbol symbol) {
        if (symbol != null) {
            options.add(symbol);
        }
    }

    private @Nullable Symbol compileBranches(JsonNode schema, String keyword, String at) {
        JsonNode branches = schema.get(keyword);
        if (!branches.isArray() || branches.isEmpty() || branches.size() > MAX_BRANCHES) {
            throw new SchemaRefused(
                    at + "/" + keyword, keyword + " is not a list of 1 to " + MAX_BRANCHES + " schemas");
        }
        JsonNode base = Keywords.without(schema, keyword);
        boolean plain = !Keywords.asserts(base, Set.of());
        List<JsonNode> whole = new ArrayList<>();
        List<Symbol> options = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String place = at + "/" + keyword + "/" + i;
            JsonNode branch = plain ? branches.get(i) : merging.both(base, merging.flat(branches.get(i), place), place);
            whole.add(branch);
            add(options, compile(branch, place));
        }
        if (keyword.equals("oneOf")) {
            checkApart(whole, at + "/oneOf");
        }
        return options.isEmpty() ? null : graph.any(options, at);
    }

    private void checkApart(List<JsonNode> branches, String at) {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < branches.size(); j++) {
                if (i != j && overlap.possible(branches.get(i), branches.get(j), at)) {
                    throw new SchemaRefused(
                            at,
                            "a value for branch " + i + " could satisfy branch " + j
                                    + " as well: anyOf would permit that");
                }
            }
        }
    }

    private @Nullable Symbol compileValues(JsonNode schema, String at) {
        List<String> texts = texts(schema, at);
        return texts.isEmpty() ? null : graph.terminal(new Words(texts).window(0, texts.size() - 1));
    }

    /** The values of {@code enum} and {@code const} that satisfy the other keywords too, found by reading them. */
    List<String> texts(JsonNode schema, String at) {
        List<String> texts = EnumShape.values(schema, at).stream()
                .map(EnumShape::text)
                .distinct()
                .toList();
        JsonNode rest = Keywords.without(schema, "enum", "const", "nullable", "format");
        if (texts.isEmpty() || !Keywords.asserts(rest, Set.of("type"))) {
            return texts;
        }
        Graph other = new Graph(graph.trie());
        Symbol symbol = new SchemaCompiler(other, json, root).compile(rest, at);
        if (symbol == null) {
            return List.of();
        }
        Configuration start = Configuration.start(other.settle(symbol));
        return texts.stream()
                .filter(text -> start.next(JsonCharacters.utf8(text)).ended())
                .toList();
    }

    JsonNode flat(JsonNode schema, String at) {
        return merging.flat(schema, at);
    }

    Rule anyValue() {
        Rule known = any;
        if (known == null) {
            known = graph.rule(false, "#");
            any = known;
            Node end = graph.end();
            Symbol object = ObjectShape.add(graph, json, List.of(), List.of(), known, false, "#");
            Symbol array = new ArrayShape(graph, json).add(List.of(), known, 0, Integer.MAX_VALUE, "#");
            for (Symbol option : List.of(object, array, json.string, json.number, json.yes, json.no, json.none)) {
                known.start().edge(option, end);
            }
        }
        return known;
    }

    Symbol anyObject() {
        return ObjectShape.add(graph, json, List.of(), List.of(), anyValue(), false, "#");
    }
}
