package org.stepwise.openai;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stepwise.inference.model.Quantization;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of a worker have in common: one with a random model behind the nano tokenizer, asked over HTTP. */
@Timeout(60)
abstract class WorkerTest {

    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    static Worker worker;

    @BeforeAll
    static void startTheWorker() throws IOException {
        worker = start("tiny", 16, null);
    }

    @AfterAll
    static void stopTheWorker() {
        worker.close();
    }

    static Worker start(String name, int sequences, @Nullable String key) throws IOException {
        Path model = TinyModel.write(folder.resolve(name));
        return Worker.start(new WorkerOptions(
                model, "127.0.0.1", 0, OptionalInt.empty(), sequences, 0.9, Optional.empty(), Quantization.NONE, key));
    }

    static HttpResponse<String> get(Worker from, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + from.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(Worker to, String path, String body) throws Exception {
        return CLIENT.send(request(to, path, body), BodyHandlers.ofString());
    }

    static HttpRequest request(Worker to, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + "/v1/" + path))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
