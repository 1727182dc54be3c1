package org.stepwise.openai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stepwise.inference.RandomModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model folder that a worker can serve: random weights, and the small tokenizer. */
final class TinyModel {

    private TinyModel() {}

    static Path write(Path folder) throws IOException {
        Path model = RandomModel.write(folder, config());
        for (String file : List.of("tokenizer.json", "tokenizer_config.json")) {
            Files.copy(Path.of("model-runtime/nano", file), model.resolve(file));
        }
        return model;
    }

    private static JsonNode config() throws IOException {
        try (InputStream in = TinyModel.class.getResourceAsStream("/inference/goldens/fp32.json")) {
            ObjectNode config = (ObjectNode) new JsonMapper().readTree(in).path("config");
            return config.put("vocab_size", 2048)
                    .put("max_position_embeddings", 2048)
                    .put("eos_token_id", 2028);
        }
    }
}
