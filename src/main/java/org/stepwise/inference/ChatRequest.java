package org.stepwise.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param maxTokens after which the answer ends
 * @param temperature 0 for the likeliest words each time, up to 2
 * @param schema a JSON Schema that the answer keeps to, or null for text
 * @param user between whom the server takes turns; a name that tells nothing
 * @param seed the same one gives the same answer, as far as the server can; or null
 * @param model which of several models is asked, if it is there; or null
 * @param tools that it may use
 */
public record ChatRequest(
        List<ChatMessage> messages,
        int maxTokens,
        double temperature,
        @Nullable String schema,
        String user,
        @Nullable Long seed,
        @Nullable String model,
        List<ChatTool> tools) {

    public ChatRequest {
        tools = List.copyOf(tools);
    }

    public ChatRequest(
            List<ChatMessage> messages,
            int maxTokens,
            double temperature,
            @Nullable String schema,
            String user,
            @Nullable Long seed) {
        this(messages, maxTokens, temperature, schema, user, seed, null, List.of());
    }

    /** The same, of one of several models. */
    public ChatRequest to(@Nullable String name) {
        return new ChatRequest(messages, maxTokens, temperature, schema, user, seed, name, tools);
    }

    /** The same, with tools that may be used. */
    public ChatRequest with(List<ChatTool> offered) {
        return new ChatRequest(messages, maxTokens, temperature, schema, user, seed, model, offered);
    }

    /** A text answer with the usual variety. */
    public static ChatRequest of(List<ChatMessage> messages, int maxTokens, String user) {
        return new ChatRequest(messages, maxTokens, 0.7, null, user, null);
    }
}
