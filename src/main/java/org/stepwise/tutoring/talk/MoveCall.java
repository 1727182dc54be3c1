package org.stepwise.tutoring.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.tutoring.talk.Move.Strategy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a model which move it would make, in one short answer of a fixed form; too late an answer is none. */
final class MoveCall {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TOKENS = 48;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ERRORS =
            List.of("sign", "arithmetic", "rule", "one-side-only", "notation", "misread", "unknown", Move.NO_ERROR);

    private static final String QUESTION = """
            Do not answer yet. Decide how a good tutor would help now. Answer with JSON only: "error" is the kind of slip in the \
            pupil's latest line, "strategy" is one of %s.""";

    /**
     * What is asked of which model.
     *
     * @param model null for whichever there is
     */
    record Asked(List<ChatMessage> messages, @Nullable String model) {}

    private MoveCall() {}

    /**
     * The move that the model would make; the decided one if it says nothing that is allowed within the time.
     *
     * @param asked as it is to be afterwards
     * @param onStop is told what ends it early
     */
    static Move refine(ChatModel model, Situation situation, Move decided, Asked asked, Consumer<Runnable> onStop)
            throws InterruptedException {
        AtomicReference<@Nullable ChatStream> open = new AtomicReference<>();
        CompletableFuture<String> answer = new CompletableFuture<>();
        onStop.accept(() -> answer.cancel(true));
        Thread asking = Thread.ofVirtual().name("tutor-move").start(() -> {
            try {
                answer.complete(read(model, request(situation, asked.messages()).to(asked.model()), open));
            } catch (InterruptedException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return chosen(situation, decided, answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .orElse(decided);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            return decided;
        } finally {
            onStop.accept(() -> {});
            asking.interrupt();
            ChatStream stream = open.get();
            if (stream != null) {
                stream.close();
            }
        }
    }

    private static String read(ChatModel model, ChatRequest request, AtomicReference<@Nullable ChatStream> open)
            throws InterruptedException {
        try (ChatStream stream = model.chat(request)) {
            open.set(stream);
            if (Thread.interrupted()) {
                throw new ModelUnavailableException("too late");
            }
            StringBuilder text = new StringBuilder();
            for (String more = stream.next(); more != null; more = stream.next()) {
                text.append(more);
            }
            return text.toString();
        }
    }

    private static ChatRequest request(Situation situation, List<ChatMessage> messages) {
        List<String> strategies =
                Strategy.upTo(situation.level()).stream().map(Strategy::id).toList();
        List<ChatMessage> asked = new ArrayList<>(messages);
        asked.add(new ChatMessage(Role.USER, QUESTION.formatted(String.join(", ", strategies))));
        ObjectSchema schema = new ObjectSchema(ERRORS, strategies);
        String user = Integer.toHexString(Objects.hash("pupil", situation.pupil()));
        return new ChatRequest(asked, TOKENS, 0, schema.json(), user, null);
    }

    private record ObjectSchema(List<String> errors, List<String> strategies) {

        String json() {
            return """
                    {"type":"object","properties":{"error":{"type":"string","enum":%s},\
                    "strategy":{"type":"string","enum":%s}},"required":["error","strategy"],"additionalProperties":false}""".formatted(JSON.writeValueAsString(errors), JSON.writeValueAsString(strategies));
        }
    }

    /** What algebra found out stays; of the rest, only what the level allows is taken. */
    private static Optional<Move> chosen(Situation situation, Move decided, String text) {
        try {
            JsonNode said = JSON.readTree(text);
            String error = said.path("error").asString("");
            String strategy = said.path("strategy").asString("");
            return Strategy.upTo(situation.level()).stream()
                    .filter(allowed -> allowed.id().equals(strategy))
                    .filter(allowed -> allowed != Strategy.POINT || decided.line() > 0)
                    .findFirst()
                    .map(allowed -> new Move(
                            decided.isOpen() && ERRORS.contains(error) && !error.equals(Move.NO_ERROR)
                                    ? error
                                    : decided.error(),
                            allowed,
                            decided.line()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
