package org.stepwise.inference.sampling.grammar;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls as Qwen2.5 writes them: JSON between tags, each call on lines of its own. */
final class ToolCalls {

    private static final int MAX_CALLS = 100;

    private final Graph graph;
    private final JsonTerminals json;

    ToolCalls(Graph graph, JsonTerminals json) {
        this.graph = graph;
        this.json = json;
    }

    /** One call or more, up to a number. */
    Symbol calls(List<Tool> tools, int most) {
        if (tools.isEmpty() || most < 1 || most > MAX_CALLS) {
            throw new IllegalArgumentException("A call needs a tool, and there may be 1 to " + MAX_CALLS + " calls.");
        }
        Node[] arguments = tools.stream().map(this::arguments).toArray(Node[]::new);
        Words names = new Words(
                tools.stream().map(tool -> JsonCharacters.text(tool.name())).toList());
        Rule call = graph.rule(true, "#");
        Node name = graph.node();
        call.start()
                .edge(
                        json.openObject,
                        graph.node()
                                .edge(graph.literal("\"name\""), graph.node().edge(json.colon, name)));
        Node fork = graph.fork(arguments);
        // One edge for each tool, so that one with deep arguments does not stand in the way of the others.
        for (int tool = 0; tool < arguments.length; tool++) {
            name.edge(graph.terminal(names.window(tool, tool)), fork);
        }
        Rule calls = graph.rule(false, "#");
        Node at = calls.start();
        for (int i = 0; i < most; i++) {
            Node behind = i + 1 == most ? graph.end() : graph.node().end();
            Node close = graph.node().edge(graph.literal("\n" + ToolCallParser.CLOSE), behind);
            at.edge(graph.literal(ToolCallParser.OPEN + "\n"), graph.node().edge(call, close));
            if (i + 1 < most) {
                at = graph.node();
                behind.edge(graph.literal("\n"), at);
            }
        }
        return calls;
    }

    private Node arguments(Tool tool) {
        SchemaCompiler schemas = new SchemaCompiler(graph, json, tool.parameters());
        Symbol value;
        if (tool.parameters().isObject() && Keywords.asserts(tool.parameters(), Set.of())) {
            value = schemas.compileRoot(objects(tool.parameters()));
        } else {
            value = schemas.anyObject();
        }
        Node key = graph.node();
        Node close = graph.node().edge(json.closeObject, graph.end());
        key.edge(
                graph.literal("\"arguments\""),
                graph.node().edge(json.colon, graph.node().edge(value, close)));
        return graph.node().edge(json.comma, key);
    }

    private static JsonNode objects(JsonNode parameters) {
        if (parameters.path("type").asString("").equals("object")) {
            return parameters;
        }
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.put("type", "object");
        both.putArray("allOf").add(parameters);
        return both;
    }
}
