package org.stepwise.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is different between two texts of a problem, field by field. */
final class DraftDifference {

    private final List<Change> changes = new ArrayList<>();

    private DraftDifference() {}

    /** @param before empty where the field is new */
    record Change(String field, String before, String after) {}

    static List<Change> between(String before, String after) {
        DraftDifference difference = new DraftDifference();
        difference.walk("", DraftTree.read(before).at(), DraftTree.read(after).at());
        return difference.changes;
    }

    private void walk(String field, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(
                    name -> walk(field.isEmpty() ? name : field + "." + name, before.path(name), after.path(name)));
        } else if (holdsObjects(before) || holdsObjects(after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                walk("%s[%d]".formatted(field, i), before.path(i), after.path(i));
            }
        } else if (before.isObject() || after.isObject()) {
            JsonNode empty = JsonNodeFactory.instance.objectNode();
            walk(field, before.isObject() ? before : empty, after.isObject() ? after : empty);
        } else {
            changes.add(new Change(field, words(before), words(after)));
        }
    }

    private static boolean holdsObjects(JsonNode node) {
        return node.isArray() && node.valueStream().anyMatch(JsonNode::isObject);
    }

    private static String words(JsonNode node) {
        return node.isArray()
                ? String.join("; ", node.valueStream().map(JsonNode::asString).toList())
                : node.isMissingNode() ? "" : node.asString();
    }
}
