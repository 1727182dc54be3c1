package org.stepwise.inference.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arguments of tool calls. OpenAI's interface has them as a text that holds a JSON object; most templates write them with
 * {@code tojson} and so need the object: a text would be quoted once more.
 */
public final class ToolArguments {

    private static final String CALLS = "tool_calls";
    private static final String FUNCTION = "function";
    private static final String ARGUMENTS = "arguments";

    private ToolArguments() {}

    /** The same messages, in which arguments that are a text holding a JSON object are that object; others stay. */
    public static List<Map<String, @Nullable Object>> asObjects(
            List<? extends Map<String, ? extends @Nullable Object>> messages) {
        List<Map<String, @Nullable Object>> converted = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> message : messages) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(message);
            if (message.get(CALLS) instanceof List<?> calls) {
                copy.put(CALLS, calls.stream().map(ToolArguments::call).toList());
            }
            converted.add(copy);
        }
        return converted;
    }

    private static Object call(Object call) {
        if (!(call instanceof Map<?, ?> map)) {
            return call;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        if (map.get(FUNCTION) instanceof Map<?, ?> function) {
            copy.put(FUNCTION, call(function));
        }
        if (map.get(ARGUMENTS) instanceof String text) {
            copy.put(ARGUMENTS, object(text));
        }
        return copy;
    }

    private static Object object(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            return node.isObject() ? JsonMapper.shared().treeToValue(node, Map.class) : text;
        } catch (JacksonException e) {
            return text;
        }
    }
}
