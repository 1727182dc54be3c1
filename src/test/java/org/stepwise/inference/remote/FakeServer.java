package org.stepwise.inference.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Speaks enough of OpenAI's interface to be asked; it can answer badly on purpose. */
final class FakeServer implements AutoCloseable {

    /** What it does with a question. */
    interface Answer {

        void give(HttpExchange exchange, FakeServer server) throws IOException;

        static Answer words(String... words) {
            return (exchange, server) -> {
                try (OutputStream out = begin(exchange)) {
                    for (String word : words) {
                        send(out, delta(word));
                    }
                    send(out, "[DONE]");
                }
            };
        }

        /** A call of a tool in pieces. */
        static Answer call(String name, String... arguments) {
            return (exchange, server) -> {
                try (OutputStream out = begin(exchange)) {
                    send(out, delta("Look: "));
                    send(out, called("\"id\":\"c1\",\"function\":{\"name\":\"" + name + "\",\"arguments\":\"\"}"));
                    for (String piece : arguments) {
                        send(out, called("\"function\":{\"arguments\":\"" + piece.replace("\"", "\\\"") + "\"}"));
                    }
                    send(out, "[DONE]");
                }
            };
        }

        private static String called(String fields) {
            return "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0," + fields + "}]}}]}";
        }

        static Answer status(int status, String message) {
            return (exchange, server) -> {
                byte[] body = ("{\"error\":{\"message\":\"" + message + "\"}}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            };
        }

        static Answer brokenAfter(String word) {
            return (exchange, server) -> {
                try (OutputStream out = begin(exchange)) {
                    send(out, delta(word));
                }
            };
        }

        /** Writes a word, and then nothing for as long as anybody listens. */
        static Answer silentAfter(String word) {
            return (exchange, server) -> {
                try (OutputStream out = begin(exchange)) {
                    send(out, delta(word));
                    LockSupport.parkNanos(20_000_000_000L);
                }
            };
        }

        static Answer errorAfter(String word) {
            return (exchange, server) -> {
                try (OutputStream out = begin(exchange)) {
                    send(out, delta(word));
                    send(out, "{\"error\":{\"message\":\"the card is gone\"}}");
                }
            };
        }

        static Answer endless() {
            return (exchange, server) -> {
                OutputStream out = begin(exchange);
                try {
                    while (true) {
                        send(out, delta("x".repeat(1000)));
                    }
                } catch (IOException e) {
                    server.left.incrementAndGet();
                }
            };
        }

        static Answer endlessLine() {
            return (exchange, server) -> {
                OutputStream out = begin(exchange);
                try {
                    out.write("data: ".getBytes(StandardCharsets.UTF_8));
                    while (true) {
                        out.write("x".repeat(10_000).getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    server.left.incrementAndGet();
                }
            };
        }

        private static OutputStream begin(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            return exchange.getResponseBody();
        }

        private static void send(OutputStream out, String data) throws IOException {
            out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private static String delta(String word) {
            return "{\"choices\":[{\"delta\":{\"content\":\"" + word + "\"}}]}";
        }
    }

    private final Answer answer;
    private final String model;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private final int port;
    private HttpServer http;

    private FakeServer(Answer answer, String model, HttpServer http) {
        this.answer = answer;
        this.model = model;
        this.http = http;
        this.port = http.getAddress().getPort();
    }

    static FakeServer start(Answer answer) {
        return start(answer, "fake");
    }

    static FakeServer start(Answer answer, String model) {
        FakeServer server = new FakeServer(answer, model, bound(0));
        server.serve();
        return server;
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/models", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = ("{\"data\":[{\"id\":\"" + model + "\"}]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.createContext("/v1/chat/completions", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer.give(exchange, this);
        });
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> keys() {
        return keys;
    }

    /** Answers that were left before their end. */
    int left() {
        return left.get();
    }

    /** Is gone for a while. */
    void pause() {
        http.stop(0);
    }

    /** Is back at the same address. */
    void resume() {
        http = bound(port);
        serve();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
