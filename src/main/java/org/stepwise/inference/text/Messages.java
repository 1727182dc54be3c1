package org.stepwise.inference.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What transformers does to messages before a template sees them: a key without a value is left out ({@code "content":
 * null} beside tool calls), and the reasoning of an assistant is there under the names that templates look for.
 */
final class Messages {

    private Messages() {}

    static List<Map<String, Object>> normal(List<? extends Map<String, ? extends @Nullable Object>> messages) {
        List<Map<String, Object>> normal = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> message : messages) {
            Map<String, Object> present = new LinkedHashMap<>();
            message.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, value);
                }
            });
            normal.add(withReasoning(present));
        }
        return normal;
    }

    private static Map<String, Object> withReasoning(Map<String, Object> message) {
        return Stream.of("reasoning_content", "thinking", "reasoning")
                .map(message::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reasoning -> {
                    Map<String, Object> both = new LinkedHashMap<>();
                    both.put("thinking", reasoning);
                    both.putAll(message);
                    both.put("reasoning_content", reasoning);
                    return both;
                })
                .orElse(message);
    }
}
