package org.stepwise.openai;

import java.nio.file.Files;
import java.nio.file.Path;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generation_config.json recommends for requests that do not say; OpenAI's own defaults where it is silent. */
record Defaults(double temperature, int topK, double topP, double repetitionPenalty) {

    static Defaults of(Path folder) {
        JsonNode config = read(folder.resolve("generation_config.json"));
        boolean greedy = config.has("do_sample") && !config.path("do_sample").asBoolean(true);
        Defaults defaults = new Defaults(
                greedy ? 0 : config.path("temperature").asDouble(1),
                config.path("top_k").asInt(0),
                config.path("top_p").asDouble(1),
                config.path("repetition_penalty").asDouble(1));
        try {
            defaults.sampling();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("generation_config.json in " + folder + ": " + e.getMessage(), e);
        }
        return defaults;
    }

    private SamplingParameters sampling() {
        return new SamplingParameters(temperature, topK, topP, 0, repetitionPenalty, 0, 0, 0, -1);
    }

    private static JsonNode read(Path file) {
        JsonMapper json = new JsonMapper();
        try {
            return Files.isRegularFile(file) ? json.readTree(file.toFile()) : json.createObjectNode();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is no JSON file.", e);
        }
    }
}
