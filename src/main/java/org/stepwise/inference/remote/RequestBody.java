package org.stepwise.inference.remote;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatRequest;
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
        if (request.schema() != null) {
            Map<String, Object> schema =
                    Map.of("name", "answer", "schema", JSON.readTree(request.schema()), "strict", true);
            body.put("response_format", Map.of("type", "json_schema", "json_schema", schema));
        }
        return body;
    }

    private static Map<String, String> message(ChatMessage message) {
        return Map.of("role", message.role().name().toLowerCase(Locale.ROOT), "content", message.text());
    }
}
