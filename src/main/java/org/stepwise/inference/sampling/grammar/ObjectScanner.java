package org.stepwise.inference.sampling.grammar;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows a JSON object from character to character and says of which of its values each one is a part. */
final class ObjectScanner {

    private static final JsonMapper JSON = JsonMapper.shared();

    private enum Place {
        BEFORE,
        KEY_OR_END,
        KEY,
        COLON,
        VALUE,
        STRING,
        SCALAR,
        CONTAINER,
        COMMA_OR_END,
        COMPLETE,
        BROKEN
    }

    private final StringBuilder token = new StringBuilder();
    private Place place = Place.BEFORE;
    private String key = "";
    private @Nullable String ended;
    private boolean streaming;
    private boolean quoted;
    private boolean escaped;
    private int depth;

    boolean complete() {
        return place == Place.COMPLETE;
    }

    boolean inString() {
        return place == Place.KEY || place == Place.STRING || (place == Place.CONTAINER && quoted);
    }

    /** Whether the last character belongs to an object that is the value of the key. */
    boolean streams(String ofKey) {
        return streaming && key.equals(ofKey);
    }

    /** Whether the last character ended a value of the key that is no object or array. */
    boolean hasEnded(String ofKey) {
        return ended != null && key.equals(ofKey);
    }

    /** The last value as a string, or null if it is none. */
    @Nullable
    String string() {
        JsonNode value = value();
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** The last value as arguments: those in a string are taken out of it, null stands for none, others are empty. */
    String argumentsText() {
        String string = string();
        return string != null ? string : "null".equals(ended) ? "{}" : "";
    }

    private @Nullable JsonNode value() {
        try {
            return ended == null ? null : JSON.readTree(ended);
        } catch (JacksonException e) {
            return null;
        }
    }

    void read(char character) {
        ended = null;
        streaming = false;
        boolean blank = character == ' ' || character == '\n' || character == '\r' || character == '\t';
        switch (place) {
            case BEFORE -> place = blank ? place : character == '{' ? Place.KEY_OR_END : Place.BROKEN;
            case KEY_OR_END -> {
                if (character == '"') {
                    begin(Place.KEY, character);
                } else if (!blank) {
                    place = character == '}' ? Place.COMPLETE : Place.BROKEN;
                }
            }
            case KEY -> {
                if (string(character)) {
                    ended = token.toString();
                    String text = string();
                    key = text == null ? "" : text;
                    ended = null;
                    place = Place.COLON;
                }
            }
            case COLON -> place = blank ? place : character == ':' ? Place.VALUE : Place.BROKEN;
            case VALUE -> value(character, blank);
            case STRING -> {
                if (string(character)) {
                    ended = token.toString();
                    place = Place.COMMA_OR_END;
                }
            }
            case SCALAR -> {
                if (blank || character == ',' || character == '}') {
                    ended = token.toString();
                    place = Place.COMMA_OR_END;
                    behind(character, blank);
                } else if (Character.isLetterOrDigit(character) || "+-.".indexOf(character) >= 0) {
                    token.append(character);
                } else {
                    place = Place.BROKEN;
                }
            }
            case CONTAINER -> container(character);
            case COMMA_OR_END -> behind(character, blank);
            case COMPLETE, BROKEN -> {}
        }
    }

    private void value(char character, boolean blank) {
        if (character == '"') {
            begin(Place.STRING, character);
        } else if (character == '{' || character == '[') {
            place = Place.CONTAINER;
            depth = 0;
            quoted = false;
            container(character);
        } else if (Character.isLetterOrDigit(character) || character == '-') {
            begin(Place.SCALAR, character);
        } else if (!blank) {
            place = Place.BROKEN;
        }
    }

    private void container(char character) {
        streaming = true;
        if (quoted) {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else if (character == '"') {
            quoted = true;
        } else if (character == '{' || character == '[') {
            depth++;
        } else if (character == '}' || character == ']') {
            depth--;
            place = depth == 0 ? Place.COMMA_OR_END : place;
        }
    }

    private void behind(char character, boolean blank) {
        if (!blank) {
            place = character == ',' ? Place.KEY_OR_END : character == '}' ? Place.COMPLETE : Place.BROKEN;
        }
    }

    private void begin(Place next, char character) {
        place = next;
        token.setLength(0);
        token.append(character);
        escaped = false;
    }

    /** Whether the character ends the string. */
    private boolean string(char character) {
        token.append(character);
        boolean ends = character == '"' && !escaped;
        escaped = !escaped && character == '\\';
        return ends;
    }
}
