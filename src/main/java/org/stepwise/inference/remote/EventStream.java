package org.stepwise.inference.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as server-sent events, read by a thread of its own so that a server that falls silent can be left. */
final class EventStream implements ChatStream {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SILENCE_SECONDS = 60;

    /** What the reader has found. */
    private sealed interface Part {

        record Text(String text) implements Part {}

        record End() implements Part {}

        record Broken(String why) implements Part {}
    }

    private final InputStream body;
    private final Runnable over;
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param over is run once when the answer is over, however that comes */
    EventStream(InputStream body, Runnable over) {
        this.body = body;
        this.over = over;
        Thread.ofVirtual().name("model-answer").start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("data:")) {
                    continue;
                }
                String data = line.substring("data:".length()).strip();
                if (data.equals("[DONE]")) {
                    parts.add(new Part.End());
                    return;
                }
                take(JSON.readTree(data));
            }
            parts.add(new Part.Broken("the connection ended before the answer did"));
        } catch (IOException | JacksonException e) {
            parts.add(new Part.Broken(e.getClass().getSimpleName()));
        }
    }

    private void take(JsonNode event) {
        if (event.has("error")) {
            parts.add(new Part.Broken(event.path("error").path("message").asString("an error without words")));
            return;
        }
        String text =
                event.path("choices").path(0).path("delta").path("content").asString("");
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text));
        }
    }

    @Override
    public @Nullable String next() throws InterruptedException {
        Part part = parts.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
        return switch (part) {
            case Part.Text(String text) -> text;
            case Part.End end -> {
                close();
                yield null;
            }
            case Part.Broken(String why) -> throw broken(why);
            case null -> throw broken("nothing came for " + SILENCE_SECONDS + " seconds");
        };
    }

    private ModelUnavailableException broken(String why) {
        close();
        return new ModelUnavailableException("The model's answer broke off: " + why + ".");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            over.run();
            try {
                body.close();
            } catch (IOException e) {
                // It is over in any case.
            }
        }
    }
}
