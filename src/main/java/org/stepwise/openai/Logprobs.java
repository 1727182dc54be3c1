package org.stepwise.openai;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.text.Tokenizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Logarithms of probability as the two interfaces write them. */
final class Logprobs {

    private static final JsonMapper JSON = new JsonMapper();

    private final Tokenizer tokenizer;

    Logprobs(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** {"content": [{"token", "logprob", "bytes", "top_logprobs"}]} */
    ObjectNode chat(List<Drawn> tokens) {
        ObjectNode logprobs = JSON.createObjectNode();
        ArrayNode content = logprobs.putArray("content");
        for (Drawn drawn : tokens) {
            ObjectNode token = content.addObject();
            describe(token, drawn.id(), drawn.logprob());
            ArrayNode top = token.putArray("top_logprobs");
            drawn.likeliest().forEach(likely -> describe(top.addObject(), likely.id(), likely.logprob()));
        }
        return logprobs;
    }

    private void describe(ObjectNode node, int id, double logprob) {
        byte[] bytes = tokenizer.bytes(id);
        node.put("token", text(id)).put("logprob", logprob);
        ArrayNode list = node.putArray("bytes");
        for (byte b : bytes) {
            list.add(b & 0xFF);
        }
    }

    /** {"tokens", "token_logprobs", "top_logprobs", "text_offset"}; offsets count from the beginning of the answer. */
    ObjectNode plain(List<Drawn> tokens, int offset) {
        ObjectNode logprobs = JSON.createObjectNode();
        ArrayNode texts = logprobs.putArray("tokens");
        ArrayNode own = logprobs.putArray("token_logprobs");
        ArrayNode top = logprobs.putArray("top_logprobs");
        ArrayNode offsets = logprobs.putArray("text_offset");
        int at = offset;
        for (Drawn drawn : tokens) {
            String text = text(drawn.id());
            texts.add(text);
            own.add(drawn.logprob());
            ObjectNode likeliest = top.addObject();
            drawn.likeliest().forEach(likely -> likeliest.put(text(likely.id()), likely.logprob()));
            offsets.add(at);
            at += text.length();
        }
        return logprobs;
    }

    private String text(int id) {
        return new String(tokenizer.bytes(id), StandardCharsets.UTF_8);
    }
}
