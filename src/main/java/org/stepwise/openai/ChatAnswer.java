package org.stepwise.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.grammar.ToolCallEvent;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.ArgumentsDelta;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.CallEnded;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.CallStarted;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.Text;
import org.stepwise.inference.sampling.grammar.ToolCallParser;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An assistant's message as it comes: text, and calls of tools where some were offered. */
final class ChatAnswer {

    private record ToolCall(String name, StringBuilder arguments) {}

    private final @Nullable ToolCallParser parser;
    private final StringBuilder text = new StringBuilder();
    private final List<ToolCall> calls = new ArrayList<>();

    ChatAnswer(boolean tools) {
        this.parser = tools ? new ToolCallParser() : null;
    }

    static String newCallId() {
        return "call_" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }

    /** What the part adds to the message. */
    List<ToolCallEvent> take(Choice.Part part) {
        List<ToolCallEvent> events = new ArrayList<>();
        if (parser == null) {
            if (!part.text().isEmpty()) {
                events.add(new Text(part.text()));
            }
        } else {
            events.addAll(parser.feed(part.text()));
            if (part.finish() != null) {
                events.addAll(parser.finish());
            }
        }
        events.forEach(this::keep);
        return events;
    }

    private void keep(ToolCallEvent event) {
        switch (event) {
            case Text(String more) -> text.append(more);
            case CallStarted(int _, String name) -> calls.add(new ToolCall(name, new StringBuilder()));
            case ArgumentsDelta(int index, String json) ->
                calls.get(index).arguments().append(json);
            case CallEnded _ -> {
                // nothing to keep
            }
        }
    }

    /** A message that calls tools ends for that reason. */
    String finish(String reason) {
        return !calls.isEmpty() && reason.equals("stop") ? "tool_calls" : reason;
    }

    ObjectNode message() {
        ObjectNode message = Call.JSON.createObjectNode().put("role", "assistant");
        if (calls.isEmpty() || !text.toString().isBlank()) {
            message.put("content", text.toString());
        } else {
            message.putNull("content");
        }
        if (!calls.isEmpty()) {
            ArrayNode list = message.putArray("tool_calls");
            calls.forEach(call -> list.addObject()
                    .put("id", newCallId())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments().toString()));
        }
        return message;
    }
}
