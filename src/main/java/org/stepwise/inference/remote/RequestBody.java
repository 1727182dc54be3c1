package org.stepwise.inference.remote;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatTool;
import tools.jackson.databind.json.JsonMapper;

/** A request in the words of OpenAI's interface. */
final class RequestBody {

    private static final JsonMapper JSON = new JsonMapper();

    private RequestBody() {}

    static Map<String, Object> of(ChatRequest request, String model) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put(
                "messages",
                request.messages().stream().map(RequestBody::message).toList());
        body.put("max_tokens", request.maxTokens());
        body.put("temperature", request.temperature());
        body.put("user", request.user());
        body.put("stream", true);
        if (request.seed() != null) {
            body.put("seed", request.seed());
        }
        if (!request.tools().isEmpty()) {
            body.put("tools", request.tools().stream().map(RequestBody::tool).toList());
        }
        if (request.schema() != null) {
            Map<String, Object> schema =
                    Map.of("name", "answer", "schema", JSON.readTree(request.schema()), "strict", true);
            body.put("response_format", Map.of("type", "json_schema", "json_schema", schema));
        }
        return body;
    }

    private static Map<String, Object> message(ChatMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("role", message.role().name().toLowerCase(Locale.ROOT));
        body.put("content", message.text());
        if (message.callId() != null) {
            body.put("tool_call_id", message.callId());
        }
        if (!message.calls().isEmpty()) {
            body.put(
                    "tool_calls",
                    message.calls().stream()
                            .map(call -> Map.of(
                                    "id",
                                    call.id(),
                                    "type",
                                    "function",
                                    "function",
                                    Map.of("name", call.name(), "arguments", call.arguments())))
                            .toList());
        }
        return body;
    }

    private static Map<String, Object> tool(ChatTool tool) {
        return Map.of(
                "type",
                "function",
                "function",
                Map.of(
                        "name",
                        tool.name(),
                        "description",
                        tool.description(),
                        "parameters",
                        JSON.readTree(tool.schema())));
    }
}
