package org.stepwise.bench.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node of the page as the server keeps it: an element, a text, or something that is not shown. */
final class StateNode {

    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;
    static final int VIRTUAL_CHILDREN = 24;

    private final int id;
    private final Map<Integer, Map<String, Object>> maps = new HashMap<>();
    private final Map<Integer, List<Object>> lists = new HashMap<>();

    StateNode(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    /** By key: a {@link JsonNode} or another node. */
    Map<String, Object> map(int feature) {
        return maps.computeIfAbsent(feature, unused -> new HashMap<>());
    }

    List<Object> list(int feature) {
        return lists.computeIfAbsent(feature, unused -> new ArrayList<>());
    }

    String tag() {
        return value(DATA, "tag");
    }

    boolean is(String tag) {
        return tag().equals(tag);
    }

    String attribute(String name) {
        return value(ATTRIBUTES, name);
    }

    boolean hasAttribute(String name) {
        return map(ATTRIBUTES).containsKey(name);
    }

    /** As the server set it; null if it did not. */
    @Nullable
    JsonNode property(String name) {
        return map(PROPERTIES).get(name) instanceof JsonNode value ? value : null;
    }

    String text(String property) {
        return value(PROPERTIES, property);
    }

    boolean hasClass(String name) {
        return list(CLASSES).stream()
                .anyMatch(one ->
                        one instanceof JsonNode value && value.asString("").equals(name));
    }

    boolean isVisible() {
        return !(map(DATA).get("visible") instanceof JsonNode shown) || shown.asBoolean(true);
    }

    /** What stands in it and in all below it. */
    String text() {
        return all().map(node -> node.value(TEXT, "text")).collect(Collectors.joining());
    }

    /** This one and all below it, as they are shown. */
    Stream<StateNode> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.of(CHILDREN, VIRTUAL_CHILDREN)
                        .flatMap(feature -> lists.getOrDefault(feature, List.of()).stream())
                        .filter(StateNode.class::isInstance)
                        .map(StateNode.class::cast)
                        .filter(StateNode::isVisible)
                        .flatMap(StateNode::all));
    }

    private String value(int feature, String key) {
        return maps.getOrDefault(feature, Map.of()).get(key) instanceof JsonNode value ? value.asString("") : "";
    }
}
