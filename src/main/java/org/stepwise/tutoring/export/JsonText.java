package org.stepwise.tutoring.export;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** All of it, for programs. */
final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonText() {}

    static byte[] of(List<Transcript> transcripts) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("conversations", transcripts));
    }
}
