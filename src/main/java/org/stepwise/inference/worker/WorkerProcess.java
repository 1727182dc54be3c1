package org.stepwise.inference.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running worker. Its standard input is held open: when this process ends in whatever way, so does the worker. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Pattern READY = Pattern.compile("ready (http://\\S+) model=.*");
    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final String key;
    private final CompletableFuture<@Nullable URI> ready = new CompletableFuture<>();
    private volatile String lastWords = "it said nothing";

    private WorkerProcess(Process process, String key) {
        this.process = process;
        this.key = key;
    }

    static WorkerProcess start(List<String> command) throws IOException {
        String key = UUID.randomUUID().toString();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("STEPWISE_API_KEY", key);
        builder.environment().keySet().removeIf(name -> name.startsWith("STEPWISE_DB_"));
        WorkerProcess worker = new WorkerProcess(builder.start(), key);
        worker.eachLine(worker.process.getInputStream(), worker::heard, () -> worker.ready.complete(null));
        worker.eachLine(worker.process.getErrorStream(), worker::said, () -> {});
        return worker;
    }

    private void eachLine(InputStream stream, Consumer<String> taken, Runnable atEnd) {
        Thread.ofVirtual().name("model-worker-output").start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines().forEach(taken);
            } catch (IOException | RuntimeException e) {
                LOG.debug("The worker's output ended", e);
            } finally {
                atEnd.run();
            }
        });
    }

    private void heard(String line) {
        Matcher said = READY.matcher(line);
        if (said.matches()) {
            ready.complete(URI.create(said.group(1)));
        }
    }

    private void said(String line) {
        LOG.info("worker: {}", line);
        lastWords = line;
    }

    /** Without it the worker answers nobody. */
    String key() {
        return key;
    }

    /** Waits until it serves; null if it ends before. */
    @Nullable
    URI awaitReady() throws InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException e) {
            return null;
        }
    }

    /** Waits for its end, which comes too when it does not answer for too long; tells why. */
    String awaitEnd(BooleanSupplier silent, Duration patience) throws InterruptedException {
        Instant lastHeard = Instant.now();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            lastHeard = silent.getAsBoolean() ? lastHeard : Instant.now();
            if (Duration.between(lastHeard, Instant.now()).compareTo(patience) > 0) {
                return "it did not answer for " + patience.toSeconds() + " seconds";
            }
        }
        return lastWords();
    }

    String lastWords() throws InterruptedException {
        int code = process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS) ? process.exitValue() : -1;
        return "exit code " + code + ": " + lastWords;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
