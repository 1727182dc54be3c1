package org.stepwise.inference.torch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What transformers computed for a model. */
record Golden(JsonNode config, List<Row> rows) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What it gave for one prompt.
     *
     * @param gaps by how much each token was ahead of the next best
     * @param logits after the prompt
     */
    record Row(int[] prompt, int[] greedy, double[] gaps, double @Nullable [] logits) {}

    static Golden named(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream("/inference/goldens/" + name + ".json")) {
            JsonNode root = JSON.readTree(in);
            List<Row> rows = new ArrayList<>();
            root.path("rows")
                    .forEach(row -> rows.add(new Row(
                            JSON.convertValue(row.path("prompt"), int[].class),
                            JSON.convertValue(row.path("greedy"), int[].class),
                            JSON.convertValue(row.path("gaps"), double[].class),
                            row.has("logits") ? JSON.convertValue(row.path("logits"), double[].class) : null)));
            return new Golden(root.path("config"), rows);
        }
    }

    /** Whether the reference was computed in float32, so that it can be held to the last digits. */
    boolean isExact() {
        return config.path("torch_dtype").asString().equals("float32");
    }

    /** How far the first must be ahead of the second for the choice to be sure. */
    double sure() {
        return isExact() ? 1e-3 : 5e-2;
    }
}
