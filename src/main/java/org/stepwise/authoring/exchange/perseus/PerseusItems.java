package org.stepwise.authoring.exchange.perseus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.source.JsonFile;
import org.stepwise.authoring.exchange.source.UploadedFile;
import tools.jackson.databind.JsonNode;

/** Where exercises stand in a file: alone, in a list, or as text inside of what the service answers. */
public final class PerseusItems {

    private PerseusItems() {}

    /** Whether a file's JSON is of this format. */
    public static boolean fits(JsonNode root) {
        return !find(root).isEmpty();
    }

    static List<JsonNode> find(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        collect(node, items);
        return items;
    }

    private static void collect(JsonNode node, List<JsonNode> items) {
        if (node.path("question").path("content").isString()) {
            items.add(node);
        } else if (node.path("itemData").isString()) {
            try {
                byte[] inner = node.path("itemData").asString().getBytes(StandardCharsets.UTF_8);
                collect(JsonFile.read(new UploadedFile("itemData", inner)), items);
            } catch (Refusal unreadable) {
                // What is no JSON is no exercise.
            }
        } else {
            node.forEach(child -> collect(child, items));
        }
    }
}
