package org.stepwise.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a worker does not serve, and how it says so. */
class WorkerRefusalTests extends WorkerTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/openai/refused.csv", delimiter = '|', numLinesToSkip = 1)
    void aRequestThatCannotBeServedIsRefusedWithItsReason(String path, String body, int status, String message)
            throws Exception {
        HttpResponse<String> response = post(worker, path, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("error").path("message").asString())
                .contains(message);
        assertThat(post(worker, "completions", "{\"prompt\":\"a\",\"max_tokens\":1}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hugeAndDeepBodiesAreRefused() throws Exception {
        String deep = "[".repeat(100_000);
        assertThat(post(worker, "completions", "{\"prompt\":" + deep + "}").statusCode())
                .isEqualTo(400);
        String large = "{\"prompt\":\"" + "a".repeat(10 << 20) + "\"}";
        assertThat(post(worker, "completions", large).statusCode()).isEqualTo(413);
    }

    @Test
    void whoHasNoKeySeesOnlyThatItIsThere() throws Exception {
        try (Worker closed = start("closed", 1, "secret")) {
            assertThat(get(closed, "/health").statusCode()).isEqualTo(200);
            assertThat(get(closed, "/v1/models").statusCode()).isEqualTo(401);
            assertThat(get(closed, "/metrics").statusCode()).isEqualTo(401);
            assertThat(post(closed, "completions", "{\"prompt\":\"a\"}").statusCode())
                    .isEqualTo(401);
            HttpRequest known = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed.port() + "/v1/models"))
                    .header("Authorization", "bearer secret")
                    .build();
            assertThat(CLIENT.send(known, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatTomcatRefusesIsToldAsEverythingElse() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", worker.port())) {
            socket.getOutputStream()
                    .write("GET /v1/mod|els HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/json", "{\"error\":{\"message\":");
        }
    }

    @Test
    void whatIsOnlyReadIsNotWritten() throws Exception {
        for (String path : List.of("/v1/models", "/v1/models/tiny", "/metrics", "/health")) {
            HttpRequest put = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + worker.port() + path))
                    .PUT(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(CLIENT.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        }
    }
}
