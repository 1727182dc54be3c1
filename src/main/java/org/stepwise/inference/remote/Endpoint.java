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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A server, and what is known of how it is. */
final class Endpoint {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CHECK = Duration.ofSeconds(5);
    /** A queue may be long; a server that says nothing for longer is given up. */
    private static final Duration FIRST_WORD = Duration.ofSeconds(120);

    private static final int MOST_ERROR_BYTES = 2000;

    private final HttpClient client;
    private final String base;
    private final String key;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile String model = "";
    private volatile @Nullable String trouble = "not heard of yet";

    Endpoint(HttpClient client, URI server, String key) {
        this.client = client;
        String address = server.toString().replaceAll("/+$", "");
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

    /** Asks for the list of models, of which the first one is used. */
    void check() throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(request("/models", CHECK).GET().build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                trouble = "answers with status " + response.statusCode();
                return;
            }
            String first = JSON.readTree(response.body())
                    .path("data")
                    .path(0)
                    .path("id")
                    .asString("");
            model = first;
            trouble = first.isEmpty() ? "has no model" : null;
        } catch (IOException | JacksonException e) {
            trouble = "cannot be asked (" + e.getClass().getSimpleName() + ")";
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
            return new EventStream(response.body(), underWay::decrementAndGet);
        } catch (IOException e) {
            trouble = "broke the connection (" + e.getClass().getSimpleName() + ")";
            throw new TurnedAwayException(trouble());
        } finally {
            if (!begun) {
                underWay.decrementAndGet();
            }
        }
    }

    private TurnedAwayException turnedAway(HttpResponse<InputStream> response) throws IOException {
        int status = response.statusCode();
        String said;
        try (InputStream body = response.body()) {
            said = new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8).strip();
        }
        if (status == 400 || status == 413 || status == 422) {
            throw new ModelUnavailableException("The model's server refuses the request: " + said);
        }
        // Too many at once is no trouble of the server's.
        if (status != 429 && status != 503) {
            trouble = "answers with status " + status;
        }
        return new TurnedAwayException(base + " answers with status " + status);
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
        return key.isEmpty() ? builder : builder.header("Authorization", "Bearer " + key);
    }
}
