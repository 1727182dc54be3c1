package org.stepwise.inference.sampling.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Grammars over one vocabulary, which share what is computed for it. Safe for use by several threads.
 *
 * <p>Whatever the model, the output is valid JSON in UTF-8: numbers have a bounded number of digits, objects and arrays
 * nest at most 64 deep, and characters in strings are escaped only where they have to be. An output is sure to end only
 * if the caller says how many tokens remain.
 */
public final class Grammars {

    private static final long MASK_BYTES = 64L << 20;
    private static final int MAX_KEPT = 32;
    private static final int MAX_KEPT_NODES = 20_000;

    private final Vocabulary vocabulary;
    private final Trie trie;
    private final Masks masks;
    private final JsonTerminals json;
    /** Schemas that come again find their masks again. */
    private final Map<String, Frame> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Frame> eldest) {
            return size() > MAX_KEPT;
        }
    };

    public Grammars(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.trie = new Trie(vocabulary);
        this.masks = new Masks(trie, vocabulary.words(), MASK_BYTES);
        this.json = new JsonTerminals(trie);
    }

    /** Any object. */
    public Constraint json() {
        return constraint("json", graph -> new SchemaCompiler(graph, json, BooleanNode.TRUE).anyObject());
    }

    /**
     * JSON that is valid by a schema, of draft 7 or 2020-12. Where the schema permits more than one would write, less is
     * made: properties only in the schema's order; without {@code additionalProperties} none that it does not name;
     * without {@code type} only the types that its other keywords are about.
     *
     * @throws SchemaRefused if a keyword cannot be enforced, nothing is valid, or the schema is too large
     */
    public Constraint schema(JsonNode schema) {
        SchemaSize.check(schema);
        return constraint("schema " + schema, graph -> new SchemaCompiler(graph, json, schema).compileRoot());
    }

    /**
     * One to {@code most} calls of the tools, as Qwen2.5 writes them. For {@code tool_choice} with a name: that tool
     * alone.
     *
     * @throws SchemaRefused if the parameters of a tool are
     */
    public Constraint toolCalls(List<Tool> tools, int most) {
        tools.forEach(tool -> SchemaSize.check(tool.parameters()));
        return constraint("calls " + most + tools, graph -> new ToolCalls(graph, json).calls(tools, most));
    }

    private Constraint constraint(String key, Function<Graph, Symbol> root) {
        Frame frame;
        synchronized (kept) {
            frame = kept.get(key);
        }
        if (frame == null) {
            Graph graph = new Graph(trie);
            try {
                frame = graph.settle(root.apply(graph));
            } catch (JacksonException e) {
                throw new SchemaRefused("#", "a keyword has a value of the wrong type");
            }
            if (graph.size() <= MAX_KEPT_NODES) {
                synchronized (kept) {
                    kept.put(key, frame);
                }
            }
        }
        return new Running(vocabulary, masks, Configuration.start(frame));
    }
}
