package org.stepwise.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers each line of the input with one line, in order and at once; several lines are worked on side by side. */
final class Door {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int MOST_WAITING = 256;

    /** What one door does with a line. */
    interface Answering {

        /** Fills in the answer to a request that is a JSON object. */
        void answer(JsonNode request, ObjectNode answer);

        /** Fills in the answer to a line that is none, or that the first method could not use. */
        void refuse(Message reason, ObjectNode answer);
    }

    private final Answering answering;

    Door(Answering answering) {
        this.answering = answering;
    }

    void run(InputStream in, OutputStream out) throws IOException {
        BlockingQueue<Future<String>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(workers, Door::worker)) {
            Future<?> reading = Executors.newSingleThreadExecutor(Door::worker).submit(() -> {
                read(new LineReader(in), pool, waiting);
                return null;
            });
            try {
                write(waiting, new BufferedOutputStream(out));
            } catch (IOException closed) {
                // Nobody listens any more.
                pool.shutdownNow();
                return;
            }
            reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        return thread;
    }

    private void read(LineReader lines, ExecutorService pool, BlockingQueue<Future<String>> waiting)
            throws IOException, InterruptedException {
        try {
            for (LineReader.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                LineReader.Line one = line;
                if (!one.text().isBlank()) {
                    waiting.put(pool.submit(() -> answer(one)));
                }
            }
        } finally {
            waiting.put(pool.submit(() -> ""));
        }
    }

    private static void write(BlockingQueue<Future<String>> waiting, OutputStream out)
            throws IOException, InterruptedException, ExecutionException {
        for (String line = waiting.take().get();
                !line.isEmpty();
                line = waiting.take().get()) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        }
    }

    private String answer(LineReader.Line line) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("id", id(line.text()));
        if (!line.whole()) {
            answering.refuse(Message.of("batch.too-long", Integer.toString(LineReader.LONGEST_BYTES)), answer);
            return answer.toString();
        }
        if (!line.readable()) {
            answering.refuse(Message.of("batch.not-utf8"), answer);
            return answer.toString();
        }
        try {
            JsonNode request = JSON.readTree(line.text());
            if (request == null || !request.isObject()) {
                answering.refuse(Message.of("batch.not-object"), answer);
            } else {
                answering.answer(request, answer);
            }
        } catch (JacksonException unreadable) {
            answering.refuse(Message.of("batch.not-object"), answer);
        } catch (RuntimeException | Error unforeseen) {
            System.err.println("A line could not be answered: " + unforeseen);
            answering.refuse(Message.of("batch.unforeseen"), answer);
        }
        return answer.toString();
    }

    /** The id, also of a line that breaks off after it. */
    private static JsonNode id(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return JsonNodeFactory.instance.nullNode();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = "id".equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
        } catch (JacksonException unreadable) {
            return JsonNodeFactory.instance.nullNode();
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
