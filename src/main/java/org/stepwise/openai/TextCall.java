package org.stepwise.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stepwise.inference.sampling.Drawn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/completions}: a text or token ids, continued. */
final class TextCall extends Call {

    private static final int MOST_PROMPTS = 64;
    private static final int MOST_LOGPROBS = 5;
    private static final int USUAL_TOKENS = 16;

    private final List<int[]> prompts;
    /** Where the text of each choice is, in characters. */
    private final int[] offsets;

    private TextCall(Served served, Options options, Answering answering, List<int[]> prompts) {
        super(served, options, answering, "cmpl-" + UUID.randomUUID(), "text_completion", "text_completion");
        this.prompts = prompts;
        this.offsets = new int[answering.choices().size()];
    }

    static TextCall begin(Served served, Fields fields, String user) {
        int logprobs = (int) fields.whole("logprobs", 0, MOST_LOGPROBS).orElse(-1);
        Options options = Options.of(fields, served.defaults(), logprobs, user).orAtMost(USUAL_TOKENS);
        if (fields.flag("echo")) {
            throw ApiException.invalid("echo is not supported.", "echo");
        }
        List<int[]> prompts = prompts(fields.node("prompt"), served);
        return new TextCall(served, options, Answering.begin(served, prompts, options, null), prompts);
    }

    private static List<int[]> prompts(JsonNode prompt, Served served) {
        List<int[]> prompts = new ArrayList<>();
        if (prompt.isString()) {
            prompts.add(served.tokenizer().encode(prompt.asString()));
        } else if (prompt.isArray() && prompt.path(0).isNumber()) {
            prompts.add(ids(prompt, served));
        } else if (prompt.isArray()) {
            prompt.forEach(each ->
                    prompts.add(each.isString() ? served.tokenizer().encode(each.asString()) : ids(each, served)));
        }
        boolean empty = prompts.stream().anyMatch(ids -> ids.length == 0);
        if (prompts.isEmpty() || prompts.size() > MOST_PROMPTS || empty) {
            throw Fields.wrong(
                    "prompt", "a string, a list of token ids, or at most " + MOST_PROMPTS + " of these, none empty");
        }
        return prompts;
    }

    private static int[] ids(JsonNode list, Served served) {
        int vocabulary = served.folder().config().vocabulary();
        int[] ids = new int[list.size()];
        for (int i = 0; i < ids.length; i++) {
            JsonNode id = list.get(i);
            if (!id.isIntegralNumber() || !id.canConvertToInt() || id.asInt() < 0 || id.asInt() >= vocabulary) {
                throw Fields.wrong("prompt", "made of token ids from 0 to " + (vocabulary - 1));
            }
            ids[i] = id.asInt();
        }
        return ids;
    }

    @Override
    void whole(ObjectNode choice, int index, List<Choice.Part> parts) {
        choice.put("text", joined(parts));
        if (options.sampling().logprobs() >= 0) {
            choice.set("logprobs", logprobs().plain(drawn(parts), 0));
        } else {
            choice.putNull("logprobs");
        }
        choice.put("finish_reason", parts.getLast().finish());
        if (options.tokenIds()) {
            choice.set("prompt_token_ids", JSON.valueToTree(prompts.get(index / options.choices())));
        }
    }

    @Override
    List<ObjectNode> opening() {
        return List.of();
    }

    @Override
    List<ObjectNode> chunks(int index, Choice.Part part) {
        List<Drawn> drawn = drawn(List.of(part));
        boolean tells = !part.text().isEmpty()
                || part.finish() != null
                || options.tokenIds()
                || options.sampling().logprobs() >= 0 && !drawn.isEmpty();
        if (!tells) {
            return List.of();
        }
        boolean first =
                offsets[index] == 0 && answering.choices().get(index).ids().size() == 1;
        ObjectNode chunk = chunk(index, part, choice -> {
            choice.put("text", part.text());
            if (options.sampling().logprobs() >= 0 && !drawn.isEmpty()) {
                choice.set("logprobs", logprobs().plain(drawn, offsets[index]));
            } else {
                choice.putNull("logprobs");
            }
            choice.put("finish_reason", part.finish());
            if (options.tokenIds() && first) {
                choice.set("prompt_token_ids", JSON.valueToTree(prompts.get(index / options.choices())));
            }
        });
        offsets[index] += part.text().length();
        return List.of(chunk);
    }

    private Logprobs logprobs() {
        return new Logprobs(served.tokenizer());
    }
}
