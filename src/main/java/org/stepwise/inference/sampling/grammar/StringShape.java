package org.stepwise.inference.sampling.grammar;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Strings with a length, a pattern and a format. */
final class StringShape {

    private StringShape() {}

    /** @return null if there are none */
    static @Nullable Symbol of(JsonNode schema, Graph graph, JsonTerminals json, String at) {
        int least = Keywords.count(schema, "minLength", 0, at);
        int most = Keywords.count(schema, "maxLength", Integer.MAX_VALUE, at);
        if (least > CountedText.MAX_LEAST) {
            throw new SchemaRefused(at + "/minLength", "minLength is more than " + CountedText.MAX_LEAST);
        }
        if (least > most) {
            return null;
        }
        String format = Formats.PATTERNS.get(schema.path("format").asString(""));
        JsonNode pattern = schema.path("pattern");
        Automaton counted = new CountedText(json.freeString(), least, most);
        boolean bounded = least > 0 || most < Integer.MAX_VALUE;
        if (format == null && pattern.isMissingNode()) {
            return bounded ? graph.terminal(counted) : json.string;
        }
        String keyword = pattern.isMissingNode() ? "format" : "pattern";
        try {
            Dfa dfa = pattern.isMissingNode() ? json.freeString() : Tables.quoted(RegexCompiler.search(text(pattern)));
            if (format != null) {
                Dfa formatted = Tables.quoted(RegexCompiler.whole(format));
                dfa = pattern.isMissingNode() ? formatted : Tables.both(dfa, formatted);
            }
            dfa = bounded ? Tables.both(dfa, counted) : dfa;
            return dfa == null ? null : graph.terminal(dfa);
        } catch (IllegalArgumentException e) {
            throw new SchemaRefused(at + "/" + keyword, String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonNode pattern) {
        if (!pattern.isString()) {
            throw new IllegalArgumentException("the pattern is not a text");
        }
        return pattern.asString();
    }
}
