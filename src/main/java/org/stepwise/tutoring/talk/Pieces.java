package org.stepwise.tutoring.talk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lists of pieces as JSON in a column of their own: they are read and written as a whole. */
abstract class Pieces<T> implements AttributeConverter<List<T>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> piece;

    private Pieces(Class<T> piece) {
        this.piece = piece;
    }

    /** What was shown. */
    @Converter
    static final class OfTold extends Pieces<Told> {
        OfTold() {
            super(Told.class);
        }
    }

    /** What was held back. */
    @Converter
    static final class OfHeld extends Pieces<Held> {
        OfHeld() {
            super(Held.class);
        }
    }

    @Override
    public String convertToDatabaseColumn(List<T> pieces) {
        return JSON.writeValueAsString(pieces);
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, piece));
    }
}
