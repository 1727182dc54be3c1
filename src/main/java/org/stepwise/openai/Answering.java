package org.stepwise.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.engine.GenerationRequest;
import org.stepwise.inference.engine.QueueFullException;
import org.stepwise.inference.sampling.grammar.Constraint;

/** The answers to one request, from the engine to whoever writes them. */
final class Answering {

    /** So long nothing is said before a sign of life is asked for. */
    private static final long QUIET_SECONDS = 2;

    /** Takes parts as they come. */
    interface Listener {

        void part(int choice, Choice.Part part) throws IOException;

        /** Nothing came for a while; fails if the client has gone. */
        void quiet() throws IOException;
    }

    private final List<Choice> choices;
    private final int promptTokens;
    /** One permit for each event that came. */
    private final Semaphore bell;

    private Answering(List<Choice> choices, int promptTokens, Semaphore bell) {
        this.choices = choices;
        this.promptTokens = promptTokens;
        this.bell = bell;
    }

    /** Puts {@code n} sequences for each prompt into the line. */
    static Answering begin(Served served, List<int[]> prompts, Options options, @Nullable Constraint constraint) {
        List<GenerationRequest> requests = new ArrayList<>();
        int tokens = 0;
        for (int[] prompt : prompts) {
            tokens += prompt.length;
            int most =
                    (int) options.maxTokens().orElse(Math.max(1, served.engine().longest() - prompt.length));
            for (int i = 0; i < options.choices(); i++) {
                requests.add(new GenerationRequest(
                        prompt,
                        most,
                        options.sampling(i),
                        options.ignoreEnd(),
                        constraint == null ? null : constraint.copy(),
                        options.user()));
            }
        }
        Semaphore bell = new Semaphore(0);
        try {
            List<Choice> choices = served.engine().submit(requests, bell::release).stream()
                    .map(generation -> new Choice(generation, served.tokenizer(), options.stops(), served.metrics()))
                    .toList();
            return new Answering(choices, tokens, bell);
        } catch (QueueFullException e) {
            throw ApiException.busy();
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()), "max_tokens");
        }
    }

    List<Choice> choices() {
        return choices;
    }

    int promptTokens() {
        return promptTokens;
    }

    int completionTokens() {
        return choices.stream().mapToInt(choice -> choice.ids().size()).sum();
    }

    /** Hands on every part until all answers are over; if that fails, the rest is cancelled. */
    void run(Listener listener) throws IOException {
        boolean done = false;
        try {
            for (int open = choices.size(); open > 0; ) {
                if (!bell.tryAcquire(QUIET_SECONDS, TimeUnit.SECONDS)) {
                    listener.quiet();
                }
                for (int i = 0; i < choices.size(); i++) {
                    Choice choice = choices.get(i);
                    Choice.Part part = choice.isOver() ? null : choice.poll();
                    if (part != null) {
                        listener.part(i, part);
                        open -= choice.isOver() ? 1 : 0;
                    }
                }
            }
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiException.failed();
        } finally {
            if (!done) {
                choices.forEach(Choice::cancel);
            }
        }
    }
}
