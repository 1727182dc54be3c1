package org.stepwise.openai;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.SamplingParameters;
import tools.jackson.databind.JsonNode;

/**
 * What chat and plain completions have in common.
 *
 * @param maxTokens empty where the answer may go on to the end of the context
 * @param choices how many answers, n
 * @param usage whether a stream ends with a chunk of token counts
 * @param tokenIds whether ids are told
 */
record Options(
        SamplingParameters sampling,
        OptionalLong maxTokens,
        int choices,
        List<String> stops,
        boolean stream,
        boolean usage,
        boolean ignoreEnd,
        boolean tokenIds,
        String user) {

    private static final int MOST_CHOICES = 128;
    private static final int MOST_STOPS = 16;

    /** @param logprobs how many alternatives are told, -1 for no logprobs at all */
    static Options of(Fields fields, Defaults defaults, int logprobs, String user) {
        refuse(fields, "logit_bias");
        refuse(fields, "suffix");
        refuse(fields, "functions");
        refuse(fields, "function_call");
        if (fields.whole("best_of", 1, MOST_CHOICES).orElse(1) > 1) {
            throw ApiException.invalid("best_of is not supported: ask for n answers instead.", "best_of");
        }
        long most = Integer.MAX_VALUE;
        OptionalLong maxTokens = fields.whole("max_completion_tokens", 1, most);
        if (maxTokens.isEmpty()) {
            maxTokens = fields.whole("max_tokens", 1, most);
        }
        Fields streamed = new Fields(fields.object("stream_options"));
        String named = fields.text("user");
        return new Options(
                sampling(fields, defaults, logprobs),
                maxTokens,
                (int) fields.whole("n", 1, MOST_CHOICES).orElse(1),
                fields.texts("stop", MOST_STOPS),
                fields.flag("stream"),
                streamed.flag("include_usage"),
                fields.flag("ignore_eos"),
                fields.flag("return_token_ids"),
                named == null ? user : user + "/" + named);
    }

    private static SamplingParameters sampling(Fields fields, Defaults defaults, int logprobs) {
        try {
            return new SamplingParameters(
                    fields.number("temperature").orElse(defaults.temperature()),
                    (int) Math.max(
                            0, fields.whole("top_k", -1, Integer.MAX_VALUE).orElse(defaults.topK())),
                    fields.number("top_p").orElse(defaults.topP()),
                    fields.number("min_p").orElse(0),
                    fields.number("repetition_penalty").orElse(defaults.repetitionPenalty()),
                    fields.number("presence_penalty").orElse(0),
                    fields.number("frequency_penalty").orElse(0),
                    fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE)
                            .orElseGet(() -> ThreadLocalRandom.current().nextLong()),
                    logprobs);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()), firstWord(e.getMessage()));
        }
    }

    /** The same, with a number of tokens where none was given. */
    Options orAtMost(int tokens) {
        return maxTokens.isPresent()
                ? this
                : new Options(
                        sampling, OptionalLong.of(tokens), choices, stops, stream, usage, ignoreEnd, tokenIds, user);
    }

    /** Every choice draws by a number of its own. */
    SamplingParameters sampling(int choice) {
        SamplingParameters s = sampling;
        return new SamplingParameters(
                s.temperature(),
                s.topK(),
                s.topP(),
                s.minP(),
                s.repetitionPenalty(),
                s.presencePenalty(),
                s.frequencyPenalty(),
                s.seed() + choice * 0x9E3779B97F4A7C15L,
                s.logprobs());
    }

    private static void refuse(Fields fields, String name) {
        JsonNode value = fields.node(name);
        if (fields.has(name) && !(value.isContainer() && value.isEmpty())) {
            throw ApiException.invalid(name + " is not supported.", name);
        }
    }

    private static @Nullable String firstWord(@Nullable String message) {
        return message == null ? null : message.split(" ", 2)[0];
    }
}
