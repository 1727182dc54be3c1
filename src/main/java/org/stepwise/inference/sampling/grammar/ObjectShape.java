package org.stepwise.inference.sampling.grammar;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects: the named properties in their order, those that are not required perhaps left out, then others. */
final class ObjectShape {

    /** @param name in the schema's words, without quotes */
    record Property(String name, Symbol value, boolean required) {}

    private final Graph graph;
    private final JsonTerminals json;
    private final List<Property> properties;
    private final Words keys;
    private final Node fork;
    private final Node[] values;
    private final int[] nextRequired;
    private final @Nullable Terminal otherKeys;
    private final Node other;

    private ObjectShape(
            Graph graph,
            JsonTerminals json,
            List<Property> properties,
            List<String> forbidden,
            @Nullable Symbol others) {
        this.graph = graph;
        this.json = json;
        this.properties = properties;
        this.keys = new Words(Stream.concat(properties.stream().map(Property::name), forbidden.stream())
                .map(JsonCharacters::text)
                .toList());
        this.values = new Node[properties.size()];
        this.fork = graph.fork(values);
        this.nextRequired = new int[properties.size() + 1];
        nextRequired[properties.size()] = -1;
        for (int i = properties.size() - 1; i >= 0; i--) {
            nextRequired[i] = properties.get(i).required() ? i : nextRequired[i + 1];
        }
        this.other = graph.node();
        this.otherKeys = others == null
                ? null
                : keys.size() == 0 ? json.string : graph.terminal(new OtherKeys(keys, json.freeString()));
        if (otherKeys != null && others != null) {
            Node key = graph.node();
            Node behind = graph.node().edge(json.comma, key).edge(json.closeObject, graph.end());
            key.edge(otherKeys, other);
            other.edge(json.colon, graph.node().edge(others, behind));
        }
    }

    /**
     * @param forbidden names that no property may have
     * @param others what further properties may have for a value, or null if there may be none
     * @param nonEmpty whether there has to be at least one property
     */
    static Rule add(
            Graph graph,
            JsonTerminals json,
            List<Property> properties,
            List<String> forbidden,
            @Nullable Symbol others,
            boolean nonEmpty,
            String at) {
        Rule rule = graph.rule(true, at);
        new ObjectShape(graph, json, properties, forbidden, others).fill(rule, nonEmpty);
        return rule;
    }

    private void fill(Rule rule, boolean nonEmpty) {
        Node first = graph.node();
        rule.start().edge(json.openObject, first);
        addKeys(first, 0);
        if (nextRequired[0] < 0 && !nonEmpty) {
            first.edge(json.closeEmptyObject, graph.end());
        }
        for (int i = 0; i < properties.size(); i++) {
            values[i] = graph.node();
            Node colon = graph.node();
            Node behind = graph.node();
            values[i].edge(json.colon, colon.edge(properties.get(i).value(), behind));
            if (nextRequired[i + 1] < 0) {
                behind.edge(json.closeObject, graph.end());
            }
            if (i + 1 < properties.size() || otherKeys != null) {
                Node next = graph.node();
                behind.edge(json.comma, next);
                addKeys(next, i + 1);
            }
        }
    }

    /**
     * The keys that may come from one property on. The next required one stands alone: it may not be closed off because
     * optional ones before it would nest too deep.
     */
    private void addKeys(Node node, int from) {
        int required = nextRequired[from];
        int optional = required < 0 ? properties.size() : required;
        if (from < optional) {
            node.edge(graph.terminal(keys.window(from, optional - 1)), fork);
        }
        if (required >= 0) {
            node.edge(graph.terminal(keys.window(required, required)), fork);
        } else if (otherKeys != null) {
            node.edge(otherKeys, other);
        }
    }
}
