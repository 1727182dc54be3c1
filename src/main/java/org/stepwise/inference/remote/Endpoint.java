package org.stepwise.inference.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server, and what is known of how it is. */
final class Endpoint {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CHECK = Duration.ofSeconds(5);
    /** A queue may be long; a server that says nothing for longer is given up. */
    private static final Duration FIRST_WORD = Duration.ofSeconds(120);

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int MOST_ERROR_BYTES = 2000;
    private static final int MOST_LIST_BYTES = 1 << 20;

    private final HttpClient client;
    private final String base;
    private final String key;
    /** The model behind the number sign of the address; null for the first one that the server has. */
    private final @Nullable String wanted;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile String model = "";
    private volatile boolean checked;
    private volatile @Nullable String trouble = "not heard of yet";

    Endpoint(HttpClient client, URI server, String key) {
        this.client = client;
        boolean http = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        if (!http || server.getHost() == null) {
            throw new IllegalArgumentException("\"" + server + "\" is no address of a server: http://host:port");
        }
        this.wanted = server.getFragment();
        String address = server.toString().replaceAll("#.*$", "").replaceAll("/+$", "");
        this.base = address.endsWith("/v1") ? address : address + "/v1";
        this.key = key;
    }

    boolean isWell() {
        return trouble == null;
    }

    String model() {
        return model;
    }

    int underWay() {
        return underWay.get();
    }

    /** Why it cannot be asked; of one that is well, that it is. */
    String trouble() {
        return base + " " + Objects.requireNonNullElse(trouble, "is well");
    }

    /** Whether it was asked how it is, ever. */
    boolean isChecked() {
        return checked;
    }

    /** Asks for the list of models. */
    void check() throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request("/models", CHECK).GET().build(), BodyHandlers.ofInputStream());
        try {
            // The client's own timeout ends with the headers; this one is for all of it.
            trouble = CompletableFuture.supplyAsync(() -> trouble(answer.join()), Thread::startVirtualThread)
                    .get(CHECK.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Throwable root = Objects.requireNonNullElse(cause.getCause(), cause);
            trouble = "cannot be asked (" + root.getClass().getSimpleName() + ")";
        } catch (TimeoutException e) {
            trouble = "does not answer within " + CHECK.toSeconds() + " seconds";
        } finally {
            answer.thenAccept(late -> close(late.body()));
            answer.cancel(true);
            checked = true;
        }
    }

    private @Nullable String trouble(HttpResponse<InputStream> response) {
        if (response.statusCode() != 200) {
            return "answers with status " + response.statusCode();
        }
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_LIST_BYTES);
            JsonNode first = null;
            for (JsonNode served : JSON.readTree(bytes).path("data")) {
                if (first == null
                        && (wanted == null || served.path("id").asString("").equals(wanted))) {
                    first = served;
                }
            }
            model = first == null ? "" : first.path("id").asString("");
            return model.isEmpty() ? "has no model " + Objects.requireNonNullElse(wanted, "at all") : null;
        } catch (IOException | JacksonException e) {
            return "gives no list of its models (" + e.getClass().getSimpleName() + ")";
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // It is given up in any case.
        }
    }

    /**
     * The answer once it begins.
     *
     * @throws TurnedAwayException if another server may do better
     * @throws ModelUnavailableException if the server finds the request wrong
     */
    ChatStream ask(ChatRequest request) throws TurnedAwayException, InterruptedException {
        underWay.incrementAndGet();
        boolean begun = false;
        try {
            byte[] body = JSON.writeValueAsBytes(RequestBody.of(request, model));
            HttpResponse<InputStream> response = client.send(
                    request("/chat/completions", FIRST_WORD)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw turnedAway(response);
            }
            begun = true;
            return new EventStream(response.body(), underWay::decrementAndGet, SILENCE);
        } catch (IOException e) {
            trouble = "broke the connection (" + e.getClass().getSimpleName() + ")";
            throw new TurnedAwayException(trouble());
        } finally {
            if (!begun) {
                underWay.decrementAndGet();
            }
        }
    }

    private TurnedAwayException turnedAway(HttpResponse<InputStream> response) throws InterruptedException {
        int status = response.statusCode();
        String said = beginning(response.body());
        if (status == 400 || status == 413 || status == 422) {
            throw new ModelUnavailableException("The model's server refuses the request: " + said);
        }
        // Too many at once is no trouble of the server's.
        if (status != 429 && status != 503) {
            trouble = "answers with status " + status;
        }
        return new TurnedAwayException(base + " answers with status " + status);
    }

    /** What a server says of an error, as far as it says it soon. */
    private static String beginning(InputStream body) throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8)
                                            .strip();
                                } catch (IOException e) {
                                    return "";
                                }
                            },
                            Thread::startVirtualThread)
                    .get(CHECK.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        } finally {
            close(body);
        }
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
        return key.isEmpty() ? builder : builder.header("Authorization", "Bearer " + key);
    }
}
