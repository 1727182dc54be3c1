package org.stepwise.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole worker over HTTP, with a random model behind the nano tokenizer. */
class WorkerTests extends WorkerTest {

    private static final String HELLO = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}],";

    @Test
    void aStreamBringsTheTextAndTheIdsThatTheWholeAnswerHas() throws Exception {
        String request = HELLO + "\"max_tokens\":40,\"temperature\":0,\"return_token_ids\":true";
        JsonNode whole =
                JSON.readTree(post(worker, "chat/completions", request + "}").body());
        StringBuilder text = new StringBuilder();
        List<Integer> ids = new ArrayList<>();
        for (JsonNode chunk : stream("chat/completions", request + ",\"stream\":true}")) {
            JsonNode choice = chunk.path("choices").path(0);
            text.append(choice.path("delta").path("content").asString(""));
            choice.path("token_ids").forEach(id -> ids.add(id.asInt()));
        }
        JsonNode choice = whole.path("choices").path(0);
        assertThat(text.toString())
                .isEqualTo(choice.path("message").path("content").asString());
        assertThat(JSON.<JsonNode>valueToTree(ids)).isEqualTo(choice.path("token_ids"));
        assertThat(whole.path("usage").path("completion_tokens").asInt()).isEqualTo(ids.size());
        assertThat(whole.path("prompt_token_ids").size())
                .isEqualTo(whole.path("usage").path("prompt_tokens").asInt());
    }

    @Test
    void theSameSeedGivesTheSameAnswerAloneAndInACrowd() throws Exception {
        String request = HELLO + "\"max_tokens\":30,\"temperature\":1,\"seed\":7}";
        String alone = content(post(worker, "chat/completions", request));
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, 12)
                .mapToObj(i -> i % 3 == 0
                        ? request
                        : HELLO + "\"max_tokens\":25,\"temperature\":0.9,\"top_p\":0.9,\"presence_penalty\":1,\"seed\":"
                                + i + "}")
                .map(body -> CLIENT.sendAsync(request(worker, "chat/completions", body), BodyHandlers.ofString()))
                .toList();
        for (int i = 0; i < crowd.size(); i += 3) {
            assertThat(content(crowd.get(i).get())).isEqualTo(alone);
        }
    }

    @Test
    void aStopStringEndsTheAnswerBeforeIt() throws Exception {
        String request = HELLO + "\"max_tokens\":40,\"temperature\":0";
        String whole = content(post(worker, "chat/completions", request + "}"));
        String stop = whole.substring(10, 13);
        String stopped = content(
                post(worker, "chat/completions", request + ",\"stop\":[" + JSON.writeValueAsString(stop) + "]}"));
        assertThat(stopped).isEqualTo(whole.substring(0, whole.indexOf(stop)));
    }

    @Test
    void anAnswerFollowsTheSchemaThoughTheModelIsRandom() throws Exception {
        String schema = """
                {"type":"object","properties":{"steps":{"type":"array","maxItems":3,"items":{"type":"integer"}},
                "right":{"type":"boolean"}},"required":["steps","right"],"additionalProperties":false}""";
        for (int seed = 0; seed < 5; seed++) {
            String body = HELLO + "\"max_tokens\":120,\"temperature\":1,\"seed\":" + seed
                    + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"schema\":"
                    + schema
                    + "}}}";
            JsonNode answer = JSON.readTree(content(post(worker, "chat/completions", body)));
            assertThat(answer.path("steps").isArray()).isTrue();
            assertThat(answer.path("right").isBoolean()).isTrue();
        }
    }

    @Test
    void aToolThatHasToBeCalledIsCalledInAStream() throws Exception {
        String body = HELLO + """
                "max_tokens":150,"stream":true,"tool_choice":"required","tools":[{"type":"function","function":{"name":"add",
                "parameters":{"type":"object","properties":{"a":{"type":"integer","minimum":0,"maximum":9}},
                "required":["a"],"additionalProperties":false}}}],"parallel_tool_calls":false}""";
        StringBuilder arguments = new StringBuilder();
        String finish = "";
        for (JsonNode chunk : stream("chat/completions", body)) {
            JsonNode choice = chunk.path("choices").path(0);
            choice.path("delta")
                    .path("tool_calls")
                    .forEach(call -> arguments.append(
                            call.path("function").path("arguments").asString("")));
            finish = choice.path("finish_reason").asString(finish);
        }
        assertThat(JSON.readTree(arguments.toString()).path("a").asInt()).isBetween(0, 9);
        assertThat(finish).isEqualTo("tool_calls");
    }

    @Test
    void aFullLineAnswersThatItIsFullAndServesLater() throws Exception {
        try (Worker small = start("small", 1, null)) {
            String slow = "{\"prompt\":\"a\",\"max_tokens\":1500,\"ignore_eos\":true,\"n\":128,\"stream\":true}";
            HttpResponse<InputStream> one =
                    CLIENT.send(request(small, "completions", slow), BodyHandlers.ofInputStream());
            HttpResponse<InputStream> two =
                    CLIENT.send(request(small, "completions", slow), BodyHandlers.ofInputStream());
            HttpResponse<String> refused = post(small, "completions", "{\"prompt\":\"a\",\"max_tokens\":5,\"n\":9}");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            one.body().close();
            two.body().close();
            HttpResponse<String> later = post(small, "completions", "{\"prompt\":\"a\",\"max_tokens\":5}");
            for (int i = 0; i < 100 && later.statusCode() == 429; i++) {
                Thread.sleep(100);
                later = post(small, "completions", "{\"prompt\":\"a\",\"max_tokens\":5}");
            }
            assertThat(later.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoGoesAwayFromAWholeAnswerFreesItsPlace() throws Exception {
        try (Worker small = start("left", 1, null)) {
            String slow = "{\"prompt\":\"a\",\"max_tokens\":1900,\"ignore_eos\":true,\"n\":128}";
            try (Socket gone = new Socket("127.0.0.1", small.port())) {
                String head =
                        "POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + slow.length() + "\r\n\r\n";
                gone.getOutputStream().write((head + slow).getBytes(StandardCharsets.UTF_8));
                awaitMetric(small, "stepwise_requests_running 1.0");
            }
            awaitMetric(small, "stepwise_requests_waiting 0.0");
            awaitMetric(small, "stepwise_requests_running 0.0");
        }
    }

    private static void awaitMetric(Worker worker, String line) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (get(worker, "/metrics").body().contains(line)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "Never " + line + ": " + get(worker, "/metrics").body());
    }

    @Test
    void anAnswerThatTakesLongIsStillOneJsonObject() throws Exception {
        HttpResponse<String> slow =
                post(worker, "completions", "{\"prompt\":\"a\",\"max_tokens\":1900,\"ignore_eos\":true,\"n\":5}");
        assertThat(slow.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(slow.body()).path("choices")).hasSize(5);
    }

    @Test
    void metricsAndHealthAreTold() throws Exception {
        assertThat(get(worker, "/health").body()).contains("ok");
        assertThat(get(worker, "/metrics").body())
                .contains(
                        "stepwise_requests_running",
                        "stepwise_requests_waiting",
                        "stepwise_pool_used_ratio",
                        "stepwise_time_to_first_token_seconds",
                        "stepwise_time_per_token_seconds");
        assertThat(JSON.readTree(get(worker, "/v1/models").body())
                        .path("data")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("tiny");
    }

    private static String content(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body())
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asString();
    }

    private static List<JsonNode> stream(String path, String body) throws Exception {
        HttpResponse<String> response =
                CLIENT.send(request(worker, path, body), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<String> data = response.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
        assertThat(data.getLast()).isEqualTo("[DONE]");
        return data.subList(0, data.size() - 1).stream().map(JSON::readTree).toList();
    }
}
