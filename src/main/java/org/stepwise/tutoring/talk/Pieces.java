package org.stepwise.tutoring.talk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of pieces as JSON in a column of their own: they are read and written as a whole. */
final class Pieces {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Pieces() {}

    /** What was shown. */
    @Converter
    static final class OfTold implements AttributeConverter<List<Told>, String> {

        @Override
        public String convertToDatabaseColumn(List<Told> pieces) {
            return JSON.writeValueAsString(pieces);
        }

        @Override
        public List<Told> convertToEntityAttribute(String json) {
            return JSON.readValue(json, new TypeReference<>() {});
        }
    }

    /** What was held back. */
    @Converter
    static final class OfHeld implements AttributeConverter<List<Held>, String> {

        @Override
        public String convertToDatabaseColumn(List<Held> pieces) {
            return JSON.writeValueAsString(pieces);
        }

        @Override
        public List<Held> convertToEntityAttribute(String json) {
            return JSON.readValue(json, new TypeReference<>() {});
        }
    }
}
