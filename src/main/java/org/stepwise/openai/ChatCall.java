package org.stepwise.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.sampling.grammar.ToolCallEvent;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.ArgumentsDelta;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.CallEnded;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.CallStarted;
import org.stepwise.inference.sampling.grammar.ToolCallEvent.Text;
import org.stepwise.inference.text.ChatTemplateException;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/chat/completions}: a conversation, answered. */
final class ChatCall extends Call {

    private final int[] prompt;
    private final List<ChatAnswer> answers;

    private ChatCall(Served served, Options options, Answering answering, int[] prompt, boolean tools) {
        super(served, options, answering, "chatcmpl-" + UUID.randomUUID(), "chat.completion", "chat.completion.chunk");
        this.prompt = prompt;
        this.answers = IntStream.range(0, answering.choices().size())
                .mapToObj(i -> new ChatAnswer(tools))
                .toList();
    }

    static ChatCall begin(Served served, Fields fields, String user) {
        boolean logprobs = fields.flag("logprobs");
        int top = (int) fields.whole("top_logprobs", 0, SamplingParameters.MOST_LOGPROBS)
                .orElse(0);
        Options options = Options.of(fields, served.defaults(), logprobs ? top : -1, user);
        List<Map<String, @Nullable Object>> messages = Conversation.messages(fields);
        Format format = new Format(fields, served);
        List<Map<String, @Nullable Object>> tools = Conversation.tools(fields);
        boolean offered = tools != null && format.mayCall();
        String text;
        try {
            text = served.template().get().render(messages, offered ? tools : null, true, Map.of());
        } catch (ChatTemplateException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()), "messages");
        }
        int[] prompt = served.tokenizer().encode(text);
        Answering answering = Answering.begin(served, List.of(prompt), options, format.constraint());
        return new ChatCall(served, options, answering, prompt, offered);
    }

    @Override
    ObjectNode answer(Runnable alive) throws IOException {
        ObjectNode answer = super.answer(alive);
        if (options.tokenIds()) {
            answer.set("prompt_token_ids", JSON.valueToTree(prompt));
        }
        return answer;
    }

    @Override
    void whole(ObjectNode choice, int index, List<Choice.Part> parts) {
        ChatAnswer answer = answers.get(index);
        parts.forEach(part -> answer.take(part));
        choice.set("message", answer.message());
        if (options.sampling().logprobs() >= 0) {
            choice.set("logprobs", new Logprobs(served.tokenizer()).chat(drawn(parts)));
        } else {
            choice.putNull("logprobs");
        }
        choice.put("finish_reason", answer.finish(String.valueOf(parts.getLast().finish())));
    }

    @Override
    List<ObjectNode> opening() {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> {
                    ObjectNode chunk = chunk(i, new Choice.Part("", null, null), choice -> {
                        choice.putObject("delta").put("role", "assistant").put("content", "");
                        choice.putNull("logprobs").putNull("finish_reason");
                    });
                    if (options.tokenIds() && i == 0) {
                        chunk.set("prompt_token_ids", JSON.valueToTree(prompt));
                    }
                    return chunk;
                })
                .toList();
    }

    @Override
    List<ObjectNode> chunks(int index, Choice.Part part) {
        ChatAnswer answer = answers.get(index);
        List<ObjectNode> deltas = new ArrayList<>();
        answer.take(part).forEach(event -> deltas.add(delta(event)));
        List<Drawn> drawn = drawn(List.of(part));
        boolean tells = options.tokenIds() || options.sampling().logprobs() >= 0 && !drawn.isEmpty();
        deltas.removeIf(ObjectNode::isEmpty);
        if (deltas.isEmpty() && (tells || part.finish() != null)) {
            deltas.add(JSON.createObjectNode());
        }
        List<ObjectNode> chunks = new ArrayList<>();
        for (int i = 0; i < deltas.size(); i++) {
            ObjectNode delta = deltas.get(i);
            boolean first = i == 0;
            boolean last = i == deltas.size() - 1;
            chunks.add(chunk(index, first ? part : new Choice.Part("", null, null), choice -> {
                choice.set("delta", delta);
                if (first && options.sampling().logprobs() >= 0 && !drawn.isEmpty()) {
                    choice.set("logprobs", new Logprobs(served.tokenizer()).chat(drawn));
                } else {
                    choice.putNull("logprobs");
                }
                choice.put("finish_reason", last && part.finish() != null ? answer.finish(part.finish()) : null);
            }));
        }
        return chunks;
    }

    private static ObjectNode delta(ToolCallEvent event) {
        ObjectNode delta = JSON.createObjectNode();
        switch (event) {
            case Text(String text) -> delta.put("content", text);
            case CallStarted(int index, String name) ->
                call(delta, index)
                        .put("id", ChatAnswer.newCallId())
                        .put("type", "function")
                        .putObject("function")
                        .put("name", name)
                        .put("arguments", "");
            case ArgumentsDelta(int index, String json) ->
                call(delta, index).putObject("function").put("arguments", json);
            case CallEnded _ -> {
                // the client sees it by the next call or the end
            }
        }
        return delta;
    }

    private static ObjectNode call(ObjectNode delta, int index) {
        return delta.putArray("tool_calls").addObject().put("index", index);
    }
}
