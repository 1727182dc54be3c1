package org.stepwise.authoring.exchange.source;

import org.stepwise.authoring.exchange.report.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON within bounds of depth and length. */
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(500)
                            .maxStringLength(Limits.FILE)
                            .build())
                    .build())
            .build();

    private JsonFile() {}

    public static JsonNode read(UploadedFile file) throws Refusal {
        String text = TextBytes.read(file);
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Refusal("exchange.not-json", Integer.toString(line));
        }
    }
}
