package org.stepwise.openai;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.ToolArguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages and tools of a request as plain values, which is what a chat template takes. */
final class Conversation {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");
    private static final int MOST_TOOLS = 128;

    private Conversation() {}

    static List<Map<String, @Nullable Object>> messages(Fields fields) {
        JsonNode list = fields.node("messages");
        if (!list.isArray() || list.isEmpty()) {
            throw Fields.wrong("messages", "a list of at least one message");
        }
        List<Map<String, @Nullable Object>> messages = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            messages.add(message(list.get(i), "messages[" + i + "]"));
        }
        return ToolArguments.asObjects(messages);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> message(JsonNode node, String where) {
        if (!node.isObject() || !ROLES.contains(node.path("role").asString(""))) {
            throw Fields.wrong(where, "an object with a role: system, user, assistant or tool");
        }
        Map<String, @Nullable Object> message = new LinkedHashMap<>(JSON.convertValue(node, Map.class));
        if (node.path("role").asString().equals("developer")) {
            message.put("role", "system");
        }
        JsonNode content = node.path("content");
        if (content.isArray()) {
            message.put("content", joined(content, where));
        } else if (!content.isString() && !content.isNull() && !content.isMissingNode()) {
            throw Fields.wrong(where + ".content", "a string or a list of text parts");
        }
        if (!message.containsKey("content") || message.get("content") == null) {
            if (!node.path("tool_calls").isArray()) {
                throw Fields.wrong(where + ".content", "a string");
            }
            message.put("content", "");
        }
        return message;
    }

    private static String joined(JsonNode parts, String where) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            if (!part.path("type").asString("").equals("text")
                    || !part.path("text").isString()) {
                throw Fields.wrong(where + ".content", "a string or a list of text parts: this model reads text only");
            }
            text.append(part.path("text").asString());
        }
        return text.toString();
    }

    /** The tools as they were given; null if there are none. */
    @SuppressWarnings("unchecked")
    static @Nullable List<Map<String, @Nullable Object>> tools(Fields fields) {
        JsonNode list = fields.node("tools");
        if (!fields.has("tools") || list.isArray() && list.isEmpty()) {
            return null;
        }
        if (!list.isArray() || list.size() > MOST_TOOLS) {
            throw Fields.wrong("tools", "a list of at most " + MOST_TOOLS + " tools");
        }
        List<Map<String, @Nullable Object>> tools = new ArrayList<>();
        Set<String> names = new HashSet<>();
        list.forEach(tool -> {
            if (!tool.path("type").asString("").equals("function")
                    || tool.path("function").path("name").asString("").isEmpty()) {
                throw Fields.wrong("tools", "a list of functions with a name");
            }
            if (!names.add(tool.path("function").path("name").asString())) {
                throw Fields.wrong("tools", "a list of functions with different names");
            }
            tools.add(JSON.convertValue(tool, Map.class));
        });
        return tools;
    }
}
