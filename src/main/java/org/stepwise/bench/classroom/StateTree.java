package org.stepwise.bench.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page, kept equal to the server's by the changes that it tells. Not for several threads at once. */
final class StateTree {

    private static final int ROOT = 1;

    private final Map<Integer, StateNode> nodes = new HashMap<>();

    StateTree() {
        nodes.put(ROOT, new StateNode(ROOT));
    }

    /** @throws ProtocolException if a change does not fit to what is known */
    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            if (change.path("type").asString("").equals("attach")) {
                int id = change.path("node").asInt();
                nodes.putIfAbsent(id, new StateNode(id));
            }
        }
        changes.forEach(this::change);
    }

    private void change(JsonNode change) {
        int feature = change.path("feat").asInt();
        String key = change.path("key").asString("");
        StateNode node = node(change.path("node").asInt());
        switch (change.path("type").asString("")) {
            case "attach" -> {}
            case "detach" -> nodes.remove(node.id());
            case "put" ->
                node.map(feature)
                        .put(
                                key,
                                change.has("nodeValue")
                                        ? node(change.path("nodeValue").asInt())
                                        : change.path("value"));
            case "remove" -> node.map(feature).remove(key);
            case "clear" -> node.list(feature).clear();
            case "splice" -> splice(node.list(feature), change);
            case "empty" -> {
                // Says that a feature is there and has nothing in it.
            }
            default -> throw new ProtocolException("An unknown change: " + change);
        }
    }

    private void splice(List<Object> list, JsonNode change) {
        int index = change.path("index").asInt();
        int removed = change.path("remove").asInt(0);
        if (index < 0 || removed < 0 || index + removed > list.size()) {
            throw new ProtocolException("A change of places that are not there: " + change);
        }
        List<Object> place = list.subList(index, index + removed);
        place.clear();
        List<Object> added = new ArrayList<>();
        change.path("add").forEach(added::add);
        change.path("addNodes").forEach(id -> added.add(node(id.asInt())));
        list.addAll(index, added);
    }

    private StateNode node(int id) {
        StateNode node = nodes.get(id);
        if (node == null) {
            throw new ProtocolException("A change of node " + id + ", which is not there");
        }
        return node;
    }

    StateNode root() {
        return node(ROOT);
    }

    int size() {
        return nodes.size();
    }

    Stream<StateNode> elements(String tag) {
        return root().all().filter(node -> node.is(tag));
    }

    Optional<StateNode> find(String tag, Predicate<StateNode> wanted) {
        return elements(tag).filter(wanted).findFirst();
    }

    /** @throws ProtocolException if it is not on the page */
    StateNode get(String tag, Predicate<StateNode> wanted) {
        return find(tag, wanted).orElseThrow(() -> new ProtocolException("There is no such " + tag + " on the page"));
    }
}
