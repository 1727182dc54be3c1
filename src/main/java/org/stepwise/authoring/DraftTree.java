package org.stepwise.authoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.ProblemYaml;
import org.stepwise.shared.Clean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as a tree that a form writes into: the fields of a problem file, any of which may be missing. A path is names and
 * places, such as "parts", 0, "hints", "rule"; what is not there yet is made on the way.
 */
final class DraftTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As the documentation of the format lists them, so that the text reads alike however it was filled in. */
    private static final List<String> ORDER = List.of(
            "uuid",
            "title",
            "skills",
            "difficulty",
            "parameters",
            "constraints",
            "first-variant",
            "prompt",
            "given",
            "task",
            "parts",
            "solution");

    private final ObjectNode root;

    private DraftTree(ObjectNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if it is no YAML */
    static DraftTree read(String text) {
        return new DraftTree(ProblemYaml.read(new BankFile("draft", text)));
    }

    /** As below, for what is known already. */
    static DraftTree empty(String title, String skill) {
        DraftTree tree = empty(title);
        tree.add(JSON.stringNode(skill), "skills");
        tree.set(2, "difficulty");
        return tree;
    }

    /** What a teacher starts from: one part, all else empty. */
    static DraftTree empty(String title) {
        DraftTree tree = new DraftTree(JSON.objectNode());
        tree.root.put("title", title);
        tree.root.putArray("skills");
        tree.root.put("prompt", "");
        tree.root.putArray("parts").add(part());
        tree.root.putArray("solution").add(step(""));
        return tree;
    }

    static ObjectNode part() {
        ObjectNode part = JSON.objectNode();
        part.put("kind", "equivalent");
        part.put("answer", "");
        part.putObject("hints");
        ObjectNode examples = part.putObject("examples");
        examples.putArray("accept");
        examples.putArray("reject");
        return part;
    }

    static ObjectNode step(String text) {
        return JSON.objectNode().put("text", text);
    }

    DraftTree withId(UUID id) {
        DraftTree copy = new DraftTree(root.deepCopy());
        copy.root.put("uuid", id.toString());
        return copy;
    }

    /** The text of a problem file; rows of lists that are empty yet are left out. */
    String text() {
        ObjectNode written = root.deepCopy();
        dropEmptyRows(written);
        ObjectNode ordered = JSON.objectNode();
        ORDER.stream().filter(written::has).forEach(name -> ordered.set(name, written.get(name)));
        written.propertyStream()
                .filter(entry -> !ordered.has(entry.getKey()))
                .forEach(entry -> ordered.set(entry.getKey(), entry.getValue()));
        return ProblemYaml.write(ordered);
    }

    private static void dropEmptyRows(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).isString() && array.get(i).asString().isBlank()) {
                    array.remove(i);
                }
            }
        }
        node.valueStream().forEach(DraftTree::dropEmptyRows);
    }

    JsonNode at(Object... path) {
        JsonNode node = root;
        for (Object step : path) {
            node = step instanceof Integer place ? node.path(place) : node.path(step.toString());
        }
        return node;
    }

    /** Empty if it is not there. */
    String text(Object... path) {
        JsonNode node = at(path);
        return node.isMissingNode() || node.isContainer() ? "" : node.asString();
    }

    List<String> texts(Object... path) {
        return at(path).valueStream().map(JsonNode::asString).toList();
    }

    int size(Object... path) {
        return at(path).size();
    }

    /** An empty text takes the field away; what nobody sees of it is left out. */
    void set(String typed, Object... path) {
        String value = Clean.seen(typed);
        if (value.isBlank()) {
            remove(path);
        } else {
            setNode(JSON.stringNode(value), path);
        }
    }

    void set(int value, Object... path) {
        setNode(JSON.numberNode(value), path);
    }

    void setTexts(List<String> values, Object... path) {
        ArrayNode array = JSON.arrayNode();
        values.stream().map(Clean::seen).forEach(array::add);
        setNode(array, path);
    }

    void setNode(JsonNode value, Object... path) {
        JsonNode parent = parent(path);
        Object last = path[path.length - 1];
        if (parent instanceof ArrayNode array && last instanceof Integer place) {
            array.set(place, value);
        } else if (parent instanceof ObjectNode object) {
            object.set(last.toString(), value);
        }
    }

    void add(JsonNode value, Object... path) {
        if (!(at(path) instanceof ArrayNode)) {
            setNode(JSON.arrayNode(), path);
        }
        ((ArrayNode) at(path)).add(value);
    }

    void remove(Object... path) {
        JsonNode parent =
                at(IntStream.range(0, path.length - 1).mapToObj(i -> path[i]).toArray());
        Object last = path[path.length - 1];
        if (parent instanceof ArrayNode array && last instanceof Integer place) {
            array.remove(place);
        } else if (parent instanceof ObjectNode object) {
            object.remove(last.toString());
        }
    }

    /** One place towards the start; the first stays. */
    void moveUp(int place, Object... path) {
        if (place > 0 && at(path) instanceof ArrayNode array) {
            JsonNode moved = array.get(place);
            array.remove(place);
            array.insert(place - 1, moved);
        }
    }

    /** How far down in the form a field stands, such as {@code parts[0].hints.rule}. */
    static int rank(String field) {
        int place = ORDER.indexOf(field.split("[.\\[]", 2)[0]);
        return place < 0 ? ORDER.size() : place;
    }

    /** Topic and title, as the bank's files are called. */
    String fileName() {
        String topic = texts("skills").stream()
                .findFirst()
                .map(skill -> skill.split("\\.")[0])
                .orElse("");
        String slug = text("title")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (topic.isEmpty() ? "" : topic + "/") + (slug.isEmpty() ? "untitled" : slug) + ".yaml";
    }

    /** The formula that tells it apart in a list, with the parameters' names where their values will be. */
    String face() {
        String prompt = text("prompt");
        int start = prompt.indexOf("$$");
        int end = start < 0 ? -1 : prompt.indexOf("$$", start + 2);
        return end < 0 ? "" : prompt.substring(start + 2, end).strip().replaceAll("@\\{([^{}]*)}", "$1");
    }

    private JsonNode parent(Object... path) {
        JsonNode node = root;
        for (int i = 0; i + 1 < path.length; i++) {
            boolean listNext = path[i + 1] instanceof Integer;
            JsonNode next = path[i] instanceof Integer place ? node.path(place) : node.path(path[i].toString());
            if (!next.isContainer() && node instanceof ObjectNode object) {
                next = listNext ? JSON.arrayNode() : JSON.objectNode();
                object.set(path[i].toString(), next);
            }
            node = next;
        }
        return node;
    }
}
