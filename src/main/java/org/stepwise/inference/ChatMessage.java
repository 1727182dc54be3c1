package org.stepwise.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conversation.
 *
 * @param calls tools that the model wanted with this text
 * @param callId whose result this is; of other messages null
 */
public record ChatMessage(
        Role role,
        String text,
        List<ToolCall> calls,
        @Nullable String callId) {

    /** Who says it. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    public ChatMessage {
        calls = List.copyOf(calls);
    }

    public ChatMessage(Role role, String text) {
        this(role, text, List.of(), null);
    }

    public static ChatMessage result(ToolCall call, String text) {
        return new ChatMessage(Role.TOOL, text, List.of(), call.id());
    }
}
