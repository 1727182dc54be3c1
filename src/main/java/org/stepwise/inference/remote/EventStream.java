package org.stepwise.inference.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.ToolCall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as server-sent events, read by a thread of its own so that a server that falls silent can be left. */
final class EventStream implements ChatStream {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_AHEAD = 1024;

    /** What the reader has found. */
    private sealed interface Part {

        record Text(String text) implements Part {}

        /** Nothing to read, but the server is there: a request may wait long in its line. */
        record Alive() implements Part {}

        record End() implements Part {}

        record Broken(String why) implements Part {}
    }

    private final InputStream body;
    private final Runnable over;
    private final Duration silence;
    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(MOST_AHEAD);
    private final CallPieces calls = new CallPieces();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param over is run once when the answer is over, however that comes
     * @param silence after which the server is left
     */
    EventStream(InputStream body, Runnable over, Duration silence) {
        this.body = body;
        this.over = over;
        this.silence = silence;
        Thread.ofVirtual().name("model-answer").start(this::read);
    }

    private void read() {
        Part last = new Part.Broken("the connection ended before the answer did");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = line(lines); line != null; line = line(lines)) {
                Part part = part(line);
                if (part instanceof Part.End || part instanceof Part.Broken) {
                    last = part;
                    break;
                }
                put(part);
            }
        } catch (IOException | RuntimeException e) {
            last = new Part.Broken(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        put(last);
    }

    /** A line of bounded length; null at the end. */
    private static @Nullable String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
        }
        return line.isEmpty() ? null : line.toString();
    }

    private Part part(String line) {
        if (!line.startsWith("data:")) {
            return new Part.Alive();
        }
        String data = line.substring("data:".length()).strip();
        if (data.equals("[DONE]")) {
            return new Part.End();
        }
        JsonNode event = JSON.readTree(data);
        if (event.has("error")) {
            return new Part.Broken(event.path("error").path("message").asString("an error without words"));
        }
        JsonNode delta = event.path("choices").path(0).path("delta");
        calls.take(delta.path("tool_calls"));
        String text = delta.path("content").asString("");
        return text.isEmpty() ? new Part.Alive() : new Part.Text(text);
    }

    /** Waits for whoever reads, unless nobody does any more. */
    private void put(Part part) {
        try {
            while (!closed.get() && !parts.offer(part, 1, TimeUnit.SECONDS)) {
                // once more
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable String next() throws InterruptedException {
        while (!closed.get()) {
            switch (parts.poll(silence.toMillis(), TimeUnit.MILLISECONDS)) {
                case Part.Text(String text) -> {
                    return text;
                }
                case Part.Alive alive -> {
                    // go on waiting
                }
                case Part.End end -> close();
                case Part.Broken(String why) -> throw broken(why);
                case null -> throw broken("nothing came for " + silence.toSeconds() + " seconds");
            }
        }
        return null;
    }

    @Override
    public List<ToolCall> calls() {
        return calls.all();
    }

    private ModelUnavailableException broken(String why) {
        close();
        return new ModelUnavailableException("The model's answer broke off: " + why + ".");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            // Whoever waits for the next part is to know at once.
            parts.clear();
            parts.offer(new Part.End());
            over.run();
            try {
                body.close();
            } catch (IOException e) {
                // It is over in any case.
            }
        }
    }
}
