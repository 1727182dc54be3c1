package org.stepwise.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.engine.Generation;
import org.stepwise.inference.engine.GenerationEvent;
import org.stepwise.inference.engine.GenerationEvent.Failed;
import org.stepwise.inference.engine.GenerationEvent.FinishReason;
import org.stepwise.inference.engine.GenerationEvent.Finished;
import org.stepwise.inference.engine.GenerationEvent.Token;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.text.IncrementalDecoder;
import org.stepwise.inference.text.Tokenizer;

/** One answer as it comes: tokens become text, and the text ends where a stop string begins. */
final class Choice {

    /**
     * What a token brought.
     *
     * @param text that is certain now, often none
     * @param drawn the token; null at the end
     * @param finish why the answer is over, in OpenAI's words; null if it goes on
     */
    record Part(
            String text, @Nullable Drawn drawn, @Nullable String finish) {}

    private final Generation generation;
    private final IncrementalDecoder decoder;
    private final StopText stops;
    private final Metrics metrics;
    private long last = System.nanoTime();
    private final List<Integer> ids = new ArrayList<>();
    private boolean over;

    Choice(Generation generation, Tokenizer tokenizer, List<String> stops, Metrics metrics) {
        this.generation = generation;
        this.decoder = new IncrementalDecoder(tokenizer, true);
        this.stops = new StopText(stops);
        this.metrics = metrics;
    }

    boolean isOver() {
        return over;
    }

    List<Integer> ids() {
        return ids;
    }

    void cancel() {
        generation.cancel();
    }

    /** The next part; null if there is none yet. */
    @Nullable
    Part poll() {
        GenerationEvent event = generation.poll();
        return switch (event) {
            case null -> null;
            case Token(Drawn drawn) -> token(drawn);
            case Finished(FinishReason reason) ->
                ended(stops.add(decoder.end()) + stops.end(), reason == FinishReason.LENGTH ? "length" : "stop");
            case Failed _ -> {
                over = true;
                throw ApiException.failed();
            }
        };
    }

    private Part token(Drawn drawn) {
        long now = System.nanoTime();
        Duration after = Duration.ofNanos(now - last);
        last = now;
        if (ids.isEmpty()) {
            metrics.firstToken(after);
        } else {
            metrics.nextToken(after);
        }
        ids.add(drawn.id());
        String text = stops.add(decoder.add(drawn.id()));
        if (stops.isStopped()) {
            generation.cancel();
            over = true;
            return new Part(text, drawn, "stop");
        }
        return new Part(text, drawn, null);
    }

    private Part ended(String text, String finish) {
        over = true;
        return new Part(text, null, finish);
    }
}
